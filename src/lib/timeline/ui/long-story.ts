/** Links of a story with more than `MAX_LISTED_MILESTONES`: one module, loaded only then. */
export { default as PaginatedMilestoneList } from './PaginatedMilestoneList.svelte';
export { default as VirtualLabels } from './VirtualLabels.svelte';
