/** The view model: the content of the pages, resolved and ordered in the build. */
import { millisecondsInDay } from 'date-fns/constants';
import { sentencesAt, touches, type Column, type TextRange } from '../content/column';
import type { Edition } from '../content/edition';
import type { Extent } from '../content/extent';
import type { Quote } from '../content/quotes';
import type {
	BackgroundEvent,
	Content,
	Note,
	Opinion,
	Parallel,
	Source,
	Term
} from '../content/resolve';
import type { Certainty, EraRecord, MilestoneRecord, Side } from '../content/schema';
import { createCiter, markDocument, type Citation } from './citation';
import { comparedEraOf } from './settings';
import { formatExtent } from './dates';
import { dateMilestones, type DatedMilestone } from './milestones';
import { covers, toPassage, type Passage } from './passages';

export type { Edition } from '../content/edition';
export type { Extent, Endpoint } from '../content/extent';
export type { Quote } from '../content/quotes';
export type { Certainty, Mark, Side } from '../content/schema';
export type { Citation, Passage };

/** A quote with the rest of its sentence: both empty where the edition shows only quoted words. */
export type StoryQuote = Quote & { before: string; after: string };

export interface StoryMilestone {
	id: string;
	title: string;
	summary: string;
	era: string;
	side: Side;
	theme: string;
	people: string[];
	weight: 1 | 2 | 3;
	stated: { wording: string | null; extent: Extent | null };
	record: {
		extent: Extent;
		certainty: Certainty;
		note: string | null;
		references: Citation[];
	} | null;
	/** What the record does to the sentence; undefined in a story without verdicts. */
	verdict?: MilestoneRecord['verdict'];
	quotes: StoryQuote[];
	/** The drawn date, and the time of the mark (ms UTC). */
	extent: Extent;
	anchor: number;
	notes: string[];
	/** The parallels of the milestone, each with the era opposite to the milestone. */
	counterparts: { parallel: string; side: 'then' | 'now' }[];
	/** Other milestones that the same sentences support. */
	related: string[];
}

/** The parts of a milestone that a drawing needs. */
export type DrawnMilestone = Pick<
	StoryMilestone,
	'id' | 'title' | 'era' | 'side' | 'theme' | 'weight' | 'extent' | 'anchor'
> & {
	stated: Pick<StoryMilestone['stated'], 'extent'>;
	record: Pick<NonNullable<StoryMilestone['record']>, 'certainty'> | null;
};

/** Returns the parts of a milestone that a drawing needs, to keep the data of a page small. */
export const toDrawnMilestone = (milestone: StoryMilestone): DrawnMilestone => ({
	...pick(milestone, 'id', 'title', 'era', 'side', 'theme', 'weight', 'extent', 'anchor'),
	stated: pick(milestone.stated, 'extent'),
	record: milestone.record && pick(milestone.record, 'certainty')
});

export interface StoryNote {
	id: string;
	/** Counted in reading order through the column. */
	number: number;
	kinds: Note['kinds'];
	/** Null in a text that is no translation: its own words are the original. */
	basis: Note['basis'] | null;
	text: string;
	/** The annotated words. */
	words: string[];
	/** Ids of the blocks with annotated words. The note is shown beside the first block. */
	blocks: string[];
	references: Citation[];
}

export interface StorySegment {
	/** ms UTC; `end` is exclusive. */
	start: number;
	end: number;
	share: number;
	isAxisBreak: boolean;
	/** Number of sentences of the column that support a milestone within the segment. */
	sentences: number;
}

type Cited<T> = Omit<T, 'references'> & { references: Citation[] };
export type StoryTerm = Cited<
	Pick<Term, 'id' | 'leader' | 'office' | 'side' | 'rank' | 'note' | 'extent' | 'certainty'>
>;
export type StoryEvent = Cited<
	Pick<BackgroundEvent, 'id' | 'title' | 'summary' | 'side' | 'extent' | 'certainty'>
>;
/** A judgement of the text without a date. */
export type StoryOpinion = Cited<Opinion>;
export type StoryParallel = Parallel;

/** An edition of the text. `date` is ready to read; empty if unknown. */
export type StoryEdition = Omit<Source['editions'][number], 'published'> & { date: string };
export type StorySource = Omit<Source, 'editions'> & {
	headline: string;
	/** The edition of the quoted words, and the first edition: the same for a text of one edition. */
	shown: StoryEdition;
	first: StoryEdition;
	editions: StoryEdition[];
};

export interface Story {
	edition: Edition;
	source: StorySource;
	eras: EraRecord[];
	segments: StorySegment[];
	/** In chronological order. */
	milestones: StoryMilestone[];
	/** In the order of the data. */
	opinions: StoryOpinion[];
	notes: StoryNote[];
	parallels: StoryParallel[];
	terms: StoryTerm[];
	events: StoryEvent[];
	passages: Passage[];
	/** Groups of words of like meaning, for the search. */
	synonyms: string[][];
	/** `background`: events and terms of office, which are not from the text. */
	counts: { milestones: number; quotes: number; sentences: number; background: number };
}

