/** What answers a hand: gestures on the picture and the overview, and what is seen while they move the picture. */
export { brushGestures } from './brush-gestures.svelte';
export { dispatchAgain } from './dispatch-again';
export { default as HeldWindow } from './HeldWindow.svelte';
export { default as OverPicture } from './OverPicture.svelte';
export { zoomGestures } from './zoom-gestures.svelte';
