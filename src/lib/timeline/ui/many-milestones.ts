/** Clusters, and the links of a story with more than `MAX_LISTED_MILESTONES`: loaded on demand. */
export { default as Clusters } from './Clusters.svelte';
export { default as PaginatedMilestoneList } from './PaginatedMilestoneList.svelte';
export { default as VirtualLabels } from './VirtualLabels.svelte';
