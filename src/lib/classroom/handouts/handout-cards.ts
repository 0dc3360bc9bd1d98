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
	extent: StoryMilestone['extent'];
	/** Null if there is no record. */
	certainty: NonNullable<StoryMilestone['record']>['certainty'] | null;
}

/** Do not change: printed keys would no longer match printed cards. */
const SEED = 0.1949;

/**
 * Returns the milestones as cards, in the order of their numbers.
 * @param milestones In chronological order.
 */
export function toHandoutCards(milestones: readonly StoryMilestone[]): HandoutCard[] {
	const byTime = milestones.map(({ id, title, quotes, stated, extent, record }, index) => ({
		...{ id, title, stated, extent, order: index + 1, certainty: record?.certainty ?? null },
		quotes: quotes.map(({ exact, paragraph }) => ({ exact, paragraph }))
	}));
	return shuffler(randomLcg(SEED))(byTime).map((card, index) => ({ number: index + 1, ...card }));
}

/** Returns the cards in chronological order. */
export const sortChronologically = (cards: readonly HandoutCard[]): HandoutCard[] =>
	[...cards].sort((a, b) => a.order - b.order);
