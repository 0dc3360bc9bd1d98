/**
 * Clusters, and the links of a story with more than `MAX_LISTED_MILESTONES`. Imported on demand
 * in a second step, because SvelteKit links the styles of modules that a page imports in one.
 */
export const load = () => import('./many-milestones-components');
