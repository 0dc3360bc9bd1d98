/** Quotes to be dated: what would give the answer away is covered. */

import { MONTHS } from '../../story/dates';

/** A run of a quote: shown, or covered because it names a date. */
export interface QuotePart {
	text: string;
	covered: boolean;
}

/** A month, with its day and its year, or a year. Counts such as “75 years ago” are clues and stay. */
const DATE = new RegExp(
	String.raw`\b(?:(?:\d{1,2}\s+)?(?:${MONTHS.join('|')})(?:\s+(?:19|20)\d\d)?|(?:19|20)\d\d)\b`,
	'g'
);

/** Cuts a quote where it names a date. The runs joined are the quote. */
export function coverDates(quote: string): QuotePart[] {
	const runs: QuotePart[] = [];
	let end = 0;
	for (const { 0: text, index } of quote.matchAll(DATE)) {
		if (index > end) runs.push({ text: quote.slice(end, index), covered: false });
		runs.push({ text, covered: true });
		end = index + text.length;
	}
	if (end < quote.length) runs.push({ text: quote.slice(end), covered: false });
	return runs;
}

/** True where a quote names a date. */
export const namesDate = (quote: string): boolean =>
	coverDates(quote).some(({ covered }) => covered);
