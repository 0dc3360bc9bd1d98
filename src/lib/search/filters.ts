/**
 * Imports panel and chips in a second step, because SvelteKit links the styles of modules that a page
 * imports in one.
 */
export const load = () => import('./filter-components');
