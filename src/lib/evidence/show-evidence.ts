/** Scrolls to open evidence when its page loads, or when the window changes. */
import { afterPaint } from '../site/after-paint';
import { hasBottomSheet, isWide } from '../site/breakpoints';
import { distanceToTop, scrollToTop } from '../site/scroll';

/** Space between evidence and the lower edge of the window, px. */
const EDGE = 16;

/**
 * Scrolls as little as possible to the first quote and, where both fit, its heading; on a narrow
 * screen to the heading.
 *
 * @param minDistance of the heading from the top of the window, px; a nearer one needs no scrolling
 */
export function scrollToEvidence(minDistance = -Infinity): void {
	const heading = document.getElementById('evidence-title');
	const quote = document.querySelector('.evidence blockquote')?.getBoundingClientRect();
	if (!heading || !quote) return;
	const toHeading = distanceToTop(heading);
	if (toHeading < minDistance) return;
	const toQuote = Math.max(0, Math.min(toHeading, quote.bottom + EDGE - innerHeight));
	scrollBy(0, isWide() && quote.top > 0 ? toQuote : toHeading);
}

/**
 * Scrolls as little as possible until the first quote is in the window, and above it the mark of its
 * milestone, where both fit.
 */
export function scrollToQuote(mark: Element | null, behavior: ScrollBehavior): void {
	const quote = document.querySelector('.evidence blockquote')?.getBoundingClientRect();
	if (!quote) return;
	const toQuote = quote.bottom + EDGE - innerHeight;
	const markTop = mark?.getBoundingClientRect().top ?? toQuote;
	// Where the mark would leave the window, the quote stands at its edge. Browsers cut off
	// fractions of a scroll position.
	const toBoth = Math.max(Math.ceil(toQuote - EDGE), Math.min(toQuote, markTop));
	const distance = toQuote > 0 ? toBoth : Math.max(toQuote, Math.min(0, markTop - EDGE));
	scrollBy({ top: distance, behavior });
}

/**
 * Scrolls to the evidence of the milestone that the address names: on a wide screen to its quote, on
 * a narrow one to a heading below the edge, on a phone to the card above the sheet.
 *
 * @param findMark Returns the mark of the milestone.
 */
export function showEntered(findMark: () => Element | null): void {
	// After the first layout for the width of the window, which comes with a frame.
	void afterPaint().then(() => {
		if (hasBottomSheet()) scrollToTop(document.querySelector('.timeline [aria-current="true"]'));
		else if (isWide()) scrollToQuote(findMark(), 'instant');
		else scrollToEvidence(innerHeight - 4 * EDGE);
	});
}
