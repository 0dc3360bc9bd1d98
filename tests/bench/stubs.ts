/** What SvelteKit would give the component: the benchmark has one page and no router. */
export const resolve = (path: string): string => path;
