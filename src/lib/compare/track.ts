/** One story as a track: a timeline like the main one, with all its labels on one side of its axis. */
import type { Track } from '../story/comparison';
import { sideOf, type ComparedSide, type Pair } from '../story/compared-eras';
import type { DrawnMilestone } from '../story/story';
import { placeDirection, type Arrangement, type Room } from '../timeline/labels/label-arrangement';
import type { Direction } from '../timeline/labels/callout-groups';
import { nearTo, type TimelineLayout } from '../timeline/layout/layout';
import { createLens, WHOLE } from '../timeline/scale/time-scale';
import { placeMilestones } from '../timeline/marks/marks';
import { measuresAt, type Measures } from '../timeline/sizes/metrics';
import { placeStretches } from '../timeline/scale/segments';
import { makeTicks } from '../timeline/scale/ticks';
import { createViewport, type Viewport } from '../timeline/scale/viewport';

export interface TrackLayout {
	layout: TimelineLayout;
	/** Milestones that this scale does not reach. */
	beyond: DrawnMilestone[];
	/** From its first to its last milestone, px: outside it the column tells nothing. */
	told: { from: number; to: number };
}

/** A track in its place: `top` is the y of the top of its picture, px. */
export interface PlacedTrack extends TrackLayout {
	top: number;
}

export const DIRECTIONS: Pair<Direction> = { then: 'above', now: 'below' };
/** Room for labels, rem. */
export const LABEL_ROOM: Pair<number> = { then: 12.5, now: 16.5 };
/** Lanes of marks that always have their place, so that no switch moves an axis. */
export const LANES = 4;
/** What stands at one meeting stays under one date: a track has one side for all its labels. */
const MOST_LINES = 9;
/** px beside the first and the last mark that still belong to what is told. */
const BESIDE = 14;

export const trackMeasures = (rootSize: number): Measures => {
	const measures = measuresAt(rootSize);
	return { ...measures, callout: { ...measures.callout, mostLines: MOST_LINES } };
};

/** @param shared The tracks have a scale in common, which is folded; else each is even from end to end. */
export const viewportOf = (track: Track, shared: boolean, width: number): Viewport =>
	createViewport(createLens(shared ? 'folded' : 'scale', track.stretches), WHOLE, width);

const within = ({ lens }: Viewport, { anchor }: DrawnMilestone) =>
	lens.extent.start <= anchor && anchor < lens.extent.end;

/** The milestones of one story as they stand on its track, and the room there is for their labels. */
export function roomOf(
	side: ComparedSide,
	milestones: readonly DrawnMilestone[],
	viewport: Viewport,
	measures: Measures,
	rootSize: number
): Room {
	const own = milestones.filter(
		(milestone) => sideOf(milestone) === side && within(viewport, milestone)
	);
	const placed = placeMilestones(own, viewport, measures.mark);
	const near = nearTo(placed, measures);
	const far = {
		above: LANES * measures.mark + LABEL_ROOM.then * rootSize,
		below: near.below + LABEL_ROOM.now * rootSize
	};
	return {
		milestones: placed,
		style: measures.callout,
		frame: { width: viewport.width, near, far }
	};
}

/** Lays out one track. @param rootSize Root font size, px. */
export function layOutTrack(
	side: ComparedSide,
	milestones: readonly DrawnMilestone[],
	viewport: Viewport,
	arrangement: Arrangement,
	rootSize: number
): TrackLayout {
	const measures = trackMeasures(rootSize);
	const {
		milestones: placed,
		style,
		frame
	} = roomOf(side, milestones, viewport, measures, rootSize);
	const near = nearTo(placed, measures);
	const axis = side === 'then' ? frame.far.above : LANES * measures.mark;
	const { callouts } = placeDirection(
		placed,
		[],
		DIRECTIONS[side],
		arrangement,
		style,
		frame,
		null
	);
	const named = new Set(callouts.flatMap(({ form }) => form.lines.map(({ id }) => id)));
	const xs = placed.map(({ x }) => x);
	const told = {
		from: Math.max(0, Math.min(...xs) - BESIDE),
		to: Math.min(viewport.width, Math.max(...xs) + BESIDE)
	};
	return {
		beyond: milestones.filter(
			(milestone) => sideOf(milestone) === side && !within(viewport, milestone)
		),
		told,
		layout: {
			...{ viewport, measures, axis, milestones: [...placed], callouts },
			tickRow: axis + near.ticks,
			scaleRow: axis + near.scale,
			unlabelled: placed.map(({ id }) => id).filter((id) => !named.has(id)),
			ticks: makeTicks(viewport, measures.tickSize).filter(
				({ x }) => told.from <= x && x <= told.to
			),
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
