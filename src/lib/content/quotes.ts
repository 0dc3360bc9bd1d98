/**
 * Quotes as W3C Web Annotation TextQuoteSelectors, matched exactly. An approximate match never counts as found: it only
 * suggests the repair.
 */
import search from 'approx-string-match';
import { blockAt, type Column, type TextRange } from './column';
import type { QuoteSelector } from './schema';

export type QuoteMatch = { found: true; range: TextRange } | { found: false; problem: string };

/** All places of `needle` in `text`, overlapping ones too. */
function occurrencesOf(text: string, needle: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) places.push(at);
	return places;
}

/** The words of the text that come nearest to a quote that is not in it, cut at word boundaries. */
function nearestWords(text: string, words: string): string | undefined {
	const most = Math.ceil(words.length * 0.6);
	const best = search(text, words, most).sort(
		(a, b) => a.errors - b.errors || a.start - b.start
	)[0];
	if (!best) return undefined;
	const start = text.lastIndexOf(' ', best.start) + 1;
	const after = text.slice(best.end).search(/\s|$/);
	return text.slice(Math.max(start, text.lastIndexOf('\n', best.start) + 1), best.end + after);
}

/** Finds the one place of a quote in the column. Letter case, spaces and the form of quotation marks all count. */
export function findQuote(
	column: Column,
	{ exact, prefix = '', suffix = '' }: QuoteSelector
): QuoteMatch {
	const places = occurrencesOf(column.text, prefix + exact + suffix);
	const [place] = places;
	if (place === undefined) {
		const nearest = nearestWords(column.text, prefix + exact + suffix);
		return {
			found: false,
			problem: `is not in the column, character for character; ${nearest ? `the nearest words are “${nearest}”` : 'no words of the column come near'}`
		};
	}
	if (places.length > 1)
		return {
			found: false,
			problem: `stands ${places.length} times in the column; add a prefix or suffix that tells which is meant`
		};
	const range = { start: place + prefix.length, end: place + prefix.length + exact.length };
	if (!blockAt(column, range))
		return { found: false, problem: 'crosses a paragraph break; quote each paragraph by itself' };
	return { found: true, range };
}
