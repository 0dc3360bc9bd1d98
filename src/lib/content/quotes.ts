/**
 * Quotes as W3C Web Annotation TextQuoteSelectors, matched exactly. An approximate match only
 * suggests a correction.
 */
import search from 'approx-string-match';
import { blockAt, type Block, type Column, type TextRange } from './column';
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

/** Returns the words of the text that are nearest to others, cut at word boundaries. */
export function nearestWords(text: string, words: string, maxErrors: number): string | undefined {
	const [best] = search(text, words, maxErrors).sort(
		(a, b) => a.errors - b.errors || a.start - b.start
	);
	if (!best) return undefined;
	const start = Math.max(text.lastIndexOf(' ', best.start), text.lastIndexOf('\n', best.start)) + 1;
	return text.slice(start, best.end + text.slice(best.end).search(/\s|$/));
}

const nameOf = ({ kind, paragraph }: Block) =>
	paragraph === null ? `the ${kind}` : `paragraph ${paragraph}`;

/** Returns the fault of words that begin in one block and end in another; otherwise undefined. */
function spreadFault({ text, blocks }: Column, words: string): string | undefined {
	// A break between blocks is one space here: one character less than in the column.
	const flat = words.trim().replace(/\s+/g, ' ');
	const start = text.replaceAll('\n\n', ' ').indexOf(flat);
	const end = start + flat.length;
	const [first, ...others] = blocks.filter(
		(block, index) => block.start - index < end && start < block.end - index
	);
	const last = others.at(-1);
	if (start < 0 || !first || !last) return undefined;
	return `is spread over ${nameOf(first)} and ${nameOf(last)}; a quote lies within one paragraph`;
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
		const spread = spreadFault(column, exact);
		if (spread) throw new Error(spread);
		if (words !== exact && column.text.includes(exact))
			throw new Error('is in the text, but not between this prefix and suffix; spaces count too');
		const nearest = nearestWords(column.text, words, Math.ceil(words.length * 0.6));
		throw new Error(
			`is not in the text, character for character; ${nearest ? `the nearest words are “${nearest}”` : 'no words of the text are similar'}`
		);
	}
	if (others.length > 0)
		throw new Error(
			`occurs ${others.length + 1} times in the text; add a prefix or suffix, the words just before or after it, to select one of them`
		);
	const start = first + prefix.length;
	const end = start + exact.length;
	const block = blockAt(column, { start, end });
	if (!block) throw new Error(spreadFault(column, exact) ?? 'is spread over two paragraphs');
	return { exact, start, end, block: block.id, paragraph: block.paragraph, heading: block.heading };
}
