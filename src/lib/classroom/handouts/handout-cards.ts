/** Cards to cut out, one for each milestone, numbered in a fixed shuffled order. */
import { randomLcg, shuffler } from 'd3';
import type { StoryMilestone } from '../../story/story';

export interface HandoutCard {
	number: number;
	id: string;
	title: string;
	quotes: { exact: string; paragraph: number | null }[];
	/** Position in chronological order, from 1. */
	order: number;
	stated: StoryMilestone['stated'];
	/** Null if the record was not looked up. */
	record: Pick<NonNullable<StoryMilestone['record']>, 'extent' | 'certainty'> | null;
}

/** Do not change: printed keys would no longer match printed cards. */
const SEED = 0.1949;

/**
 * Returns the milestones as cards, in the order of their numbers.
 * @param milestones In chronological order.
 */
export function toHandoutCards(milestones: readonly StoryMilestone[]): HandoutCard[] {
	const byTime = milestones.map(({ id, title, quotes, stated, record }, index) => ({
		...{ id, title, stated, order: index + 1 },
		record: record && { extent: record.extent, certainty: record.certainty },
		quotes: quotes.map(({ exact, paragraph }) => ({ exact, paragraph }))
	}));
	return shuffler(randomLcg(SEED))(byTime).map((card, index) => ({ number: index + 1, ...card }));
}

/** Returns the cards in chronological order. */
export const sortChronologically = (cards: readonly HandoutCard[]): HandoutCard[] =>
	[...cards].sort((a, b) => a.order - b.order);
