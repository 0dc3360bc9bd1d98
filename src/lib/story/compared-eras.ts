/** The two compared eras. A separate module, so that browsers need not load the comparison. */
import { compared } from './settings';
import type { StoryMilestone } from './story';

/** The earlier era is `then`, the later is `now`. */
export const COMPARED_ERAS = ['then', 'now'] as const;
export type ComparedEra = (typeof COMPARED_ERAS)[number];
export type Pair<T> = Record<ComparedEra, T>;

/** Returns the side of the comparison that a milestone is on; undefined for an era that is not compared. */
export const comparedEraOf = ({ era }: Pick<StoryMilestone, 'era'>): ComparedEra | undefined =>
	COMPARED_ERAS.find((name) => compared?.[name].eras.includes(era));
