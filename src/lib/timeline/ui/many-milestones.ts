/**
 * Clusters, and the links of a story with more than `MAX_LISTED_MILESTONES`. Loaded on demand in a
 * second step: Kit would link the style of a first one in every page.
 */
export const load = () => import('./many-milestones-components');
