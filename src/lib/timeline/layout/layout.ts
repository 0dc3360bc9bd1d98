/** The whole picture as numbers: what the components draw, and nothing that they would have to work out. */
import type { DrawnMilestone, StoryEvent, StoryStretch, StoryTerm } from '../../story/story';
import {
	arrange,
	placeDirection,
	type Arrangement,
	type PlacedCrowd,
	type Room
} from '../labels/label-arrangement';
import { placeTerms, type PlacedTerm } from '../marks/bands';
import type { Direction } from '../labels/callout-groups';
import { placesOf, unnamedIn, type CalloutFrame, type PlacedCallout } from '../labels/callouts';
import { divideIntoCells, type Crowd } from '../clusters/bins';
import { clusterLoose, type Cluster, type Loose } from '../clusters/clusters';
import { placeEvents, type PlacedEvent } from './events';
import { ledBy } from '../labels/label-positions';
import { createLens, WHOLE, type Lens } from '../scale/time-scale';
import { placeMilestones, type PlacedMilestone } from '../marks/marks';
import { measuresAt, type Measures } from '../sizes/metrics';
import { indexMilestones, type MilestoneIndex } from '../clusters/milestone-index';
import { Span } from '../scale/span';
import { placeStretches, type PlacedStretch } from '../scale/segments';
import { makeTicks, type Tick } from '../scale/ticks';
import { createViewport, type Viewport } from '../scale/viewport';

/** What there is to draw. */
export interface Scene {
	all: MilestoneIndex;
	/** Those that the reader asked for: the same as `all` where nothing was asked. */
	matching: MilestoneIndex;
	/** Their ids; null where nothing was asked. */
	matchingIds: ReadonlySet<string> | null;
	terms: readonly StoryTerm[];
	events: readonly StoryEvent[];
	arrangement: Arrangement;
	selected: DrawnMilestone | null;
}

export interface TimelineLayout {
	viewport: Viewport;
	measures: Measures;
	/** y of the axis from the top of the picture, px. */
	axis: number;
	/** y of the tick labels and of the notes on scale, px. */
	tickRow: number;
	scaleRow: number;
	/** Milestones drawn apart, with those beyond the edges whose marks or bars reach into view. */
	milestones: PlacedMilestone[];
	clusters: Cluster[];
	/** Places of milestones that do not match, too many to draw apart, px. */
	faint: number[];
	callouts: PlacedCallout[];
	/** Milestones in view that no label names. */
	unlabelled: string[];
	ticks: Tick[];
	stretches: PlacedStretch[];
	terms: PlacedTerm[];
	events: PlacedEvent[];
}

/** A picture that another may follow. */
export interface FollowableLayout extends TimelineLayout {
	/** Over how many times the usual distance milestones share a stem: the next picture keeps to it. */
	groupings: Record<Direction, number>;
}

/** How the height is divided. It is the same in every window, so that zooming moves nothing up or down. */
export interface Rows {
	/** y of the axis, px. */
	axis: number;
	/** Where callouts must end, px from the axis. */
	far: CalloutFrame['far'];
}

/** Where callouts may begin, and where the words of the axis stand: as close as the marks in view allow. px from the axis. */
export function nearTo(milestones: readonly PlacedMilestone[], { mark, tickSize }: Measures) {
	const lanes = milestones.map(({ lane }) => lane);
	const above = (1 - Math.min(0, ...lanes)) * mark;
	const ticks = (0.75 + Math.max(0, ...lanes)) * mark + tickSize;
	return { above, ticks, scale: ticks + tickSize * 1.3, below: ticks + tickSize * 1.9 };
}

const inView = <T extends { x: number }>(placed: readonly T[], width: number) =>
	placed.filter(({ x }) => 0 <= x && x <= width);

/** Divides the height for the view of the whole: bands at the edges, marks and words about the axis, callouts in what is left. */
export function divideHeight(
	all: MilestoneIndex,
	lens: Lens,
	width: number,
	measures: Measures
): Rows {
	const viewport = createViewport(lens, WHOLE, width);
	const { apart } = divideIntoCells(all, all, viewport);
	const { above, below } = nearTo(placeMilestones(apart, viewport, measures.mark), measures);
	const room = (measures.height - 2 * measures.band - above - below) / 2;
	return { axis: measures.band + room + above, far: { above: above + room, below: below + room } };
}

/** Takes the chosen milestone out of a crowd: it is always drawn apart. */
function without(crowd: Crowd, selected: DrawnMilestone | null): Crowd {
	if (!selected || selected.anchor < crowd.times.start || selected.anchor > crowd.times.end)
		return crowd;
	return {
		...crowd,
		count: crowd.count - 1,
		named: crowd.named.filter(({ id }) => id !== selected.id)
	};
}

