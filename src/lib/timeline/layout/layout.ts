/** Layout of the timeline: positions of everything that the components draw. */
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

/** The data to draw. */
export interface TimelineScene {
	all: MilestoneIndex;
	/** Milestones that match the filters; `all` without filters. */
	matching: MilestoneIndex;
	/** Ids of `matching`; null without filters. */
	matchingIds: ReadonlySet<string> | null;
	terms: readonly StoryTerm[];
	events: readonly StoryEvent[];
	arrangement: LabelArrangement;
	selected: DrawnMilestone | null;
}

/** Division of the height. All windows share it, so that zooming keeps the axis in place. */
export interface Rows {
	/** y of the axis, px. */
	axis: number;
	/** Outer limits of callouts, px from the axis. */
	outer: CalloutFrame['outer'];
}

/** Returns the inner limits of callouts and the baselines of the axis labels, px from the axis. */
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

/**
 * Divides the height for the whole view: bands at the edges, marks, axis labels and callouts. A side
 * of the axis without callouts keeps a row for the labels of events.
 */
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
	const free = metrics.height - 2 * metrics.band - above - below;
	const row = 2 * metrics.tickSize;
	const hasSide = (name: Direction) =>
		all.milestones.some(({ side }) => side === name || side === 'both');
	const calloutHeight = !hasSide('above') ? row : hasSide('below') ? free / 2 : free - row;
	const outer = { above: above + calloutHeight, below: below + free - calloutHeight };
	return { axis: metrics.band + outer.above, outer };
}

/** Removes the selected milestone from a dense bin: it is always drawn individually. */
function withoutSelected(denseBin: DenseBin, selected: DrawnMilestone | null): DenseBin {
	if (!selected || selected.anchor < denseBin.times.start || selected.anchor > denseBin.times.end)
		return denseBin;
	return {
		...denseBin,
		count: denseBin.count - 1,
		labelled: denseBin.labelled.filter(({ id }) => id !== selected.id)
	};
}

/** Returns milestones without a label, and dense bins, as input of the clustering. */
function toUnlabelled(
	unlabelled: readonly PlacedMilestone[],
	denseBins: readonly PlacedDenseBin[],
	calledOut: ReadonlySet<string>
): Unlabelled[] {
	return [
		...unlabelled.map(({ id, x, lane, anchor }) => {
			const times = new Span(anchor, anchor);
			return { ids: [id], x, lane, count: 1, times, hasOwnLabel: false };
		}),
		...denseBins.map(({ x, count, times, members }) => {
			const hasOwnLabel = members.some(({ id }) => calledOut.has(id));
			return { ids: [], x, lane: 0, count, times, hasOwnLabel };
		})
	];
}

/** Labels keep their groups until the window shares less than this with that of the last change. */
const MIN_COMMON_SHARE = 0.8;

/** Returns the length that two windows have in common, as a share of the length of both together. */
const commonShare = (a: Span, b: Span) =>
	(Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
	(Math.max(a.end, b.end) - Math.min(a.start, b.start));

/**
 * Lays out the timeline in O(px · log n). A pure function.
 * @param previous The layout of the previous window: labels keep their positions where possible. The
 *   whole view ignores it, so that it always looks the same.
 */
export function layOutTimeline(
	scene: TimelineScene,
	viewport: Viewport,
	metrics: Metrics,
	rows: Rows,
	previous: TimelineFrame | null = null
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
	const denseBins = withinWidth(bins.dense, width).map((bin): PlacedDenseBin => {
		const denseBin = shown === bins.individual ? bin : withoutSelected(bin, selected);
		return { ...denseBin, members: placeMilestones(denseBin.labelled, viewport, metrics.mark) };
	});
	const inner = innerDistances(withinWidth(placed, width), metrics);
	const frame = { width, inner, outer };
	const usedPrevious = previous && isNextFrame(previous, viewport, metrics) ? previous : null;
	const previousCallouts = calloutByMilestone(usedPrevious?.callouts ?? []);
	const place = (direction: Direction) => {
		const grouping = usedPrevious?.groupings[direction];
		const previousPlacement = grouping && {
			callouts: previousCallouts,
			grouping: grouping.factor,
			canRegroup:
				usedPrevious.scene.matchingIds !== matchingIds ||
				usedPrevious.scene.selected !== selected ||
				commonShare(grouping.span, viewport.span) < MIN_COMMON_SHARE
		};
		const placement = placeDirection(
			visible,
			denseBins,
			direction,
			arrangement,
			metrics.callout,
			frame,
			selected?.id ?? null,
			previousPlacement
		);
		const { grouping: factor, callouts } = placement;
		const isSame = grouping?.factor === factor;
		return { callouts, grouping: isSame ? grouping : { factor, span: viewport.span } };
	};
	const [above, below] = [place('above'), place('below')];
	const callouts = [...above.callouts, ...below.callouts];
	const calledOut = calledOutIds(callouts);
	const clusters = clusterUnlabelled(
		toUnlabelled(
			visible.filter(({ id }) => !calledOut.has(id)),
			denseBins,
			calledOut
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
		scene: { matchingIds, selected },
		terms,
		events: placeEvents(scene.events, viewport, metrics, axis, callouts, terms)
	};
}

/** Whether a layout is the next frame of the same pan or zoom. */
const isNextFrame = (
	previous: TimelineLayout,
	{ scale, span, width }: Viewport,
	metrics: Metrics
) =>
	previous.viewport.scale === scale &&
	previous.viewport.width === width &&
	previous.metrics === metrics &&
	span.width < WHOLE.width;

/** Returns the milestones with another one inserted by time. */
function insertByTime(
	milestones: readonly DrawnMilestone[],
	milestone: DrawnMilestone
): DrawnMilestone[] {
	const index = milestones.findIndex(({ anchor }) => anchor > milestone.anchor);
	return milestones.toSpliced(index < 0 ? milestones.length : index, 0, milestone);
}
