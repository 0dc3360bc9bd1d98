/** Whether the timeline is drawn as a picture; on a narrower screen it is a list, as in the styles at the same width. */
export const isWide = (): boolean => matchMedia('(min-width: 45rem)').matches;

/** Whether evidence opens as a sheet over the list: a narrow screen, high enough for both. The styles ask the same. */
export const hasBottomSheet = (): boolean =>
	matchMedia('(max-width: 44.999rem) and (min-height: 30rem)').matches;
