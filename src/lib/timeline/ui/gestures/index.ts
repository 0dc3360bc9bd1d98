/** What answers a hand: gestures on the picture and the overview, and what is seen while they move the picture. */
export { brushGestures } from './brush-gestures.svelte';
export { redispatchEvent } from './redispatch-event';
export { default as HeldWindow } from '../canvas/OverviewCanvas.svelte';
export { default as OverPicture } from '../canvas/TimelineOverlay.svelte';
export { zoomGestures } from './zoom-gestures.svelte';
