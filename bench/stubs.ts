/** In place of $app/paths: the benchmark has one page and no router. */
export const resolve = (path: string): string => path;
