/** The two compared eras. A separate module, so that browsers need not load the comparison. */

/** The earlier era is `then`, the later is `now`. */
export const COMPARED_ERAS = ['then', 'now'] as const;
export type ComparedEra = (typeof COMPARED_ERAS)[number];
export type Pair<T> = Record<ComparedEra, T>;
