/** Two timelines mirrored on one axis, with labels on the outer sides. */
import type { Alignment } from '../story/comparison';
import type { ComparedEra, Pair } from '../story/compared-eras';
import { comparedEraOf } from '../story/settings';
import type { DrawnMilestone } from '../story/story';
import { searchArrangement, type LabelArrangement } from '../timeline/labels/label-arrangement';
import { innerDistances } from '../timeline/layout/layout';
import { placeMonths, type PlacedMonth } from './months';
import {
	DIRECTIONS,
	LABEL_HEIGHT,
	LANES,
	layOutTrack,
	trackScenario,
	trackMetrics,
	trackViewport,
	type PlacedTrack
} from './track';

export interface MirroredLayout {
	width: number;
	height: number;
	tracks: Pair<PlacedTrack>;
	/** Empty if the tracks share no scale. */
	months: PlacedMonth[];
	/** y of the labels of the shared axis, px. */
	monthRow: number;
	/** y of connectors that end half-way, px. */
	halfway: number;
	/** y between which the tracks draw nothing, px. */
	inner: Pair<number>;
}

/** Distance between the axes, rem. */
const AXIS_GAP = 12.5;

/**
 * Returns the layout of both timelines; the same input gives the same layout.
 * @param width px.
 * @param rootSize Root font size, px.
 */
export function layOutMirroredTimelines(
	milestones: readonly DrawnMilestone[],
	{ tracks, shared, mark }: Alignment,
	arrangements: Pair<LabelArrangement>,
	width: number,
	rootSize: number
): MirroredLayout {
	const metrics = trackMetrics(rootSize);
	const viewports = {
		then: trackViewport(tracks.then, shared, width),
		now: trackViewport(tracks.now, shared, width)
	};
	const layOutEra = (era: ComparedEra) =>
		layOutTrack(era, milestones, viewports[era], arrangements[era], rootSize);
	const [then, now] = [layOutEra('then'), layOutEra('now')];
	const nowAxis = then.layout.axis + AXIS_GAP * rootSize;
	const placed = { then: { ...then, top: 0 }, now: { ...now, top: nowAxis - now.layout.axis } };
	const thenBottom = then.layout.scaleRow + metrics.tickSize * 0.4;
	const nowTop = nowAxis - LANES * metrics.mark;
	const monthRow = (thenBottom + nowTop + metrics.tickSize) / 2;
	return {
		width,
		height:
			nowAxis + innerDistances(now.layout.milestones, metrics).below + LABEL_HEIGHT.now * rootSize,
		tracks: placed,
		months: shared ? placeMonths(tracks, viewports, mark, metrics.tickSize) : [],
		monthRow,
		halfway: monthRow - metrics.tickSize * 0.35,
		inner: { then: thenBottom, now: nowTop }
	};
}

/** Widths and root font sizes, px: a laptop and a large screen, alone and projected. */
const SCENARIO_SIZES = [
	{ width: 1216, rootSize: 16 },
	{ width: 1216, rootSize: 19 },
	{ width: 1848, rootSize: 18 },
	{ width: 1832, rootSize: 22 }
];

/**
 * Returns label arrangements of both tracks that suit all alignments. The search takes seconds, so
 * only the build calls it.
 */
export function arrangeMirroredLabels(
	milestones: readonly DrawnMilestone[],
	alignments: readonly Alignment[],
	steps = 700
): Pair<LabelArrangement> {
	const arrangeTrack = (era: ComparedEra) => {
		const scenarios = alignments.flatMap(({ tracks, shared }) =>
			SCENARIO_SIZES.map(({ width, rootSize }) =>
				trackScenario(
					era,
					milestones,
					trackViewport(tracks[era], shared, width),
					trackMetrics(rootSize),
					rootSize
				)
			)
		);
		const byWeight = milestones
			.filter((milestone) => comparedEraOf(milestone) === era)
			.sort((a, b) => b.weight - a.weight);
		const initial = (): LabelArrangement =>
			Object.fromEntries(
				byWeight.map(({ id }, priority) => [
					id,
					{ direction: DIRECTIONS[era], priority, anchorSide: 'right' as const }
				])
			);
		return searchArrangement(scenarios, steps, initial, () => false);
	};
	return { then: arrangeTrack('then'), now: arrangeTrack('now') };
}
