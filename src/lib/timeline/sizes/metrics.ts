/** Sizes of the timeline, in proportion to the root font size. */

/** Minimum size of a pointer target, px (WCAG 2.2, success criterion 2.5.8). */
export const MIN_TARGET = 24;

/** The smallest font size of the timeline, rem. */
export const MIN_FONT_SIZE = 0.75;

/** Sizes of callouts, px. */
export interface CalloutStyle {
	fontSize: number;
	dateSize: number;
	/** Height of a line. A line is a pointer target: on a screen at least `MIN_TARGET`. */
	lineHeight: number;
	dateHeight: number;
	/** Titles wider than this take two rows: by default, and in the narrow forms. */
	maxWidth: number;
	narrowWidth: number;
	/** Milestones closer than this share a callout while first and last are within `maxSpread`. */
	minGap: number;
	maxSpread: number;
	/** Maximum number of milestones in a callout. */
	maxLines: number;
}

export interface Metrics {
	/** Height of the timeline, px. */
	height: number;
	/** Height of a band of terms with its margin, px. */
	band: number;
	/** Distance between lanes of marks, px. A mark is a little smaller. */
	mark: number;
	/** Font size of the tick labels, px. */
	tickSize: number;
	callout: CalloutStyle;
}

/** Height of the header and the tools above the timeline, rem. */
const HEADER_HEIGHT = 7.5;
/** The height of the timeline, rem, and the least that it gives way in a low window, rem and px. */
const HEIGHT = 32.25;
const MIN_HEIGHT = { rem: 29, px: 516 };

/**
 * Returns the sizes for a root font size, px.
 * @param windowHeight px; where larger type would not fit below the header, the timeline is lower
 */
export function metricsFor(rootSize: number, windowHeight = Infinity): Metrics {
	const rem = (value: number) => value * rootSize;
	const room = windowHeight - rem(HEADER_HEIGHT);
	const least = Math.max(rem(MIN_HEIGHT.rem), MIN_HEIGHT.px);
	return {
		height: least <= room ? Math.min(rem(HEIGHT), room) : rem(HEIGHT),
		band: rem(1.5),
		mark: rem(0.75),
		tickSize: rem(MIN_FONT_SIZE),
		callout: {
			fontSize: rem(0.875),
			dateSize: rem(0.8125),
			lineHeight: Math.max(MIN_TARGET, rem(1.375)),
			dateHeight: rem(1.0625),
			maxWidth: rem(12),
			narrowWidth: rem(8),
			minGap: rem(1.45),
			maxSpread: rem(3),
			maxLines: 6
		}
	};
}
