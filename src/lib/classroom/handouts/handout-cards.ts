/** Cards to cut out: one for each milestone, numbered in an order that is mixed and stays. */
import { randomLcg, shuffler } from 'd3';
import type { StoryMilestone } from '../../story/story';

export interface HandoutCard {
	number: number;
	id: string;
	title: string;
	quotes: { exact: string; paragraph: number | null }[];
	/** Its place in time among all milestones, from 1. */
	order: number;
	stated: StoryMilestone['stated'];
	extent: StoryMilestone['extent'];
	/** How sure the record is; null where there is none. */
	certainty: NonNullable<StoryMilestone['record']>['certainty'] | null;
}

/** Another seed would number the cards anew: printed keys would not fit printed cards any more. */
const SEED = 0.1949;

/**
 * Numbers the milestones as cards.
 * @param milestones In the order of time.
 * @returns In the order of their numbers: the same for the same milestones.
 */
export function toHandoutCards(milestones: readonly StoryMilestone[]): HandoutCard[] {
	const byTime = milestones.map(({ id, title, quotes, stated, extent, record }, index) => ({
		...{ id, title, stated, extent, order: index + 1, certainty: record?.certainty ?? null },
		quotes: quotes.map(({ exact, paragraph }) => ({ exact, paragraph }))
	}));
	return shuffler(randomLcg(SEED))(byTime).map((card, index) => ({ number: index + 1, ...card }));
}

/** The same cards in the order of time. */
export const inTime = (cards: readonly HandoutCard[]): HandoutCard[] =>
	[...cards].sort((one, other) => one.order - other.order);
