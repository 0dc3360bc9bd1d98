/**
 * Scrolls this window alone. `scrollIntoView` also scrolls a page that shows the site in a frame,
 * which a page must not do when it has just loaded.
 */

/** Returns the distance by which to scroll until the element is at the top of the window, px. */
export const distanceToTop = (element: Element): number =>
	element.getBoundingClientRect().top -
	parseFloat(getComputedStyle(element).scrollMarginTop) -
	(parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0);

/** Scrolls until the element is at the top of the window. */
export function scrollToTop(element: Element | null): void {
	// Outside a frame by the browser, which stays at the element while rows above it are rendered.
	if (parent === window) element?.scrollIntoView({ block: 'start', behavior: 'instant' });
	else if (element) scrollBy(0, distanceToTop(element));
}
