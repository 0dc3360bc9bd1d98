/** Splits the column at the edges of quotes and notes, so that its words can be links. */
import type { Block, BlockKind, TextRange } from '../content/column';
import { toInlineContent, type Inline, type TextPiece } from './inline-content';

export interface Passage {
	id: string;
	kind: BlockKind;
	paragraph: number | null;
	heading: string | null;
	inlines: Inline[];
	/** Ids of the milestones that quote its words, in the order of the words. */
	milestones: string[];
	/** Ids of the notes on its words, in the order of the words. */
	notes: string[];
}

/** Range of the column with the id of its milestone or note. */
export interface Anchored extends TextRange {
	id: string;
}

export interface Anchors {
	milestones: Anchored[];
	notes: Anchored[];
	/** Ranges that an excerpts edition shows; null shows everything. */
	shown: TextRange[] | null;
}

/** True where one range contains the whole of another. */
export const covers = (outer: TextRange, inner: TextRange): boolean =>
	outer.start <= inner.start && inner.end <= outer.end;
/** Returns the ids of the ranges that cover a piece, the shortest range first. */
const idsCovering = (anchored: Anchored[], piece: TextRange) => [
	...new Set(
		anchored
			.filter((range) => covers(range, piece))
			.sort((a, b) => a.end - a.start - (b.end - b.start))
			.map(({ id }) => id)
	)
];
/** Returns the ids of the ranges within a block, in the order of their words. */
const idsWithin = (anchored: Anchored[], block: TextRange) => [
	...new Set(
		anchored
			.filter((range) => covers(block, range))
			.sort((a, b) => a.start - b.start || b.end - a.end)
			.map(({ id }) => id)
	)
];

/** Returns the pieces of a block, split at every edge of a quote, a note or a shown range. */
export function splitBlock(block: Block, { milestones, notes, shown }: Anchors): TextPiece[] {
	// Titles and headings identify the source, so an excerpts edition may show them.
	const alwaysShown = block.kind === 'title' || block.kind === 'heading';
	const edges = [block, ...milestones, ...notes, ...(shown ?? [])].flatMap(({ start, end }) => [
		start,
		end
	]);
	const cuts = [...new Set(edges)]
		.filter((edge) => block.start <= edge && edge <= block.end)
		.sort((a, b) => a - b);
	const pieces = cuts.slice(1).map((end, index): TextPiece => {
		const start = cuts[index] ?? block.start;
		const range = { start, end };
		const text = block.text.slice(start - block.start, end - block.start);
		// Punctuation and spaces between two quotes are not omitted words.
		const hasWords = /[\p{L}\p{N}]/u.test(text);
		const omitted =
			shown !== null &&
			!alwaysShown &&
			hasWords &&
			!shown.some((shownRange) => covers(shownRange, range));
		return {
			text: omitted ? '' : text,
			milestones: idsCovering(milestones, range),
			notes: omitted ? [] : idsCovering(notes, range),
			omitted
		};
	});
	// Adjoining omitted pieces are one gap.
	return pieces.filter((piece, index) => !(piece.omitted && pieces[index - 1]?.omitted));
}

/** Returns a block as inline content, with the ids of its milestones and notes. */
export function toPassage(block: Block, anchors: Anchors): Passage {
	const { id, kind, paragraph, heading } = block;
	return {
		id,
		kind,
		paragraph,
		heading,
		inlines: toInlineContent(splitBlock(block, anchors)),
		milestones: idsWithin(anchors.milestones, block),
		notes: idsWithin(anchors.notes, block)
	};
}

/** Returns the notes beside a passage: those that begin in it. */
export const notesBeside = <N extends { blocks: readonly string[] }>(
	notes: readonly N[],
	{ id }: Pick<Passage, 'id'>
): N[] => notes.filter(({ blocks }) => blocks[0] === id);

/** Returns the first whole words of a quote, up to `maxLength` characters, with an ellipsis if cut. */
export function excerpt(quote: string, maxLength: number): string {
	if (quote.length <= maxLength) return quote;
	const end = quote.lastIndexOf(' ', maxLength);
	return `${quote.slice(0, end > 0 ? end : maxLength).replace(/[\s,;:.–—-]+$/u, '')}\u00a0…`;
}
