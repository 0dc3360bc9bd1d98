/** Pointer gestures and their canvases: one module, loaded when a pointer enters the timeline. */
export { brushGestures } from './brush-gestures.svelte';
export { redispatchEvent } from './redispatch-event';
export { default as OverviewCanvas } from '../canvas/OverviewCanvas.svelte';
export { default as TimelineOverlay } from '../canvas/TimelineOverlay.svelte';
export { zoomGestures } from './zoom-gestures.svelte';
