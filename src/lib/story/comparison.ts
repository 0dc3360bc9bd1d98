/**
 * The view model of the comparison: parallels, the ways to align the two eras, ranks,
 * journeys, thin spots, and the column's figures.
 */
import { utc } from '@date-fns/utc';
import { addMonths } from 'date-fns';
import { touches } from '../content/column';
import type { Quote } from '../content/quotes';
import type { Content } from '../content/resolve';
import type { ResolvedComparison } from '../content/resolve-comparison';
import { createCiter, type Citation } from './citation';
import { COMPARED_ERAS, type ComparedEra, type Pair } from './compared-eras';
import { comparedEraOf } from './settings';
import {
	countSentences,
	type DrawnMilestone,
	type Story,
	type StoryNote,
	type StoryParallel,
	type StorySegment
} from './story';

export interface ComparedParallel extends StoryParallel {
	/** Ids of the editor’s notes on the quotes of the parallel. */
	notes: string[];
	/** Ids of the parallel’s milestones by era; empty for an era whose quote has no date. */
	milestonesByEra: Pair<string[]>;
}

/** One era on the shared axis. Zero (ms UTC) of both tracks is at the same position. */
export interface Track {
	zero: number;
	segments: StorySegment[];
}

export interface Alignment {
	id: string;
	title: string;
	hint: string;
	/** Label at the zero of the shared axis. */
	mark: string;
	/** True where both tracks count months from zero on one scale; false where each has its own. */
	shared: boolean;
	tracks: Pair<Track>;
}

type Ranks = NonNullable<ResolvedComparison['ranks']>;
export type Travel = NonNullable<ResolvedComparison['travel']>;
export type Journey = Travel['journeys']['then'];
export type Place = Travel['places'][number];
export type ThinSpot = ResolvedComparison['thin'][number];
export type Figure = Omit<ResolvedComparison['figures'][number], 'references'> & {
	references: Citation[];
};

type ResolvedDocuments = NonNullable<ResolvedComparison['documents']>;
/** Documents side by side that test the thesis. */
export type DocumentSet = Omit<ResolvedDocuments, 'items'> & {
	items: (Omit<ResolvedDocuments['items'][number], 'references'> & { references: Citation[] })[];
};

export interface Comparison extends Pick<ResolvedComparison, 'description' | 'thesisLead'> {
	thesis: Quote;
	/** In the order of the data. */
	parallels: ComparedParallel[];
	alignments: Alignment[];
	ranks: Ranks | undefined;
	/** Journeys on a map. */
	travel: Travel | undefined;
	/** The strongest parallels. */
	strong: ResolvedComparison['strong'];
	/** The weakest parallels. */
	thin: ThinSpot[];
	figures: Figure[];
	documents: DocumentSet | undefined;
}

/** The parts of the story that the comparison page shows. */
export interface ComparedStory {
	milestones: DrawnMilestone[];
	notes: StoryNote[];
}

/** Returns the ids of the editor’s notes that the comparison shows. */
export const comparisonNoteIds = ({
	parallels,
	strong,
	thin,
	figures,
	travel
}: Comparison): Set<string> =>
	new Set(
		[
			...parallels,
			...(strong ? [strong] : []),
			...thin,
			...figures,
			...Object.values(travel?.journeys ?? {})
		].flatMap(({ notes }) => notes)
	);

const pair = <T>(make: (comparedEra: ComparedEra) => T): Pair<T> => ({
	then: make('then'),
	now: make('now')
});

const addUtcMonths = (time: number, months: number) =>
	addMonths(time, months, { in: utc }).getTime();

/** Returns one segment around the anchors outside the axis breaks, with a month before and after. */
function evenSegment(
	segments: readonly StorySegment[],
	anchors: readonly number[]
): StorySegment[] {
	const outsideBreaks = anchors.filter((anchor) =>
		segments.some(({ isAxisBreak, start, end }) => !isAxisBreak && start <= anchor && anchor < end)
	);
	const start = addUtcMonths(Math.min(...outsideBreaks), -1);
	const end = addUtcMonths(Math.max(...outsideBreaks), 1);
	return [{ start, end, share: 1, isAxisBreak: false, sentences: 0 }];
}

/** Returns the comparison. `resolved` and `story` must be of the same content. */
export function buildComparison(
	content: Content,
	resolved: ResolvedComparison,
	story: Pick<Story, 'milestones' | 'notes' | 'parallels'>
): Comparison {
	const { description, thesisLead, thesis, alignments, figures } = resolved;
	const { ranks, travel, strong, thin, documents } = resolved;
	const milestonesOf = pair((comparedEra) =>
		story.milestones.filter((milestone) => comparedEraOf(milestone) === comparedEra)
	);
	const shownNotes = new Set(story.notes.map(({ id }) => id));
	const cite = createCiter(content.references);

	const toComparedParallel = (parallel: StoryParallel): ComparedParallel => {
		const quotes = COMPARED_ERAS.flatMap((comparedEra) => {
			const { quote, nearest } = parallel[comparedEra];
			return [quote, nearest].filter((candidate) => candidate !== null);
		});
		return {
			...parallel,
			notes: content.notes
				.filter(({ id }) => shownNotes.has(id))
				.filter((note) =>
					note.quotes.some((words) => quotes.some((quote) => touches(words, quote)))
				)
				.map(({ id }) => id),
			milestonesByEra: pair((comparedEra) => {
				const ids = new Set(milestonesOf[comparedEra].map(({ id }) => id));
				return parallel.milestones.filter((id) => ids.has(id));
			})
		};
	};

	const toAlignment = (alignment: (typeof alignments)[number]): Alignment => {
		const { id, title, hint, mark, scale, zero, segments } = alignment;
		const toTrack = (comparedEra: ComparedEra): Track => {
			const milestones = milestonesOf[comparedEra];
			const origin = Date.parse(zero[comparedEra]);
			const shared = segments.map(({ from, to, share, fold: isAxisBreak }): StorySegment => {
				const [start, end] = [addUtcMonths(origin, from), addUtcMonths(origin, to)];
				const sentences = countSentences(content.column, milestones, start, end);
				return { start, end, share, isAxisBreak, sentences };
			});
			const anchors = milestones.map(({ anchor }) => anchor);
			return {
				zero: origin,
				segments: scale === 'shared' ? shared : evenSegment(shared, anchors)
			};
		};
		return { id, title, hint, mark, shared: scale === 'shared', tracks: pair(toTrack) };
	};

	return {
		...{ description, thesisLead, thesis },
		parallels: story.parallels.map(toComparedParallel),
		alignments: alignments.map(toAlignment),
		...{ ranks, travel, strong, thin },
		figures: figures.map((figure) => ({ ...figure, references: cite(figure.references) })),
		documents: documents && {
			...documents,
			items: documents.items.map((item) => ({ ...item, references: cite(item.references) }))
		}
	};
}
