/**
 * Quotes as W3C Web Annotation TextQuoteSelectors, matched exactly. An approximate match only
 * suggests a correction.
 */
import search from 'approx-string-match';
import { blockAt, type Column, type TextRange } from './column';
import type { QuoteSelector } from './schema';

/** A quote with its one position in the text. */
export interface Quote extends TextRange {
	exact: string;
	/** Id of the block with the quote, such as p2: also the URL fragment on the text page. */
	block: string;
	paragraph: number | null;
	heading: string | null;
}

/** Returns all positions of `words` in `text`, overlapping ones too. */
function occurrencesOf(text: string, words: string): number[] {
	const starts: number[] = [];
	for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1))
		starts.push(start);
	return starts;
}

/** Returns the words of the text that are nearest to a misquote, cut at word boundaries. */
function nearestWords(text: string, words: string): string | undefined {
	const maxErrors = Math.ceil(words.length * 0.6);
	const [best] = search(text, words, maxErrors).sort(
		(a, b) => a.errors - b.errors || a.start - b.start
	);
	if (!best) return undefined;
	const start = Math.max(text.lastIndexOf(' ', best.start), text.lastIndexOf('\n', best.start)) + 1;
	return text.slice(start, best.end + text.slice(best.end).search(/\s|$/));
}

/**
 * Returns the quote with its position in the text. Letter case, spaces and the form of quotation
 * marks all count.
 * @throws {Error} if the text does not have the quote exactly once, within one block.
 */
export function findQuote(
	column: Column,
	{ exact, prefix = '', suffix = '' }: QuoteSelector
): Quote {
	const words = prefix + exact + suffix;
	const [first, ...others] = occurrencesOf(column.text, words);
	if (first === undefined) {
		const nearest = nearestWords(column.text, words);
		throw new Error(
			`is not in the text, character for character; ${nearest ? `the nearest words are “${nearest}”` : 'no words of the text are similar'}`
		);
	}
	if (others.length > 0)
		throw new Error(
			`occurs ${others.length + 1} times in the text; add a prefix or suffix to select one of them`
		);
	const start = first + prefix.length;
	const end = start + exact.length;
	const block = blockAt(column, { start, end });
	if (!block) throw new Error('crosses a paragraph break; quote each paragraph by itself');
	return { exact, start, end, block: block.id, paragraph: block.paragraph, heading: block.heading };
}
