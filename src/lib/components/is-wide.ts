/** Whether the timeline is drawn as a picture; on a narrower screen it is a list, as in the styles at the same width. */
export const isWide = (): boolean => matchMedia('(min-width: 45rem)').matches;
