/** Two stories on one axis, one above and one below, mirrored: labels on the outer sides, connectors on the inner. */
import type { Alignment, ComparedParallel } from '../story/comparison';
import { comparedEraOf, type ComparedEra, type Pair } from '../story/compared-eras';
import type { DrawnMilestone } from '../story/story';
import { searchArrangement, type LabelArrangement } from '../timeline/labels/label-arrangement';
import { innerDistances } from '../timeline/layout/layout';
import { layOutConnectors, type Connector } from './connectors';
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
	/** Empty where the tracks share no scale. */
	months: PlacedMonth[];
	/** y of the words of the shared axis, px. */
	monthRow: number;
	connectors: Connector[];
}

/** From one axis to the other, rem. */
const AXIS_GAP = 12.5;

/**
 * Lays out both stories. Pure: the same input gives the same picture.
 * @param width px. @param rootSize Root font size, px.
 */
export function layOutMirroredTimelines(
	milestones: readonly DrawnMilestone[],
	parallels: readonly ComparedParallel[],
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
	const lay = (side: ComparedEra) =>
		layOutTrack(side, milestones, viewports[side], arrangements[side], rootSize);
	const [then, now] = [lay('then'), lay('now')];
	const nowAxis = then.layout.axis + AXIS_GAP * rootSize;
	const placed = { then: { ...then, top: 0 }, now: { ...now, top: nowAxis - now.layout.axis } };
	const lowest = then.layout.scaleRow + metrics.tickSize * 0.4;
	const monthRow = (lowest + nowAxis - LANES * metrics.mark + metrics.tickSize) / 2;
	return {
		width,
		height:
			nowAxis + innerDistances(now.layout.milestones, metrics).below + LABEL_HEIGHT.now * rootSize,
		tracks: placed,
		months: shared ? placeMonths(tracks, viewports, mark, metrics.tickSize) : [],
		monthRow,
		connectors: layOutConnectors(parallels, placed, monthRow - metrics.tickSize * 0.35)
	};
}

/** Widths and root sizes (px) that the labels are arranged for: a laptop and a large screen, each as a projector, too. */
const SCENARIO_SIZES = [
	{ width: 1216, rootSize: 16 },
	{ width: 1216, rootSize: 19 },
	{ width: 1848, rootSize: 18 },
	{ width: 1832, rootSize: 22 }
];

/** Arranges the labels of both tracks for all alignments together. Takes some seconds: for build time. */
export function arrangeMirroredLabels(
	milestones: readonly DrawnMilestone[],
	alignments: readonly Alignment[],
	steps = 700
): Pair<LabelArrangement> {
	const arrangeTrack = (side: ComparedEra) => {
		const rooms = alignments.flatMap(({ tracks, shared }) =>
			SCENARIO_SIZES.map(({ width, rootSize }) =>
				trackScenario(
					side,
					milestones,
					trackViewport(tracks[side], shared, width),
					trackMetrics(rootSize),
					rootSize
				)
			)
		);
		const byWeight = milestones
			.filter((milestone) => comparedEraOf(milestone) === side)
			.sort((one, other) => other.weight - one.weight);
		const first = (): LabelArrangement =>
			Object.fromEntries(
				byWeight.map(({ id }, rank) => [
					id,
					{ direction: DIRECTIONS[side], priority: rank, anchorSide: 'right' as const }
				])
			);
		return searchArrangement(rooms, steps, first, () => false);
	};
	return { then: arrangeTrack('then'), now: arrangeTrack('now') };
}
