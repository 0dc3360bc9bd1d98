/** The view model: everything the pages show, resolved, ordered and free of anything a browser would have to look up. */
import { millisecondsInDay } from 'date-fns/constants';
import { blockAt, sentencesAt, touches, type TextRange } from '../content/column';
import type { Edition } from '../content/edition';
import type { Extent } from '../content/extent';
import type { BackgroundEvent, Content, Note, Parallel, Term } from '../content/resolve';
import type { FoundQuote } from '../content/resolver';
import type { Certainty, EraId, EraRecord, FrontMatter, Side, Theme } from '../content/schema';
import { cite, type Citation } from './citation';
import { dateMilestones, type DatedMilestone } from './milestones';
import { covers, toPassage, type Passage } from './passages';

export type { Edition } from '../content/edition';
export type { Extent, Endpoint } from '../content/extent';
export type { Certainty, EraId, Side, Theme } from '../content/schema';
export type { Citation, Passage };

export interface StoryQuote extends TextRange {
	exact: string;
	/** Id of the block it stands in, such as p2: also its fragment on the column page. */
	block: string;
	paragraph: number | null;
	heading: string | null;
}

export interface StoryMilestone {
	id: string;
	title: string;
	summary: string;
	era: EraId;
	side: Side;
	theme: Theme;
	people: string[];
	weight: 1 | 2 | 3;
	stated: { wording: string | null; extent: Extent | null };
	record: {
		extent: Extent;
		certainty: Certainty;
		note: string | null;
		references: Citation[];
	} | null;
	quotes: StoryQuote[];
	/** What is drawn, and the moment it is marked at (ms UTC). */
	extent: Extent;
	anchor: number;
	notes: string[];
	/** Parallels it is part of, and the side that mirrors it. */
	counterparts: { parallel: string; side: 'then' | 'now' }[];
	/** Other milestones that the same sentences support. */
	related: string[];
}

/** What a picture needs of a milestone: where it stands, how it is marked, and its name. */
export type DrawnMilestone = Pick<
	StoryMilestone,
	'id' | 'title' | 'era' | 'side' | 'theme' | 'weight' | 'extent' | 'anchor'
> & {
	stated: Pick<StoryMilestone['stated'], 'extent'>;
	record: Pick<NonNullable<StoryMilestone['record']>, 'certainty'> | null;
};

/** Leaves of a milestone what a picture needs: for pages that show no more of it. */
export const toDrawnMilestone = ({ stated, record, ...rest }: StoryMilestone): DrawnMilestone => {
	const { id, title, era, side, theme, weight, extent, anchor } = rest;
	return {
		...{ id, title, era, side, theme, weight, extent, anchor },
		stated: { extent: stated.extent },
		record: record && { certainty: record.certainty }
	};
};

export interface StoryNote {
	id: string;
	/** Counted through the column, as its numbers are come upon by who reads. */
	number: number;
	kinds: Note['kinds'];
	basis: Note['basis'];
	text: string;
	/** The words it is about. */
	words: string[];
	/** Blocks it speaks of; it stands beside the first. */
	blocks: string[];
	references: Citation[];
}

export interface StorySegment {
	/** ms UTC; `end` is the first moment after it. */
	start: number;
	end: number;
	share: number;
	isAxisBreak: boolean;
	/** Sentences of the column that support a milestone within it. */
	sentences: number;
}

interface Dated {
	extent: Extent;
	certainty: Certainty;
}
export interface StoryTerm
	extends Dated, Pick<Term, 'id' | 'leader' | 'office' | 'side' | 'rank' | 'note'> {
	references: Citation[];
}
export interface StoryEvent
	extends Dated, Pick<BackgroundEvent, 'id' | 'title' | 'summary' | 'side'> {
	references: Citation[];
}

export interface Story {
	edition: Edition;
	source: FrontMatter & { headline: string };
	eras: EraRecord[];
	segments: StorySegment[];
	/** In the order of time. */
	milestones: StoryMilestone[];
	notes: StoryNote[];
	parallels: StoryParallel[];
	terms: StoryTerm[];
	events: StoryEvent[];
	passages: Passage[];
	counts: { milestones: number; quotes: number; sentences: number };
}

