/** Media queries that scripts share with the styles. */

/** Returns whether the timeline is drawn; a narrower screen shows a list. */
export const isWide = (): boolean => matchMedia('(min-width: 45rem)').matches;

/** Returns whether evidence opens as a bottom sheet: on a narrow screen with enough height. */
export const hasBottomSheet = (): boolean =>
	matchMedia('(max-width: 44.999rem) and (min-height: 30rem)').matches;
