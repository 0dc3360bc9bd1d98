/** The two compared eras. A separate module, so that browsers need not load the comparison. */
import type { StoryMilestone } from './story';

/** 1949–50 is `then`, 2024 is `now`. */
export const COMPARED_ERAS = ['then', 'now'] as const;
export type ComparedEra = (typeof COMPARED_ERAS)[number];
export type Pair<T> = Record<ComparedEra, T>;

/** Returns the compared era of a milestone. The years between the two eras count as `then`. */
export const comparedEraOf = ({ era }: Pick<StoryMilestone, 'era'>): ComparedEra =>
	era === 'putin-xi' ? 'now' : 'then';
