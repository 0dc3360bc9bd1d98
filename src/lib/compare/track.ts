/** The timeline of one era, with all its labels on one side of the axis. */
import type { Track } from '../story/comparison';
import type { ComparedEra, Pair } from '../story/compared-eras';
import { comparedEraOf } from '../story/settings';
import type { DrawnMilestone } from '../story/story';
import {
	placeDirection,
	type LabelArrangement,
	type Scenario
} from '../timeline/labels/label-arrangement';
import type { Direction } from '../timeline/labels/callout-groups';
import { layOutAxis } from '../timeline/layout/axis';
import { innerDistances } from '../timeline/layout/layout';
import type { LabelledAxisLayout } from '../timeline/layout/layout-types';
import { createTimeScale, WHOLE } from '../timeline/scale/time-scale';
import { placeMilestones } from '../timeline/marks/marks';
import { metricsFor, type Metrics } from '../timeline/sizes/metrics';
import { createViewport, type Viewport } from '../timeline/scale/viewport';

export interface TrackLayout {
	layout: LabelledAxisLayout;
	/** Milestones outside the scale. */
	offScale: DrawnMilestone[];
	/** Range of the milestones with a padding, px. The axis is dashed outside this range. */
	dataRange: { from: number; to: number };
}

/** `top` is the y of the top of the layout, px. */
export interface PlacedTrack extends TrackLayout {
	top: number;
}

export const DIRECTIONS: Pair<Direction> = { then: 'above', now: 'below' };
/** Height for labels, rem. */
export const LABEL_HEIGHT: Pair<number> = { then: 12.5, now: 16.5 };
/** Lanes reserved for marks, so that switching the alignment does not move an axis. */
export const LANES = 4;
/** Lines of a callout. More than on the main timeline, because all labels are on one side. */
const MAX_LINES = 9;
/** px beside the first and the last mark. */
const DATA_PADDING = 14;

export const trackMetrics = (rootSize: number): Metrics => {
	const metrics = metricsFor(rootSize);
	return { ...metrics, callout: { ...metrics.callout, maxLines: MAX_LINES } };
};

/**
 * Returns the viewport of a track.
 * @param shared Whether the tracks share a compressed scale; otherwise each scale is linear.
 */
export const trackViewport = (track: Track, shared: boolean, width: number): Viewport =>
	createViewport(createTimeScale(shared ? 'compressed' : 'linear', track.segments), WHOLE, width);

const isOnScale = ({ scale }: Viewport, { anchor }: DrawnMilestone) =>
	scale.extent.start <= anchor && anchor < scale.extent.end;

/** Returns the placed milestones of one era, and the frame for their labels. */
export function trackScenario(
	era: ComparedEra,
	milestones: readonly DrawnMilestone[],
	viewport: Viewport,
	metrics: Metrics,
	rootSize: number
): Scenario {
	const onTrack = milestones.filter(
		(milestone) => comparedEraOf(milestone) === era && isOnScale(viewport, milestone)
	);
	const placed = placeMilestones(onTrack, viewport, metrics.mark);
	const inner = innerDistances(placed, metrics);
	const outer = {
		above: LANES * metrics.mark + LABEL_HEIGHT.then * rootSize,
		below: inner.below + LABEL_HEIGHT.now * rootSize
	};
	return {
		milestones: placed,
		style: metrics.callout,
		frame: { width: viewport.width, inner, outer }
	};
}

/**
 * Returns the layout of one track.
 * @param rootSize Root font size, px.
 */
export function layOutTrack(
	era: ComparedEra,
	milestones: readonly DrawnMilestone[],
	viewport: Viewport,
	arrangement: LabelArrangement,
	rootSize: number
): TrackLayout {
	const metrics = trackMetrics(rootSize);
	const {
		milestones: placed,
		style,
		frame
	} = trackScenario(era, milestones, viewport, metrics, rootSize);
	const inner = innerDistances(placed, metrics);
	const axis = era === 'then' ? frame.outer.above : LANES * metrics.mark;
	const { callouts } = placeDirection(placed, [], DIRECTIONS[era], arrangement, style, frame, null);
	const xs = placed.map(({ x }) => x);
	const dataRange = {
		from: Math.max(0, Math.min(...xs) - DATA_PADDING),
		to: Math.min(viewport.width, Math.max(...xs) + DATA_PADDING)
	};
	const axisLayout = layOutAxis(viewport, metrics, axis, inner);
	return {
		offScale: milestones.filter(
			(milestone) => comparedEraOf(milestone) === era && !isOnScale(viewport, milestone)
		),
		dataRange,
		layout: {
			...axisLayout,
			milestones: placed,
			callouts,
			ticks: axisLayout.ticks.filter(({ x }) => dataRange.from <= x && x <= dataRange.to),
			// A segment without sentences has no label here.
			segments: axisLayout.segments.flatMap((segment) => {
				const [from, to] = [
					Math.max(segment.from, dataRange.from),
					Math.min(segment.to, dataRange.to)
				];
				if (segment.sentences === 0 || to <= from) return [];
				// The edges of an axis break belong to the axis and are not clipped.
				return [segment.isAxisBreak ? segment : { ...segment, from, to }];
			})
		}
	};
}
