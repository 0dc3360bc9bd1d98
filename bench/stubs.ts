/** In place of $app/paths and $app/environment: the benchmark has one page and no router. */
export const resolve = (path: string): string => path;
export const browser = true;
