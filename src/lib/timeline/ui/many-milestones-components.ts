/** Components of `many-milestones.ts`. */
export { default as Clusters } from './Clusters.svelte';
export { default as PaginatedMilestoneList } from './PaginatedMilestoneList.svelte';
export { default as VirtualLabels } from './VirtualLabels.svelte';