const unique = <T>(values: T[]): T[] => [...new Set(values)];

function pick<T extends object, K extends keyof T>(record: T, ...keys: K[]): Pick<T, K> {
	return Object.fromEntries(keys.map((key) => [key, record[key]])) as Pick<T, K>;
}

/** Returns the starts of the sentences that some quotes touch; a start identifies its sentence. */
const sentenceStarts = (column: Column, quotes: readonly TextRange[]) =>
	unique(quotes.flatMap((quote) => sentencesAt(column, quote).map(({ start }) => start)));

/** Returns a quote with the rest of the sentences that it is part of. */
function addSentence(column: Column, quote: Quote): StoryQuote {
	const sentences = sentencesAt(column, quote);
	return {
		...quote,
		before: column.text.slice(sentences[0]?.start ?? quote.start, quote.start),
		after: column.text.slice(quote.end, sentences.at(-1)?.end ?? quote.end)
	};
}

/** Returns the number of sentences that support a milestone marked in [start, end), ms UTC. */
export function countSentences(
	column: Column,
	milestones: readonly { anchor: number; quotes: TextRange[] }[],
	start: number,
	end: number
): number {
	const inside = milestones.filter(({ anchor }) => start <= anchor && anchor < end);
	return sentenceStarts(
		column,
		inside.flatMap(({ quotes }) => quotes)
	).length;
}

/** Returns the first moment of a closed extent, and the one after its last, ms UTC. */
function toTimes({ edtf, start, end }: Extent): { start: number; end: number } {
	if (!start || !end) throw new Error(`the segment ${edtf} is open`);
	return { start: Date.parse(start.first), end: Date.parse(end.last) + millisecondsInDay };
}

function toSegment(
	column: Column,
	milestones: DatedMilestone[],
	{ extent, share, fold: isAxisBreak }: Content['segments'][number]
): StorySegment {
	const { start, end } = toTimes(extent);
	const sentences = countSentences(column, milestones, start, end);
	return { start, end, share, isAxisBreak, sentences };
}

/** Returns the half of a parallel without the milestone, by its quotes, or else by its era. */
function counterpartOf({ then, now }: Parallel, { quotes, era }: DatedMilestone): 'then' | 'now' {
	const isQuotedIn = ({ quote }: Parallel['then']) =>
		quote !== null && quotes.some((words) => touches(words, quote));
	if (isQuotedIn(then)) return 'now';
	return isQuotedIn(now) || comparedEraOf({ era }) === 'now' ? 'then' : 'now';
}

/** Returns the words that an excerpts edition shows: all quotes of the data. */
const quotedRanges = ({
	milestones,
	opinions,
	parallels,
	comparison,
	classMaterial,
	rank,
	tour
}: Content): TextRange[] => [
	...milestones.flatMap(({ quotes, wordingRanges }) => [...quotes, ...wordingRanges]),
	...opinions.flatMap(({ quotes }) => quotes),
	...parallels
		.flatMap(({ then, now }) => [then.quote, then.nearest, now.quote, now.nearest])
		.filter((quote) => quote !== null),
	...(comparison ? [comparison.thesis] : []),
	...(comparison?.documents ? [comparison.documents.quote] : []),
	...[
		...rank,
		...tour,
		...(comparison?.figures ?? []),
		...(classMaterial?.statements ?? []),
		...(classMaterial?.claims.flatMap(({ sentences }) => sentences) ?? [])
	].map(({ quote }) => quote)
];

/** Returns the position of a note’s number: behind its last shown words in the first shown block. */
const numberRange = (shown: readonly Quote[]): TextRange =>
	shown.findLast(({ block }) => block === shown[0]?.block) ?? { start: 0, end: 0 };

/**
 * Returns the notes in the order of their numbers, each with the words that the edition shows.
 * Leaves out notes on words that the edition does not show, because a note quotes its words.
 */
function shownNotes(notes: readonly Note[], shown: readonly TextRange[] | null) {
	return notes
		.map((note) => {
			const quotes = note.quotes.toSorted((a, b) => a.end - b.end);
			const shownQuotes = quotes.filter(
				(quote) => !shown || shown.some((range) => covers(range, quote))
			);
			return { ...note, quotes, shownQuotes };
		})
		.filter(({ shownQuotes }) => shownQuotes.length > 0)
		.sort((a, b) => {
			const [rangeA, rangeB] = [numberRange(a.shownQuotes), numberRange(b.shownQuotes)];
			// Of two notes that end together, the one on fewer words is first, as in the passage.
			return rangeA.end - rangeB.end || rangeB.start - rangeA.start;
		});
}

