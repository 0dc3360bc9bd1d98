/**
 * Loads `Reading.svelte`. Imported on first use itself, because SvelteKit links the styles of what a
 * page imports so, but not of what that imports in turn: the first view needs none of them.
 */
export const loadReading = () => import('./Reading.svelte');
