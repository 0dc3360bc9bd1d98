/** False while pages are prerendered. */
export const inBrowser = typeof document !== 'undefined';