export interface StoryParallel extends Pick<
	Parallel,
	'id' | 'question' | 'verdict' | 'reading' | 'milestones'
> {
	then: StoryParallelSide;
	now: StoryParallelSide;
}
export interface StoryParallelSide {
	quote: StoryQuote | null;
	nearest: StoryQuote | null;
	gist: string;
}
const unique = <T>(values: T[]): T[] => [...new Set(values)];

/** Sentences of the column that support a milestone marked from `start` up to `end`, ms UTC. */
export const countSentences = (
	content: Content,
	milestones: readonly DatedMilestone[],
	start: number,
	end: number
): number =>
	sentencesOf(
		content,
		milestones
			.filter(({ anchor }) => start <= anchor && anchor < end)
			.flatMap(({ quotes }) => quotes)
	).length;

/** Sentence starts, which name the sentences, of some quotes. */
const sentencesOf = ({ column }: Content, quotes: readonly TextRange[]) =>
	unique(quotes.flatMap((quote) => sentencesAt(column, quote).map(({ start }) => start)));

export function toQuote({ column }: Content, { exact, start, end, block }: FoundQuote): StoryQuote {
	const { paragraph = null, heading = null } = blockAt(column, { start, end }) ?? {};
	return { exact, start, end, block, paragraph, heading };
}

function toParallel(
	content: Content,
	{ id, question, verdict, reading, milestones, then, now }: Parallel
): StoryParallel {
	const side = ({ quote, nearest, gist }: Parallel['then']): StoryParallelSide => ({
		quote: quote && toQuote(content, quote),
		nearest: nearest && toQuote(content, nearest),
		gist
	});
	return { id, question, verdict, reading, milestones, then: side(then), now: side(now) };
}

function toSegment(
	content: Content,
	milestones: DatedMilestone[],
	{ extent, share, fold: isAxisBreak }: Content['segments'][number]
): StorySegment {
	if (!extent.start || !extent.end) throw new Error(`the segment ${extent.edtf} is open`);
	const [start, end] = [
		Date.parse(extent.start.first),
		Date.parse(extent.end.last) + millisecondsInDay
	];
	return {
		start,
		end,
		share,
		isAxisBreak,
		sentences: countSentences(content, milestones, start, end)
	};
}

/** The side of a parallel that a milestone is not on: told by its words, or else by its era. */
function counterpartEra({ then, now }: Parallel, { quotes, era }: DatedMilestone): 'then' | 'now' {
	const speaksIn = ({ quote }: Parallel['then']) =>
		quote !== null && quotes.some((own) => touches(own, quote));
	if (speaksIn(then)) return 'now';
	return speaksIn(now) || era === 'putin-xi' ? 'then' : 'now';
}

/** The words that an excerpts edition shows: all that the data quotes. */
const quotedRanges = ({
	milestones,
	parallels,
	comparison,
	classMaterial
}: Content): TextRange[] => [
	...milestones.flatMap(({ quotes, wordingPlaces }) => [...quotes, ...wordingPlaces]),
	...parallels
		.flatMap(({ then, now }) => [then, now].flatMap(({ quote, nearest }) => [quote, nearest]))
		.concat([comparison.thesis, comparison.ranks.then.quote, comparison.ranks.now.quote])
		.concat(comparison.figures.map(({ quote }) => quote))
		.concat(
			[
				...classMaterial.statements,
				...classMaterial.claims.flatMap(({ sentences }) => sentences)
			].map(({ quote }) => quote)
		)
		.filter((quote) => quote !== null)
];

/** The last of the words that are shown of a note, in the first block that has any: its number stands behind them. */
const lastShownRange = (shown: readonly FoundQuote[]): TextRange =>
	shown.findLast(({ block }) => block === shown[0]?.block) ?? { start: 0, end: 0 };

