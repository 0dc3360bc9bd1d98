/** The two stories that are compared. Apart from what builds the comparison, because browsers need this alone. */
import type { StoryMilestone } from './story';

/** 1949–50 is `then`, 2024 is `now`. */
export const COMPARED_ERAS = ['then', 'now'] as const;
export type ComparedEra = (typeof COMPARED_ERAS)[number];
export type Pair<T> = Record<ComparedEra, T>;

/** The story a milestone belongs to: what came between is how the first one went on. */
export const comparedEraOf = ({ era }: Pick<StoryMilestone, 'era'>): ComparedEra =>
	era === 'putin-xi' ? 'now' : 'then';
