/** The whole picture as numbers: what the components draw, and nothing that they would have to work out. */
import type { DrawnMilestone, StoryEvent, StoryTerm } from '../../story/story';
import {
	placeDirection,
	type LabelArrangement,
	type PlacedDenseBin
} from '../labels/label-arrangement';
import { placeTerms } from '../marks/bands';
import type { Direction } from '../labels/callout-groups';
import { calloutByMilestone, type CalloutFrame } from '../labels/callouts';
import { binMilestones, type DenseBin } from '../clusters/bins';
import { clusterUnlabelled, type Unlabelled } from '../clusters/clusters';
import { layOutAxis } from './axis';
import { placeEvents } from './events';
import type { TimelineFrame, TimelineLayout } from './layout-types';
import { calledOutIds } from '../labels/label-positions';
import { WHOLE, type TimeScale } from '../scale/time-scale';
import { placeMilestones, type PlacedMilestone } from '../marks/marks';
import type { Metrics } from '../sizes/metrics';
import type { MilestoneIndex } from '../clusters/milestone-index';
import { Span } from '../scale/span';
import { createViewport, type Viewport } from '../scale/viewport';

/** What there is to draw. */
export interface TimelineScene {
	all: MilestoneIndex;
	/** Those that the reader asked for: the same as `all` where nothing was asked. */
	matching: MilestoneIndex;
	/** Their ids; null where nothing was asked. */
	matchingIds: ReadonlySet<string> | null;
	terms: readonly StoryTerm[];
	events: readonly StoryEvent[];
	arrangement: LabelArrangement;
	selected: DrawnMilestone | null;
}

/** How the height is divided. It is the same in every window, so that zooming moves nothing up or down. */
export interface Rows {
	/** y of the axis, px. */
	axis: number;
	/** Where callouts must end, px from the axis. */
	outer: CalloutFrame['outer'];
}

/** Where callouts may begin, and where the words of the axis stand: as close as the marks in view allow. px from the axis. */
export function innerDistances(
	milestones: readonly PlacedMilestone[],
	{ mark, tickSize }: Metrics
) {
	const lanes = milestones.map(({ lane }) => lane);
	const above = (1 - Math.min(0, ...lanes)) * mark;
	const ticks = (0.75 + Math.max(0, ...lanes)) * mark + tickSize;
	return { above, ticks, scale: ticks + tickSize * 1.3, below: ticks + tickSize * 1.9 };
}

const withinWidth = <T extends { x: number }>(placed: readonly T[], width: number) =>
	placed.filter(({ x }) => 0 <= x && x <= width);

/** Divides the height for the view of the whole: bands at the edges, marks and words about the axis, callouts in what is left. */
export function divideHeight(
	all: MilestoneIndex,
	scale: TimeScale,
	width: number,
	metrics: Metrics
): Rows {
	const viewport = createViewport(scale, WHOLE, width);
	const { individual } = binMilestones(all, all, viewport);
	const { above, below } = innerDistances(
		placeMilestones(individual, viewport, metrics.mark),
		metrics
	);
	const room = (metrics.height - 2 * metrics.band - above - below) / 2;
	return { axis: metrics.band + room + above, outer: { above: above + room, below: below + room } };
}

/** Takes the chosen milestone out of a dense bin: it is always drawn apart. */
function withoutSelected(denseBin: DenseBin, selected: DrawnMilestone | null): DenseBin {
	if (!selected || selected.anchor < denseBin.times.start || selected.anchor > denseBin.times.end)
		return denseBin;
	return {
		...denseBin,
		count: denseBin.count - 1,
		labelled: denseBin.labelled.filter(({ id }) => id !== selected.id)
	};
}

/** Milestones without a label, and dense bins, as what may have to be drawn together. */
function toUnlabelled(
	unlabelled: readonly PlacedMilestone[],
	denseBins: readonly PlacedDenseBin[],
	named: ReadonlySet<string>
): Unlabelled[] {
	return [
		...unlabelled.map(({ id, x, lane, anchor }) => ({
			...{ ids: [id], x, lane, count: 1, times: new Span(anchor, anchor), hasOwnLabel: false }
		})),
		...denseBins.map(({ x, count, times, members }) => ({
			...{ ids: [], x, lane: 0, count, times, hasOwnLabel: members.some(({ id }) => named.has(id)) }
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
	scene: TimelineScene,
	viewport: Viewport,
	metrics: Metrics,
	rows: Rows,
	before: TimelineFrame | null = null
): TimelineFrame {
	const { all, matching, matchingIds, arrangement, selected } = scene;
	const { width } = viewport;
	const { axis, outer } = rows;
	const bins = binMilestones(all, matching, viewport);
	const shown =
		selected && !bins.individual.includes(selected)
			? insertByTime(bins.individual, selected)
			: bins.individual;
	const placed = placeMilestones(shown, viewport, metrics.mark, matchingIds);
	const visible = withinWidth(placed, width).filter(
		({ filteredOut, id }) => !filteredOut || id === selected?.id
	);
	const denseBins = withinWidth(bins.dense, width).map((whole): PlacedDenseBin => {
		const denseBin = withoutSelected(
			whole,
			bins.individual.includes(selected as DrawnMilestone) ? null : selected
		);
		return { ...denseBin, members: placeMilestones(denseBin.labelled, viewport, metrics.mark) };
	});
	const inner = innerDistances(withinWidth(placed, width), metrics);
	const frame = { width, inner, outer };
	const followed = before && isNextFrame(before, viewport, metrics) ? before : null;
	const previousCallouts = calloutByMilestone(followed?.callouts ?? []);
	const place = (direction: Direction) => {
		const kept = followed && {
			callouts: previousCallouts,
			grouping: followed.groupings[direction]
		};
		return placeDirection(
			visible,
			denseBins,
			direction,
			arrangement,
			metrics.callout,
			frame,
			selected?.id ?? null,
			kept
		);
	};
	const [above, below] = [place('above'), place('below')];
	const callouts = [...above.callouts, ...below.callouts];
	const led = calledOutIds(callouts);
	const clusters = clusterUnlabelled(
		toUnlabelled(
			visible.filter(({ id }) => !led.has(id)),
			denseBins,
			led
		)
	);
	const terms = placeTerms(scene.terms, viewport, metrics.tickSize);
	const clustered = new Set(clusters.flatMap(({ ids }) => ids));
	return {
		...layOutAxis(viewport, metrics, axis, inner),
		milestones: placed.filter(({ id }) => !clustered.has(id)),
		clusters,
		filteredOut: bins.filteredOut,
		callouts,
		groupings: { above: above.grouping, below: below.grouping },
		terms,
		events: placeEvents(scene.events, viewport, metrics, axis, callouts, terms)
	};
}

/** Whether one picture follows another as the next step of the same motion. */
const isNextFrame = (before: TimelineLayout, { scale, span, width }: Viewport, metrics: Metrics) =>
	before.viewport.scale === scale &&
	before.viewport.width === width &&
	before.metrics === metrics &&
	span.width < WHOLE.width;

/** Puts a milestone where it belongs in time. */
function insertByTime(
	milestones: readonly DrawnMilestone[],
	one: DrawnMilestone
): DrawnMilestone[] {
	const at = milestones.findIndex(({ anchor }) => anchor > one.anchor);
	return milestones.toSpliced(at < 0 ? milestones.length : at, 0, one);
}
