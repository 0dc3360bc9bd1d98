/** Panel and chips of the filters: one module, loaded on first use. */
export { default as FilterChips } from './FilterChips.svelte';
export { default as SearchPanel } from './SearchPanel.svelte';