/** Makes the story from checked content. Pure: the same content gives the same story. */
export function buildStory(content: Content, edition: Edition = 'full'): Story {
	const { column, source, eras } = content;
	const shown = edition === 'excerpts' ? quotedRanges(content) : null;
	const isShown = (words: TextRange) => !shown || shown.some((range) => covers(range, words));
	const citations = new Map(content.references.map((reference) => [reference.id, cite(reference)]));
	const cited = (ids: string[]) => ids.flatMap((id) => citations.get(id) ?? []);

	// A note on words that are not shown would quote what the edition leaves out.
	const notes = content.notes
		.map((note) => {
			const quotes = [...note.quotes].sort((one, other) => one.end - other.end);
			return { ...note, quotes, shown: quotes.filter(isShown) };
		})
		.filter(({ shown }) => shown.length > 0)
		.sort((one, other) => {
			const [own, others] = [lastShownRange(one.shown), lastShownRange(other.shown)];
			// Of two that end alike, the one that is about fewer words comes first, as it does behind them.
			return own.end - others.end || others.start - own.start;
		});
	const dated = dateMilestones(content.milestones);
	const sentences = new Map(dated.map(({ id, quotes }) => [id, sentencesOf(content, quotes)]));

	const milestones = dated.map((milestone): StoryMilestone => {
		const {
			id,
			title,
			summary,
			era,
			side,
			theme,
			people,
			weight,
			quotes,
			stated,
			record,
			extent,
			anchor
		} = milestone;
		const own = sentences.get(id) ?? [];
		return {
			...{ id, title, summary, era, side, theme, people, weight, extent, anchor },
			stated: { wording: stated.wording, extent: milestone.statedExtent },
			record: record &&
				milestone.recordExtent && {
					extent: milestone.recordExtent,
					certainty: record.certainty,
					note: record.note,
					references: cited(record.references)
				},
			quotes: quotes.map((quote) => toQuote(content, quote)),
			notes: notes
				.filter(
					(note) =>
						note.milestones.includes(id) ||
						note.quotes.some((words) => quotes.some((quote) => touches(words, quote)))
				)
				.map((note) => note.id),
			counterparts: content.parallels
				.filter((parallel) => parallel.milestones.includes(id))
				.map((parallel) => ({ parallel: parallel.id, side: counterpartEra(parallel, milestone) })),
			related: dated
				.filter(
					(other) =>
						other.id !== id && sentences.get(other.id)?.some((start) => own.includes(start))
				)
				.map((other) => other.id)
		};
	});

	const anchors = {
		milestones: dated.flatMap(({ id, quotes }) =>
			quotes.map(({ start, end }) => ({ id, start, end }))
		),
		notes: notes.flatMap(({ id, quotes }) => quotes.map(({ start, end }) => ({ id, start, end }))),
		shown
	};

	return {
		edition,
		source: { ...source, headline: column.blocks[0]?.text ?? '' },
		eras,
		segments: content.segments.map((segment) => toSegment(content, dated, segment)),
		milestones,
		notes: notes.map(({ id, kinds, basis, text, quotes, shown, references }, index) => ({
			...{ id, number: index + 1, kinds, basis, text },
			words: shown.map(({ exact }) => exact),
			blocks: unique(quotes.map(({ block }) => block)),
			references: cited(references)
		})),
		parallels: content.parallels.map((parallel) => toParallel(content, parallel)),
		terms: content.terms.map(
			({ id, leader, office, side, rank, note, extent, certainty, references }) => ({
				...{ id, leader, office, side, rank, note, extent, certainty },
				references: cited(references)
			})
		),
		events: content.events.map(({ id, title, summary, side, extent, certainty, references }) => ({
			...{ id, title, summary, side, extent, certainty },
			references: cited(references)
		})),
		passages: column.blocks.map((block) => toPassage(block, anchors)),
		counts: {
			milestones: milestones.length,
			quotes: milestones.flatMap(({ quotes }) => quotes).length,
			sentences: sentencesOf(
				content,
				dated.flatMap(({ quotes }) => quotes)
			).length
		}
	};
}
