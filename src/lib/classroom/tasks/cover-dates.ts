/** Covers the dates in a quote, which would give the answer away. */
import { MONTHS } from '../../story/dates';

/** A part of a quote; `covered` if it names a date. */
export interface QuotePart {
	text: string;
	covered: boolean;
}

/** A month, with its day and its year, or a year. Counts such as “75 years ago” are clues and stay. */
const DATE = new RegExp(
	String.raw`\b(?:(?:\d{1,2}\s+)?(?:${MONTHS.join('|')})(?:\s+(?:19|20)\d\d)?|(?:19|20)\d\d)\b`,
	'g'
);

/** Returns the parts of a quote, split at its dates. Joined, they are the quote. */
export function coverDates(quote: string): QuotePart[] {
	const parts: QuotePart[] = [];
	let end = 0;
	for (const { 0: text, index } of quote.matchAll(DATE)) {
		if (index > end) parts.push({ text: quote.slice(end, index), covered: false });
		parts.push({ text, covered: true });
		end = index + text.length;
	}
	if (end < quote.length) parts.push({ text: quote.slice(end), covered: false });
	return parts;
}

/** Returns true if a quote names a date. */
export const namesDate = (quote: string): boolean =>
	coverDates(quote).some(({ covered }) => covered);
