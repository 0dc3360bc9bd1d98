/**
 * The view model of the comparison: parallels by group with their notes and ends, the ways to align the two stories, who
 * ranks and travels where, where the mirror is thin, and the figures of the column.
 */
import { utc } from '@date-fns/utc';
import { addMonths } from 'date-fns';
import { touches, type TextRange } from '../content/column';
import type { Content } from '../content/resolve';
import type { FoundQuote } from '../content/resolver';
import { cite, type Citation } from './citation';
import { dateMilestones } from './milestones';
import { COMPARED_ERAS, comparedEraOf, type ComparedEra, type Pair } from './compared-eras';
import {
	countSentences,
	toQuote,
	type DrawnMilestone,
	type Story,
	type StoryNote,
	type StoryParallel,
	type StoryQuote,
	type StorySegment
} from './story';

export interface ComparedParallel extends StoryParallel {
	/** Ids of the editor’s notes on its words. */
	notes: string[];
	/** Ids of its milestones in each story: empty where its words have no date. */
	ends: Pair<string[]>;
}

export interface ParallelGroup {
	id: string;
	title: string;
	summary: string;
	parallels: ComparedParallel[];
}

/** One story laid along the axis: `zero` (ms UTC) is what stands over the zero of the other. */
export interface Track {
	zero: number;
	segments: StorySegment[];
}

export interface Alignment {
	id: string;
	title: string;
	hint: string;
	/** What the zero of the shared axis is called. */
	mark: string;
	/** Months from zero mean the same on both tracks; else each is even from end to end. */
	shared: boolean;
	tracks: Pair<Track>;
}

type Quoted<T> = Omit<T, 'quote'> & { quote: StoryQuote };
export type Rank = Quoted<Content['comparison']['ranks']['then']>;
export type Journey = Content['comparison']['journeys']['then'];
export type Place = Content['comparison']['places'][number];
export type ThinSpot = Content['comparison']['thin'][number];
export type Figure = Omit<Quoted<Content['comparison']['figures'][number]>, 'references'> & {
	references: Citation[];
};

export interface Comparison {
	thesis: StoryQuote;
	groups: ParallelGroup[];
	alignments: Alignment[];
	ranks: Pair<Rank>;
	journeys: Pair<Journey>;
	places: Place[];
	/** Where the comparison is strongest. */
	strong: Content['comparison']['strong'];
	thin: ThinSpot[];
	figures: Figure[];
}

/** Of the story, what its comparison shows. */
export interface ComparedStory {
	milestones: DrawnMilestone[];
	notes: StoryNote[];
}

/** Ids of the editor’s notes that the comparison shows. */
export const notesOf = ({ groups, strong, thin, figures, journeys }: Comparison): Set<string> =>
	new Set(
		[
			...groups.flatMap(({ parallels }) => parallels),
			strong,
			...thin,
			...figures,
			...COMPARED_ERAS.map((side) => journeys[side])
		].flatMap(({ notes }) => notes)
	);

const pair = <T>(make: (side: ComparedEra) => T): Pair<T> => ({
	then: make('then'),
	now: make('now')
});

/** Quotes that the check has found: it stops the build where one is missing. */
function found(quote: FoundQuote | null): FoundQuote {
	if (!quote) throw new Error('a quote of the comparison was not found');
	return quote;
}

/** From the first to the last milestone outside the folds, with a month of room: one even segment. */
function evenSegment(
	segments: readonly StorySegment[],
	anchors: readonly number[]
): StorySegment[] {
	const told = anchors.filter((anchor) =>
		segments.some(({ isAxisBreak, start, end }) => !isAxisBreak && start <= anchor && anchor < end)
	);
	const [first, last] = [Math.min(...told), Math.max(...told)];
	const start = addMonths(first, -1, { in: utc }).getTime();
	const end = addMonths(last, 1, { in: utc }).getTime();
	return [{ start, end, share: 1, isAxisBreak: false, sentences: 0 }];
}

/**
 * Makes the comparison from checked content and the story made from it.
 * @throws {Error} where the content was not checked: a quote is missing.
 */
export function buildComparison(
	content: Content,
	story: Pick<Story, 'milestones' | 'notes' | 'parallels'>
): Comparison {
	const { comparison } = content;
	const sides = new Map(
		story.milestones.map((milestone) => [milestone.id, comparedEraOf(milestone)])
	);
	const dated = dateMilestones(content.milestones);
	const shown = new Set(story.notes.map(({ id }) => id));
	const citations = new Map(content.references.map((reference) => [reference.id, cite(reference)]));

	const notesOn = (ranges: readonly TextRange[]) =>
		content.notes
			.filter(
				({ id, quotes }) =>
					shown.has(id) && quotes.some((words) => ranges.some((range) => touches(words, range)))
			)
			.map(({ id }) => id);
	const compared = (parallel: StoryParallel): ComparedParallel => ({
		...parallel,
		notes: notesOn(
			COMPARED_ERAS.flatMap((side) => [parallel[side].quote, parallel[side].nearest]).filter(
				(quote) => quote !== null
			)
		),
		ends: pair((side) => parallel.milestones.filter((id) => sides.get(id) === side))
	});

	const alignments = comparison.alignments.map(
		({ id, title, hint, mark, scale, zero, segments }): Alignment => {
			const track = (side: ComparedEra): Track => {
				const own = dated.filter((milestone) => comparedEraOf(milestone) === side);
				const origin = Date.parse(zero[side]);
				const month = (months: number) => addMonths(origin, months, { in: utc }).getTime();
				const shared = segments.map(({ from, to, share, fold: isAxisBreak }): StorySegment => {
					const [start, end] = [month(from), month(to)];
					return {
						start,
						end,
						share,
						isAxisBreak,
						sentences: countSentences(content, own, start, end)
					};
				});
				const anchors = own.map(({ anchor }) => anchor);
				return {
					zero: origin,
					segments: scale === 'shared' ? shared : evenSegment(shared, anchors)
				};
			};
			return { id, title, hint, mark, shared: scale === 'shared', tracks: pair(track) };
		}
	);

	return {
		thesis: toQuote(content, found(comparison.thesis)),
		groups: comparison.groups.map(({ id, title, summary }) => ({
			...{ id, title, summary },
			parallels: content.parallels
				.filter(({ group }) => group === id)
				.flatMap((one) =>
					story.parallels.filter((parallel) => parallel.id === one.id).map(compared)
				)
		})),
		alignments,
		ranks: pair((side) => {
			const rank = comparison.ranks[side];
			return { ...rank, quote: toQuote(content, found(rank.quote)) };
		}),
		journeys: comparison.journeys,
		places: comparison.places,
		strong: comparison.strong,
		thin: comparison.thin,
		figures: comparison.figures.map((figure) => ({
			...figure,
			quote: toQuote(content, found(figure.quote)),
			references: figure.references.flatMap((id) => citations.get(id) ?? [])
		}))
	};
}
