/** Cards to cut out: one for each milestone, numbered in an order that is mixed and stays. */
import { randomLcg, shuffler } from 'd3';
import type { StoryMilestone } from '../story/story';

/** A run of a quote: shown, or covered because it names a month or a year. */
export interface Run {
	text: string;
	covered: boolean;
}

export interface Card {
	number: number;
	id: string;
	title: string;
	quotes: { exact: string; paragraph: number | null; runs: Run[] }[];
	/** Its place in time among all milestones, from 1. */
	order: number;
	stated: StoryMilestone['stated'];
	extent: StoryMilestone['extent'];
	/** How sure the record is; null where there is none. */
	certainty: NonNullable<StoryMilestone['record']>['certainty'] | null;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** A month, a year, or both. Counts such as “75 years ago” are clues and stay. */
const DATE = new RegExp(String.raw`\b(?:(?:${MONTHS})(?:\s+(?:19|20)\d\d)?|(?:19|20)\d\d)\b`, 'g');

/** Cuts a quote where it names a month or a year. The runs joined are the quote. */
export function coverDates(quote: string): Run[] {
	const runs: Run[] = [];
	let end = 0;
	for (const { 0: text, index } of quote.matchAll(DATE)) {
		if (index > end) runs.push({ text: quote.slice(end, index), covered: false });
		runs.push({ text, covered: true });
		end = index + text.length;
	}
	if (end < quote.length) runs.push({ text: quote.slice(end), covered: false });
	return runs;
}

/** Another seed would number the cards anew: printed keys would not fit printed cards any more. */
const SEED = 0.1949;

/**
 * Numbers the milestones as cards.
 * @param milestones In the order of time.
 * @returns In the order of their numbers: the same for the same milestones.
 */
export function toCards(milestones: readonly StoryMilestone[]): Card[] {
	const inTime = milestones.map(({ id, title, quotes, stated, extent, record }, index) => ({
		...{ id, title, stated, extent, order: index + 1, certainty: record?.certainty ?? null },
		quotes: quotes.map(({ exact, paragraph }) => ({ exact, paragraph, runs: coverDates(exact) }))
	}));
	return shuffler(randomLcg(SEED))(inTime).map((card, index) => ({ number: index + 1, ...card }));
}

/** The same cards in the order of time. */
export const inTime = (cards: readonly Card[]): Card[] => [...cards].sort((one, other) => one.order - other.order);
