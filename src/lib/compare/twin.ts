/**
 * Two stories on one axis, one above and one below, mirrored: each is a timeline like the main one (the same lens, marks,
 * callouts and ticks), with its labels on the outer side and connectors to the other on the inner.
 */
import {
	sideOf,
	type Alignment,
	type ComparedParallel,
	type ComparedSide,
	type Pair,
	type Track
} from '../story/comparison';
import type { StoryMilestone } from '../story/story';
import { arrange, placeDirection, type Arrangement, type Room } from '../timeline/arrangement';
import type { Direction } from '../timeline/callout-groups';
import { nearTo, type TimelineLayout } from '../timeline/layout';
import { createLens, WHOLE } from '../timeline/lens';
import { placeMilestones, type PlacedMilestone } from '../timeline/marks';
import { measuresAt, type Measures } from '../timeline/measures';
import { placeStretches } from '../timeline/stretches';
import { makeTicks } from '../timeline/ticks';
import { createViewport, type Viewport } from '../timeline/viewport';
import { connect, type Connector } from './connectors';
import { placeMonths, type PlacedMonth } from './months';

export interface PlacedTrack {
	layout: TimelineLayout;
	/** y of the top of its picture, px. */
	top: number;
	/** Milestones that this scale does not reach. */
	beyond: StoryMilestone[];
	/** From its first to its last milestone, px: outside it the column tells nothing. */
	told: { from: number; to: number };
}

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

const DIRECTIONS: Pair<Direction> = { then: 'above', now: 'below' };

/** Heights in rem: room for labels on the outer sides, and from one axis to the other. */
const ROOM: Pair<number> = { then: 12.5, now: 16.5 };
const BETWEEN = 12.5;
/** What stands at one meeting stays under one date: a track has one side for all its labels. */
const MOST_LINES = 9;
/** Lanes of marks that always have their place, so that no switch moves an axis. */
const LANES = 4;
/** px beside the first and the last mark that still belong to what is told. */
const BESIDE = 14;

const twinMeasures = (rootSize: number): Measures => {
	const measures = measuresAt(rootSize);
	return { ...measures, callout: { ...measures.callout, mostLines: MOST_LINES } };
};

const viewportOf = (track: Track, shared: boolean, width: number): Viewport =>
	createViewport(createLens(shared ? 'folded' : 'scale', track.stretches), WHOLE, width);

const within = ({ lens }: Viewport, { anchor }: StoryMilestone) =>
	lens.extent.start <= anchor && anchor < lens.extent.end;

/** Room for the labels of one track: where they may begin is as close as its marks allow. */
function roomOf(side: ComparedSide, placed: readonly PlacedMilestone[], measures: Measures, rem: number): Room {
	const near = nearTo(placed, measures);
	const far = { above: LANES * measures.mark + ROOM.then * rem, below: near.below + ROOM.now * rem };
	return { milestones: placed, style: measures.callout, frame: { width: 0, near, far } };
}

function layOutTrack(
	side: ComparedSide,
	milestones: readonly StoryMilestone[],
	viewport: Viewport,
	arrangement: Arrangement,
	measures: Measures,
	rem: number
): Pick<PlacedTrack, 'layout' | 'beyond' | 'told'> {
	const { width } = viewport;
	const own = milestones.filter((milestone) => sideOf(milestone) === side);
	const placed = placeMilestones(
		own.filter((milestone) => within(viewport, milestone)),
		viewport,
		measures.mark
	);
	const { frame } = roomOf(side, placed, measures, rem);
	const near = nearTo(placed, measures);
	const axis = side === 'then' ? frame.far.above : LANES * measures.mark;
	const { callouts } = placeDirection(
		placed,
		[],
		DIRECTIONS[side],
		arrangement,
		measures.callout,
		{ ...frame, width },
		null
	);
	const named = new Set(callouts.flatMap(({ form }) => form.lines.map(({ id }) => id)));
	const xs = placed.map(({ x }) => x);
	const told = { from: Math.max(0, Math.min(...xs) - BESIDE), to: Math.min(width, Math.max(...xs) + BESIDE) };
	return {
		beyond: own.filter((milestone) => !within(viewport, milestone)),
		told,
		layout: {
			...{ viewport, measures, axis, milestones: placed, callouts },
			tickRow: axis + near.ticks,
			scaleRow: axis + near.scale,
			unlabelled: placed.map(({ id }) => id).filter((id) => !named.has(id)),
			ticks: makeTicks(viewport, measures.tickSize).filter(({ x }) => told.from <= x && x <= told.to),
			// Of years that the column does not tell of on this track there is nothing to say.
			stretches: placeStretches(viewport).flatMap((stretch) => {
				const [from, to] = [Math.max(stretch.from, told.from), Math.min(stretch.to, told.to)];
				if (stretch.sentences === 0 || to <= from) return [];
				// The edges of a fold are breaks of the axis: they stay where they are.
				return [stretch.fold ? stretch : { ...stretch, from, to }];
			}),
			...{ clusters: [], faint: [], terms: [], events: [] }
		}
	};
}

/**
 * Lays out both stories. Pure: the same input gives the same picture.
 * @param width px. @param rootSize Root font size, px.
 */
export function layOutTwin(
	milestones: readonly StoryMilestone[],
	parallels: readonly ComparedParallel[],
	{ tracks, shared, mark }: Alignment,
	arrangements: Pair<Arrangement>,
	width: number,
	rootSize: number
): TwinLayout {
	const measures = twinMeasures(rootSize);
	const viewports = {
		then: viewportOf(tracks.then, shared, width),
		now: viewportOf(tracks.now, shared, width)
	};
	const lay = (side: ComparedSide) =>
		layOutTrack(side, milestones, viewports[side], arrangements[side], measures, rootSize);
	const [then, now] = [lay('then'), lay('now')];
	const nowAxis = then.layout.axis + BETWEEN * rootSize;
	const placed = { then: { ...then, top: 0 }, now: { ...now, top: nowAxis - now.layout.axis } };
	const lowest = then.layout.scaleRow + measures.tickSize * 0.4;
	const monthRow = (lowest + nowAxis - LANES * measures.mark + measures.tickSize) / 2;
	return {
		width,
		height: placed.now.top + now.layout.axis + nearTo(now.layout.milestones, measures).below + ROOM.now * rootSize,
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
	milestones: readonly StoryMilestone[],
	alignments: readonly Alignment[],
	steps = 700
): Pair<Arrangement> {
	const arrangeTrack = (side: ComparedSide) => {
		const own = milestones.filter((milestone) => sideOf(milestone) === side);
		const rooms = alignments.flatMap(({ tracks, shared }) =>
			ROOMS.map(({ width, rootSize }): Room => {
				const measures = twinMeasures(rootSize);
				const viewport = viewportOf(tracks[side], shared, width);
				const placed = placeMilestones(
					own.filter((milestone) => within(viewport, milestone)),
					viewport,
					measures.mark
				);
				const room = roomOf(side, placed, measures, rootSize);
				return { ...room, frame: { ...room.frame, width } };
			})
		);
		const byWeight = [...own].sort((one, other) => other.weight - one.weight);
		const first = (): Arrangement =>
			Object.fromEntries(
				byWeight.map(({ id }, rank) => [id, { direction: DIRECTIONS[side], rank, lean: 'right' as const }])
			);
		return arrange(rooms, steps, first, () => false);
	};
	return { then: arrangeTrack('then'), now: arrangeTrack('now') };
}
