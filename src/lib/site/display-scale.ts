/**
 * Returns how large an element is shown, as a factor of its layout: 1, unless CSS zoom or a transform
 * scales it. Pointer positions and `getBoundingClientRect` are in shown px, styles in px of the layout.
 */
export const displayScale = (element: HTMLElement): number =>
	element.getBoundingClientRect().width / element.offsetWidth || 1;
