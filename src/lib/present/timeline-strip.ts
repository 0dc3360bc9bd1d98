/** The layout of the timeline below each slide, in the sizes of a projection. */
import type { StoryMilestone } from '../story/story';
import { initialArrangement, placeDirection } from '../timeline/labels/label-arrangement';
import { layOutAxis } from '../timeline/layout/axis';
import { innerDistances } from '../timeline/layout/layout';
import type { LabelledAxisLayout } from '../timeline/layout/layout-types';
import type { TimeScale } from '../timeline/scale/time-scale';
import { WHOLE } from '../timeline/scale/time-scale';
import { placeMilestones } from '../timeline/marks/marks';
import type { Metrics } from '../timeline/sizes/metrics';
import { Span } from '../timeline/scale/span';
import { createViewport } from '../timeline/scale/viewport';

/** Share of the axis in view around a milestone. */
const WINDOW = 0.36;
/** Duration of the move to the next milestone, ms. */
export const STRIP_TRAVEL = 380;
/** Lanes reserved for marks above and below the axis, so that the axis never moves vertically. */
const LANES = { above: 5.5, below: 4 };
/** Weight of the milestones that have a label if the timeline fills the slide. */
const MIN_LABELLED_WEIGHT = 3;

/** Returns the span around a milestone, in units of the time scale; the whole span for null. */
export function stripWindow(
	scale: TimeScale,
	milestone: Pick<StoryMilestone, 'anchor'> | null
): Span {
	if (!milestone) return WHOLE;
	const middle = scale.toUnit(milestone.anchor);
	return new Span(middle - WINDOW / 2, middle + WINDOW / 2);
}

/** Returns sizes in proportion to the font size, px. */
function stripMetrics(fontSize: number, height: number): Metrics {
	return {
		height,
		band: 0,
		mark: fontSize * 0.5,
		tickSize: fontSize,
		callout: {
			fontSize: fontSize * 1.1,
			dateSize: fontSize,
			lineHeight: fontSize * 1.45,
			dateHeight: fontSize * 1.3,
			maxWidth: fontSize * 17,
			narrowWidth: fontSize * 10,
			minGap: fontSize * 2,
			maxSpread: fontSize * 4,
			maxLines: 4
		}
	};
}

/** Returns the height of the strip, px: a row for the date, the marks, two rows of axis labels. */
export const stripHeight = (fontSize: number): number =>
	fontSize * 1.6 + (LANES.above + LANES.below) * fontSize * 0.5 + fontSize * 2.9;

export interface StripScene {
	milestones: readonly StoryMilestone[];
	scale: TimeScale;
	span: Span;
	/** Width and height, px. */
	width: number;
	height: number;
	/** Font size, px. */
	fontSize: number;
	/** True if the timeline fills the slide and labels its turning points. */
	labelled: boolean;
}

/** Returns the layout of the strip; the same input gives the same layout. */
export function layOutStrip({
	milestones,
	scale,
	span,
	width,
	height,
	fontSize,
	labelled
}: StripScene): LabelledAxisLayout {
	const viewport = createViewport(scale, span, width);
	const metrics = stripMetrics(labelled ? fontSize * 1.25 : fontSize, height);
	const placed = placeMilestones(milestones, viewport, metrics.mark);
	const inner = innerDistances(
		placed.filter(({ x }) => 0 <= x && x <= width),
		metrics
	);
	const room = labelled ? (height - inner.above - inner.below) / 2 : 0;
	const axis = labelled ? room + inner.above : fontSize * 1.6 + LANES.above * metrics.mark;
	const named = labelled ? placed.filter(({ weight }) => weight >= MIN_LABELLED_WEIGHT) : [];
	const frame = {
		width,
		inner,
		outer: { above: inner.above + room, below: inner.below + room }
	};
	const callouts = (['above', 'below'] as const).flatMap(
		(direction) =>
			placeDirection(named, [], direction, initialArrangement(named), metrics.callout, frame, null)
				.callouts
	);
	return { ...layOutAxis(viewport, metrics, axis, inner), milestones: placed, callouts };
}