/** Milestones without a label, and crowds, as what may have to be drawn together. */
function looseOf(
	unlabelled: readonly PlacedMilestone[],
	crowds: readonly PlacedCrowd[],
	named: ReadonlySet<string>
): Loose[] {
	return [
		...unlabelled.map(({ id, x, lane, anchor }) => ({
			...{ ids: [id], x, lane, count: 1, times: new Span(anchor, anchor), labelled: false }
		})),
		...crowds.map(({ x, count, times, speakers }) => ({
			...{ ids: [], x, lane: 0, count, times, labelled: speakers.some(({ id }) => named.has(id)) }
		}))
	];
}

/**
 * Lays out what is in view. Pure: the same input gives the same picture. What it costs follows from the width, not from how
 * many milestones there are.
 * @param before The picture that this one follows: labels stay beside their stems where they can. The whole is always
 *   laid out afresh, so that going back to it shows what it showed at first.
 */
export function layOutTimeline(
	scene: Scene,
	viewport: Viewport,
	measures: Measures,
	rows: Rows,
	before: FollowableLayout | null = null
): FollowableLayout {
	const { all, matching, matchingIds, arrangement, selected } = scene;
	const { width } = viewport;
	const { axis, far } = rows;
	const cells = divideIntoCells(all, matching, viewport);
	const shown =
		selected && !cells.apart.includes(selected) ? insert(cells.apart, selected) : cells.apart;
	const placed = placeMilestones(shown, viewport, measures.mark, matchingIds);
	const visible = inView(placed, width).filter(({ faint, id }) => !faint || id === selected?.id);
	const crowds = inView(cells.crowds, width).map((whole): PlacedCrowd => {
		const crowd = without(
			whole,
			cells.apart.includes(selected as DrawnMilestone) ? null : selected
		);
		return { ...crowd, speakers: placeMilestones(crowd.named, viewport, measures.mark) };
	});
	const words = nearTo(inView(placed, width), measures);
	const frame = { width, near: words, far };
	const followed = before && follows(before, viewport, measures) ? before : null;
	const places = placesOf(followed?.callouts ?? []);
	const place = (direction: Direction) => {
		const kept = followed && { places, grouping: followed.groupings[direction] };
		return placeDirection(
			visible,
			crowds,
			direction,
			arrangement,
			measures.callout,
			frame,
			selected?.id ?? null,
			kept
		);
	};
	const [above, below] = [place('above'), place('below')];
	const placings = [above, below];
	const callouts = placings.flatMap(({ callouts }) => callouts);
	const named = new Set(callouts.flatMap(({ form }) => form.lines.map(({ id }) => id)));
	const led = ledBy(callouts);
	const clusters = clusterLoose(
		looseOf(
			visible.filter(({ id }) => !led.has(id)),
			crowds,
			led
		)
	);
	const terms = placeTerms(scene.terms, viewport, measures.tickSize);
	const clustered = new Set(clusters.flatMap(({ ids }) => ids));
	return {
		viewport,
		measures,
		axis,
		tickRow: axis + words.ticks,
		scaleRow: axis + words.scale,
		milestones: placed.filter(({ id }) => !clustered.has(id)),
		clusters,
		faint: cells.faint,
		callouts,
		groupings: { above: above.grouping, below: below.grouping },
		unlabelled: unnamedIn(placings)
			.map(({ id }) => id)
			.filter((id) => !named.has(id)),
		ticks: makeTicks(viewport, measures.tickSize),
		stretches: placeStretches(viewport),
		terms,
		events: placeEvents(scene.events, viewport, measures, axis, callouts, terms)
	};
}

/** Whether one picture follows another as the next step of the same motion. */
const follows = (before: TimelineLayout, { lens, span, width }: Viewport, measures: Measures) =>
	before.viewport.lens === lens &&
	before.viewport.width === width &&
	before.measures === measures &&
	span.width < WHOLE.width;

/** Puts a milestone where it belongs in time. */
function insert(milestones: readonly DrawnMilestone[], one: DrawnMilestone): DrawnMilestone[] {
	const at = milestones.findIndex(({ anchor }) => anchor > one.anchor);
	return milestones.toSpliced(at < 0 ? milestones.length : at, 0, one);
}

/** Widths and root sizes (px) that the arrangement is made for: a laptop, and a large screen with larger type. */
const ROOMS = [
	{ width: 1216, rootSize: 16 },
	{ width: 1848, rootSize: 18 }
];

/** Arranges the callouts of a story. Takes some seconds: for build time. */
export function arrangeStory(
	{
		milestones,
		stretches
	}: { milestones: readonly DrawnMilestone[]; stretches: readonly StoryStretch[] },
	steps = 2400
): Arrangement {
	const lens = createLens('folded', stretches);
	const all = indexMilestones(milestones, lens.extent);
	const rooms = ROOMS.map(({ width, rootSize }): Room => {
		const measures = measuresAt(rootSize);
		const placed = placeMilestones(milestones, createViewport(lens, WHOLE, width), measures.mark);
		const { far } = divideHeight(all, lens, width, measures);
		return {
			milestones: placed,
			style: measures.callout,
			frame: { width, near: nearTo(placed, measures), far }
		};
	});
	return arrange(rooms, steps);
}