function toSource(source: Source, column: Column): StorySource {
	const editions = source.editions.map(({ published, ...edition }): StoryEdition => ({
		...edition,
		date: published ? formatExtent(published) : ''
	}));
	const first = editions[0] as StoryEdition;
	const shown = editions.find((edition) => edition.shown) ?? first;
	return { ...source, headline: column.blocks[0]?.text ?? '', editions, first, shown };
}

type Quoting = readonly { id: string; quotes: readonly Quote[] }[];

/** Returns the blocks of the column, split at the quotes of milestones and notes. */
function toPassages(
	{ blocks }: Column,
	{ milestones, notes, shown }: { milestones: Quoting; notes: Quoting; shown: TextRange[] | null }
): Passage[] {
	const toAnchors = (records: Quoting) =>
		records.flatMap(({ id, quotes }) => quotes.map(({ start, end }) => ({ id, start, end })));
	const anchors = { milestones: toAnchors(milestones), notes: toAnchors(notes), shown };
	return blocks.map((block) => toPassage(block, anchors));
}

/** Returns the passages of `story`, which must be of the same content, split at opinions, too. */
export function markOpinions(content: Content, story: Story): Passage[] {
	const shown = story.edition === 'excerpts' ? quotedRanges(content) : null;
	const milestones = [...story.milestones, ...story.opinions];
	return toPassages(content.column, {
		milestones,
		notes: shownNotes(content.notes, shown),
		shown
	});
}

/** Returns the story of checked content. */
export function buildStory(content: Content, edition: Edition = 'full'): Story {
	const { column, source, eras } = content;
	const shown = edition === 'excerpts' ? quotedRanges(content) : null;
	const cite = createCiter(content.references);
	const notes = shownNotes(content.notes, shown);
	const spans = content.segments.map(({ extent }) => toTimes(extent));
	const datedMilestones = dateMilestones(content.milestones, {
		start: spans[0]?.start ?? -Infinity,
		end: spans.at(-1)?.end ?? Infinity
	});
	const sentences = new Map(
		datedMilestones.map(({ id, quotes }) => [id, sentenceStarts(column, quotes)])
	);

	const milestones = datedMilestones.map((milestone): StoryMilestone => {
		const { id, quotes, stated, record, statedExtent, recordExtent } = milestone;
		const supporting = new Set(sentences.get(id));
		return {
			...pick(milestone, 'id', 'title', 'summary', 'era', 'side', 'theme', 'people', 'weight'),
			...pick(milestone, 'extent', 'anchor', 'verdict'),
			stated: { wording: stated.wording, extent: statedExtent },
			record: record &&
				recordExtent && {
					extent: recordExtent,
					...pick(record, 'certainty', 'note'),
					references: markDocument(cite(record.references), record.shows)
				},
			quotes: quotes.map((quote) =>
				shown ? { ...quote, before: '', after: '' } : addSentence(column, quote)
			),
			notes: notes
				.filter(
					(note) =>
						note.milestones.includes(id) ||
						note.quotes.some((words) => quotes.some((quote) => touches(words, quote)))
				)
				.map((note) => note.id),
			counterparts: content.parallels
				.filter((parallel) => parallel.milestones.includes(id))
				.map((parallel) => ({ parallel: parallel.id, side: counterpartOf(parallel, milestone) })),
			related: datedMilestones
				.map((other) => other.id)
				.filter(
					(other) => other !== id && sentences.get(other)?.some((start) => supporting.has(start))
				)
		};
	});

	const quotes = milestones.flatMap((milestone) => milestone.quotes);

	return {
		edition,
		source: toSource(source, column),
		eras,
		segments: content.segments.map((segment) => toSegment(column, datedMilestones, segment)),
		milestones,
		opinions: content.opinions.map((opinion) => ({
			...opinion,
			references: cite(opinion.references)
		})),
		notes: notes.map((note, index) => ({
			id: note.id,
			number: index + 1,
			...pick(note, 'kinds', 'text'),
			basis: source.translation ? note.basis : null,
			words: note.shownQuotes.map(({ exact }) => exact),
			blocks: unique(note.quotes.map(({ block }) => block)),
			references: cite(note.references)
		})),
		parallels: content.parallels.map((parallel) =>
			pick(parallel, 'id', 'question', 'verdict', 'role', 'reading', 'milestones', 'then', 'now')
		),
		terms: content.terms.map((term) => ({
			...pick(term, 'id', 'leader', 'office', 'side', 'rank', 'note', 'extent', 'certainty'),
			references: cite(term.references)
		})),
		events: content.events.map((event) => ({
			...pick(event, 'id', 'title', 'summary', 'side', 'extent', 'certainty'),
			references: cite(event.references)
		})),
		passages: toPassages(column, { milestones: datedMilestones, notes, shown }),
		synonyms: content.synonyms,
		counts: {
			milestones: milestones.length,
			quotes: quotes.length,
			sentences: sentenceStarts(column, quotes).length,
			background: content.terms.length + content.events.length
		}
	};
}
