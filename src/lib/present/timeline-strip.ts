/** The timeline as it stays in view under each slide: the parts of the main timeline, at the size of a projection. */
import type { StoryMilestone } from '../story/story';
import { firstArrangement, placeDirection } from '../timeline/labels/label-arrangement';
import { layOutAxis } from '../timeline/layout/axis';
import { innerDistances } from '../timeline/layout/layout';
import type { LabelledAxisLayout } from '../timeline/layout/layout-types';
import type { TimeScale } from '../timeline/scale/time-scale';
import { WHOLE } from '../timeline/scale/time-scale';
import { placeMilestones } from '../timeline/marks/marks';
import type { Metrics } from '../timeline/sizes/metrics';
import { Span } from '../timeline/scale/span';
import { createViewport } from '../timeline/scale/viewport';

/** How much of the axis is seen around a milestone: its dense bin, and the way it came. */
const WINDOW = 0.36;
/** How long the way to the next milestone takes, ms. */
export const STRIP_TRAVEL = 380;
/** Lanes of marks above the axis and under it that always have their place: travelling moves the axis neither up nor down. */
const LANES = { above: 5.5, below: 4 };
/** Only these are named where the whole story fills the slide. */
const MIN_LABELLED_WEIGHT = 3;

/** The window around a milestone, in units of the time scale; the whole story without one. */
export function stripWindow(
	scale: TimeScale,
	milestone: Pick<StoryMilestone, 'anchor'> | null
): Span {
	if (!milestone) return WHOLE;
	const middle = scale.toUnit(milestone.anchor);
	return new Span(middle - WINDOW / 2, middle + WINDOW / 2);
}

/** Sizes from the size of type, px. */
function stripMetrics(type: number, height: number): Metrics {
	return {
		height,
		band: 0,
		mark: type * 0.5,
		tickSize: type,
		callout: {
			fontSize: type * 1.1,
			dateSize: type,
			lineHeight: type * 1.45,
			dateHeight: type * 1.3,
			maxWidth: type * 17,
			narrowWidth: type * 10,
			minGap: type * 2,
			maxSpread: type * 4,
			maxLines: 4
		}
	};
}

/** Height of the strip, px: a row for the date of the slide, the marks, two rows of words under the axis. */
export const stripHeight = (type: number): number =>
	type * 1.6 + (LANES.above + LANES.below) * type * 0.5 + type * 2.9;

export interface StripScene {
	milestones: readonly StoryMilestone[];
	scale: TimeScale;
	span: Span;
	/** px */
	width: number;
	height: number;
	/** Size of type, px. */
	type: number;
	/** The whole story as a slide of its own: its turning points are named. */
	labelled: boolean;
}

/** Lays it out. Pure: the same input gives the same picture. */
export function layOutStrip({
	milestones,
	scale,
	span,
	width,
	height,
	type,
	labelled
}: StripScene): LabelledAxisLayout {
	const viewport = createViewport(scale, span, width);
	const metrics = stripMetrics(labelled ? type * 1.25 : type, height);
	const placed = placeMilestones(milestones, viewport, metrics.mark);
	const words = innerDistances(
		placed.filter(({ x }) => 0 <= x && x <= width),
		metrics
	);
	const room = labelled ? (height - words.above - words.below) / 2 : 0;
	const axis = labelled ? room + words.above : type * 1.6 + LANES.above * metrics.mark;
	const named = labelled ? placed.filter(({ weight }) => weight >= MIN_LABELLED_WEIGHT) : [];
	const frame = {
		width,
		inner: words,
		outer: { above: words.above + room, below: words.below + room }
	};
	const callouts = (['above', 'below'] as const).flatMap(
		(direction) =>
			placeDirection(named, [], direction, firstArrangement(named), metrics.callout, frame, null)
				.callouts
	);
	return { ...layOutAxis(viewport, metrics, axis, words), milestones: placed, callouts };
}
