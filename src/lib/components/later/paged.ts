/** What stands for the list of milestones in a story too long to list. */
export { default as ByYear } from './ByYear.svelte';
export { default as Labels } from './Labels.svelte';
