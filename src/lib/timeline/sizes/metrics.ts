/** Sizes of the picture, from the size of its type. */
import type { CalloutStyle } from '../labels/callout-groups';
import { MIN_TARGET } from '../clusters/bins';

export interface Metrics {
	/** Height of the whole picture, px. */
	height: number;
	/** Height of one band of terms, with the space beside it. */
	band: number;
	/** Distance of lanes; a mark is a little smaller. */
	mark: number;
	tickSize: number;
	callout: CalloutStyle;
}

/** Sizes at a root font size (px): larger type, as on a projector, makes everything larger. */
export function metricsFor(rootSize: number): Metrics {
	const rem = (value: number) => value * rootSize;
	return {
		height: rem(32.25),
		band: rem(1.5),
		mark: rem(0.75),
		tickSize: rem(0.75),
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
