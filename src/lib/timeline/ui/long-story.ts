/** What stands for the list of milestones in a story too long to list. */
export { default as ByYear } from './PaginatedMilestoneList.svelte';
export { default as Labels } from './VirtualLabels.svelte';
