/** Sizes of the picture, from the size of its type. */
import type { CalloutStyle } from '../labels/callout-groups';
import { TARGET } from '../clusters/bins';

export interface Measures {
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
export function measuresAt(rootSize: number): Measures {
	const rem = (value: number) => value * rootSize;
	return {
		height: rem(32.25),
		band: rem(1.5),
		mark: rem(0.75),
		tickSize: rem(0.75),
		callout: {
			fontSize: rem(0.875),
			dateSize: rem(0.8125),
			lineHeight: Math.max(TARGET, rem(1.375)),
			dateHeight: rem(1.0625),
			widest: rem(12),
			narrow: rem(8),
			apart: rem(1.45),
			together: rem(3),
			mostLines: 6
		}
	};
}
