/** One story as a track: a timeline like the main one, with all its labels on one side of its axis. */
import type { Track } from '../story/comparison';
import { comparedEraOf, type ComparedEra, type Pair } from '../story/compared-eras';
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
	/** Milestones that this scale does not reach. */
	beyond: DrawnMilestone[];
	/** From its first to its last milestone, px: outside it the column tells nothing. */
	covered: { from: number; to: number };
}

/** A track in its place: `top` is the y of the top of its picture, px. */
export interface PlacedTrack extends TrackLayout {
	top: number;
}

export const DIRECTIONS: Pair<Direction> = { then: 'above', now: 'below' };
/** Room for labels, rem. */
export const LABEL_HEIGHT: Pair<number> = { then: 12.5, now: 16.5 };
/** Lanes of marks that always have their place, so that no switch moves an axis. */
export const LANES = 4;
/** What stands at one meeting stays under one date: a track has one side for all its labels. */
const MAX_LINES = 9;
/** px beside the first and the last mark that still belong to what is covered. */
const COVERED_PADDING = 14;

export const trackMetrics = (rootSize: number): Metrics => {
	const metrics = metricsFor(rootSize);
	return { ...metrics, callout: { ...metrics.callout, maxLines: MAX_LINES } };
};

/** @param shared The tracks have a scale in common, which is folded; else each is even from end to end. */
export const trackViewport = (track: Track, shared: boolean, width: number): Viewport =>
	createViewport(createTimeScale(shared ? 'compressed' : 'linear', track.segments), WHOLE, width);

const within = ({ scale }: Viewport, { anchor }: DrawnMilestone) =>
	scale.extent.start <= anchor && anchor < scale.extent.end;

/** The milestones of one story as they stand on its track, and the room there is for their labels. */
export function trackScenario(
	side: ComparedEra,
	milestones: readonly DrawnMilestone[],
	viewport: Viewport,
	metrics: Metrics,
	rootSize: number
): Scenario {
	const own = milestones.filter(
		(milestone) => comparedEraOf(milestone) === side && within(viewport, milestone)
	);
	const placed = placeMilestones(own, viewport, metrics.mark);
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

/** Lays out one track. @param rootSize Root font size, px. */
export function layOutTrack(
	side: ComparedEra,
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
	} = trackScenario(side, milestones, viewport, metrics, rootSize);
	const inner = innerDistances(placed, metrics);
	const axis = side === 'then' ? frame.outer.above : LANES * metrics.mark;
	const { callouts } = placeDirection(
		placed,
		[],
		DIRECTIONS[side],
		arrangement,
		style,
		frame,
		null
	);
	const xs = placed.map(({ x }) => x);
	const covered = {
		from: Math.max(0, Math.min(...xs) - COVERED_PADDING),
		to: Math.min(viewport.width, Math.max(...xs) + COVERED_PADDING)
	};
	const axisLayout = layOutAxis(viewport, metrics, axis, inner);
	return {
		beyond: milestones.filter(
			(milestone) => comparedEraOf(milestone) === side && !within(viewport, milestone)
		),
		covered,
		layout: {
			...axisLayout,
			milestones: placed,
			callouts,
			ticks: axisLayout.ticks.filter(({ x }) => covered.from <= x && x <= covered.to),
			// Of years that the column does not tell of on this track there is nothing to say.
			segments: axisLayout.segments.flatMap((segment) => {
				const [from, to] = [Math.max(segment.from, covered.from), Math.min(segment.to, covered.to)];
				if (segment.sentences === 0 || to <= from) return [];
				// The edges of a fold are breaks of the axis: they stay where they are.
				return [segment.isAxisBreak ? segment : { ...segment, from, to }];
			})
		}
	};
}
