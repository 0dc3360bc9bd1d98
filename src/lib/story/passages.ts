/** The column cut at the edges of its quotes and notes. This is what links both ways. */
import type { Block, BlockKind, TextRange } from '../content/column';
import { toInlineContent, type Inline, type TextPiece } from './inline-content';

export interface Passage {
	id: string;
	kind: BlockKind;
	paragraph: number | null;
	heading: string | null;
	inlines: Inline[];
	/** Milestones quoted here, in the order of their words. */
	milestones: string[];
	/** Notes on words here, in the order of their words. */
	notes: string[];
}

/** Words of the column that something points at. */
export interface Anchored extends TextRange {
	id: string;
}

export interface Anchors {
	milestones: Anchored[];
	notes: Anchored[];
	/** Ranges an excerpts edition may show; null shows everything. */
	shown: TextRange[] | null;
}

/** True where one range holds all of another. */
export const covers = (outer: TextRange, inner: TextRange): boolean =>
	outer.start <= inner.start && inner.end <= outer.end;
/** Ids of what covers a piece, the one that quotes it most closely first. */
const idsCovering = (anchored: Anchored[], piece: TextRange) => [
	...new Set(
		anchored
			.filter((range) => covers(range, piece))
			.sort((a, b) => a.end - a.start - (b.end - b.start))
			.map(({ id }) => id)
	)
];
const inOrder = (anchored: Anchored[], block: TextRange) => [
	...new Set(
		anchored
			.filter((range) => covers(block, range))
			.sort((a, b) => a.start - b.start || b.end - a.end)
			.map(({ id }) => id)
	)
];

/** Adjoining pieces that are left out are one gap, not several. */
const joinGaps = (segments: TextPiece[]) =>
	segments.filter((segment, index) => !(segment.omitted && segments[index - 1]?.omitted));

/** Cuts one block at every edge of a quote, a note or a shown range. */
export function splitBlock(block: Block, { milestones, notes, shown }: Anchors): TextPiece[] {
	// Titles and headings name the source; an excerpts edition may show them.
	const always = block.kind === 'title' || block.kind === 'heading';
	const edges = [block, ...milestones, ...notes, ...(shown ?? [])].flatMap(({ start, end }) => [
		start,
		end
	]);
	const cuts = [...new Set(edges)]
		.filter((edge) => block.start <= edge && edge <= block.end)
		.sort((a, b) => a - b);
	const segments = cuts.slice(1).map((end, index): TextPiece => {
		const start = cuts[index] ?? block.start;
		const piece = { start, end };
		const text = block.text.slice(start - block.start, end - block.start);
		// A full stop or a space between two quotes is no gap.
		const telling = /[\p{L}\p{N}]/u.test(text);
		const omitted =
			shown !== null && !always && telling && !shown.some((range) => covers(range, piece));
		return {
			text: omitted ? '' : text,
			milestones: idsCovering(milestones, piece),
			notes: omitted ? [] : idsCovering(notes, piece),
			omitted
		};
	});
	return joinGaps(segments);
}

/** A block as it is read: what its words lead to, and what stands beside it. */
export function toPassage(block: Block, anchors: Anchors): Passage {
	const { id, kind, paragraph, heading } = block;
	return {
		id,
		kind,
		paragraph,
		heading,
		inlines: toInlineContent(splitBlock(block, anchors)),
		milestones: inOrder(anchors.milestones, block),
		notes: inOrder(anchors.notes, block)
	};
}

/** The notes that stand beside a passage: those whose words begin there. */
export const notesBeside = <N extends { blocks: readonly string[] }>(
	notes: readonly N[],
	{ id }: Pick<Passage, 'id'>
): N[] => notes.filter(({ blocks }) => blocks[0] === id);

/** The first words of a quote, whole words up to `most` characters; an ellipsis says that it goes on. */
export function excerpt(quote: string, most: number): string {
	if (quote.length <= most) return quote;
	const end = quote.lastIndexOf(' ', most);
	return `${quote.slice(0, end > 0 ? end : most).replace(/[\s,;:.–—-]+$/u, '')}\u00a0…`;
}
