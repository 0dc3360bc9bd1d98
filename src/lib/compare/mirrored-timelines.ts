/** Two stories on one axis, one above and one below, mirrored: labels on the outer sides, connectors on the inner. */
import type { Alignment, ComparedParallel } from '../story/comparison';
import { sideOf, type ComparedSide, type Pair } from '../story/compared-eras';
import type { DrawnMilestone } from '../story/story';
import { arrange, type Arrangement } from '../timeline/labels/label-arrangement';
import { nearTo } from '../timeline/layout/layout';
import { connect, type Connector } from './connectors';
import { placeMonths, type PlacedMonth } from './months';
import {
	DIRECTIONS,
	LABEL_ROOM,
	LANES,
	layOutTrack,
	roomOf,
	trackMeasures,
	viewportOf,
	type PlacedTrack
} from './track';

export interface TwinLayout {
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
const BETWEEN = 12.5;

/**
 * Lays out both stories. Pure: the same input gives the same picture.
 * @param width px. @param rootSize Root font size, px.
 */
export function layOutTwin(
	milestones: readonly DrawnMilestone[],
	parallels: readonly ComparedParallel[],
	{ tracks, shared, mark }: Alignment,
	arrangements: Pair<Arrangement>,
	width: number,
	rootSize: number
): TwinLayout {
	const measures = trackMeasures(rootSize);
	const viewports = {
		then: viewportOf(tracks.then, shared, width),
		now: viewportOf(tracks.now, shared, width)
	};
	const lay = (side: ComparedSide) =>
		layOutTrack(side, milestones, viewports[side], arrangements[side], rootSize);
	const [then, now] = [lay('then'), lay('now')];
	const nowAxis = then.layout.axis + BETWEEN * rootSize;
	const placed = { then: { ...then, top: 0 }, now: { ...now, top: nowAxis - now.layout.axis } };
	const lowest = then.layout.scaleRow + measures.tickSize * 0.4;
	const monthRow = (lowest + nowAxis - LANES * measures.mark + measures.tickSize) / 2;
	return {
		width,
		height: nowAxis + nearTo(now.layout.milestones, measures).below + LABEL_ROOM.now * rootSize,
		tracks: placed,
		months: shared ? placeMonths(tracks, viewports, mark, measures.tickSize) : [],
		monthRow,
		connectors: connect(parallels, placed, monthRow - measures.tickSize * 0.35)
	};
}

/** Widths and root sizes (px) that the labels are arranged for: a laptop and a large screen, each as a projector, too. */
const ROOMS = [
	{ width: 1216, rootSize: 16 },
	{ width: 1216, rootSize: 19 },
	{ width: 1848, rootSize: 18 },
	{ width: 1832, rootSize: 22 }
];

/** Arranges the labels of both tracks for all alignments together. Takes some seconds: for build time. */
export function arrangeTwin(
	milestones: readonly DrawnMilestone[],
	alignments: readonly Alignment[],
	steps = 700
): Pair<Arrangement> {
	const arrangeTrack = (side: ComparedSide) => {
		const rooms = alignments.flatMap(({ tracks, shared }) =>
			ROOMS.map(({ width, rootSize }) =>
				roomOf(
					side,
					milestones,
					viewportOf(tracks[side], shared, width),
					trackMeasures(rootSize),
					rootSize
				)
			)
		);
		const byWeight = milestones
			.filter((milestone) => sideOf(milestone) === side)
			.sort((one, other) => other.weight - one.weight);
		const first = (): Arrangement =>
			Object.fromEntries(
				byWeight.map(({ id }, rank) => [
					id,
					{ direction: DIRECTIONS[side], rank, lean: 'right' as const }
				])
			);
		return arrange(rooms, steps, first, () => false);
	};
	return { then: arrangeTrack('then'), now: arrangeTrack('now') };
}
