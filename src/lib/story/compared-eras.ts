/** The two stories that are compared. Apart from what builds the comparison, because browsers need this alone. */
import type { StoryMilestone } from './story';

/** 1949–50 is `then`, 2024 is `now`. */
export const SIDES = ['then', 'now'] as const;
export type ComparedSide = (typeof SIDES)[number];
export type Pair<T> = Record<ComparedSide, T>;

/** The story a milestone belongs to: what came between is how the first one went on. */
export const sideOf = ({ era }: Pick<StoryMilestone, 'era'>): ComparedSide =>
	era === 'putin-xi' ? 'now' : 'then';
