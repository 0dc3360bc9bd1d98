/**
 * Returns the ratio of an element's size on the screen to its layout size: 1, unless CSS zoom or a
 * transform scales it. Pointer positions and `getBoundingClientRect` are in px of the screen, styles
 * in px of the layout.
 */
export const displayScale = (element: HTMLElement): number =>
	element.getBoundingClientRect().width / element.offsetWidth || 1;
