/**
 * The placing of callouts: boxes that touch neither one another, nor the stem of another, nor a mark, and that stay in
 * the frame. They are placed one after another, each in the nearest clear place, with a shorter list where room is short;
 * what finds no room at all is left to its mark, and appears on zooming in.
 *
 * y is the distance from the axis outwards, in px, for both directions: so above and below are one problem.
 */
import { sum } from 'd3';
import type { Callout, CalloutForm, Direction } from './callout-groups';
import type { PlacedMilestone } from '../marks/marks';

export interface Box {
	left: number;
	right: number;
	/** Edge nearer to the axis. */
	inner: number;
	outer: number;
}

/** The lines of a callout: a stem from the axis at `x`, and along the near edge of the box a rule that runs to it. */
export interface LeaderExtent {
	x: number;
	/** Where stem and rule meet, px from the axis. */
	inner: number;
	from: number;
	to: number;
}

export interface PlacedCallout extends Callout {
	form: CalloutForm;
	box: Box;
	leader: LeaderExtent;
	/** px; see `costOf`. */
	cost: number;
}

export interface CalloutFrame {
	width: number;
	/** Where boxes may begin and must end, px from the axis, by direction. */
	inner: Record<Direction, number>;
	outer: Record<Direction, number>;
}

export interface Placement {
	callouts: PlacedCallout[];
	/** Callouts that found no room. */
	unplaced: Callout[];
	/** Less is better: what is left out counts most, then distance from the axis and from the stem. */
	cost: number;
}

/** The milestones that found no room: those of callouts left out, and those that a short form does not name. */
export const unlabelledIn = (placings: readonly Placement[]): PlacedMilestone[] =>
	placings.flatMap(({ unplaced, callouts }) => [
		...unplaced.flatMap(({ milestones }) => milestones),
		...callouts.flatMap(({ form }) => form.hidden)
	]);

/** px between boxes side by side, boxes one over another, and a box and a line. */
const GAP = { side: 14, stack: 5, line: 7 };
/** Two lines that come closer than this cross or lie on one another, px. */
const CROSSING_COST = 3;
/** How far a callout may stand from its stem, px: further than this the eye loses the line. */
const MAX_RULE = 200;

const leaderFor = (x: number, { left, right, inner }: Box): LeaderExtent => ({
	x,
	inner,
	from: Math.min(left, x),
	to: x > right ? x : Math.max(left, x)
});

/** Distances to try: at the axis, and just beyond each callout that is there. Sorted, nearest first. */
function distances(nearest: number, placed: readonly PlacedCallout[]): number[] {
	const beyond = placed.flatMap(({ box }) => [box.inner + GAP.stack, box.outer + GAP.stack]);
	return [...new Set([nearest, ...beyond])]
		.filter((inner) => inner >= nearest)
		.sort((a, b) => a - b);
}

/** How far out a stem at `x` may run, px: to the first box or rule in its way. */
function extentOf(x: number, placed: readonly PlacedCallout[]): number {
	let reach = Infinity;
	for (const { x: stem, box, leader } of placed) {
		if (box.left - GAP.line < x && x < box.right + GAP.line) reach = Math.min(reach, box.inner);
		if (leader.from - CROSSING_COST < x && x < leader.to + CROSSING_COST && stem !== x)
			reach = Math.min(reach, leader.inner - CROSSING_COST);
	}
	return reach;
}

/**
 * Left edges that a box may not have, as open intervals: from, to, from, to… So the nearest clear place is found by
 * stepping from edge to edge instead of by trying many.
 */
function blockedIntervals(
	x: number,
	width: number,
	inner: number,
	outer: number,
	placed: readonly PlacedCallout[]
): number[] {
	const forbidden: number[] = [];
	// A rule runs from the stem to the box: nothing that it would meet may lie between them.
	const keepClear = (from: number, to: number) => {
		if (to <= x) forbidden.push(-Infinity, to);
		else if (from >= x) forbidden.push(from, Infinity);
		else forbidden.push(-Infinity, Infinity);
	};
	for (const { box, leader } of placed) {
		const beside = box.inner < outer + GAP.stack && inner < box.outer + GAP.stack;
		if (beside) forbidden.push(box.left - GAP.side - width, box.right + GAP.side);
		const ruleInBox = inner - GAP.stack < leader.inner && leader.inner < outer + GAP.stack;
		if (ruleInBox) forbidden.push(leader.from - GAP.line - width, leader.to + GAP.line);
		else if (inner < leader.inner) forbidden.push(leader.x - GAP.line - width, leader.x + GAP.line);
		if (box.inner - GAP.stack < inner && inner < box.outer + GAP.stack)
			keepClear(box.left - GAP.line, box.right + GAP.line);
		if (Math.abs(inner - leader.inner) < CROSSING_COST)
			keepClear(leader.from - GAP.line, leader.to + GAP.line);
		else if (leader.inner > inner - CROSSING_COST && leader.x !== x)
			keepClear(leader.x - CROSSING_COST, leader.x + CROSSING_COST);
	}
	return forbidden;
}

/** The nearest edge to `ideal` in one direction that no interval forbids, or undefined beyond `limit`. */
function nearestFreeLeft(
	ideal: number,
	limit: number,
	step: 1 | -1,
	forbidden: readonly number[]
): number | undefined {
	let edge = ideal;
	for (let moved = true; moved;) {
		moved = false;
		for (let at = 0; at < forbidden.length; at += 2) {
			const [from = 0, to = 0] = [forbidden[at], forbidden[at + 1]];
			if (from < edge && edge < to) {
				edge = step === 1 ? to : from;
				moved = true;
			}
		}
		if ((limit - edge) * step < 0) return undefined;
	}
	return edge;
}

/** Where a callout would stand if it could: its text right of its stem, or left of it. */
export type AnchorSide = 'right' | 'left';
/** What standing otherwise costs, px. */
const WRONG_SIDE_COST = 0.8;

/** What it costs to take a form further down the list, px. */
const FORM_COST = 12;

/** What a place costs, px: how far out it reaches, and how far its text stands from its stem. */
const costOf = (x: number, { left, right, outer, inner }: Box, lean: AnchorSide) =>
	outer +
	inner * 0.3 +
	Math.max(0, left - x, x - right) * 0.5 +
	Math.abs(lean === 'right' ? x - left : right - x) * WRONG_SIDE_COST;

/** What leaving a milestone out costs, px, by its weight: as much as pushing several others far out. */
const UNPLACED_COST = [0, 400, 600, 1000];
const unplacedCost = (milestones: readonly PlacedMilestone[]) =>
	sum(milestones, ({ weight }) => UNPLACED_COST[weight]);
/** A milestone that is counted, if not named, is missed less. */
const HIDDEN_COST = 0.9;

/** The cheapest clear place for a callout, or undefined. */
function placeOne(
	callout: Callout,
	lean: AnchorSide,
	placed: readonly PlacedCallout[],
	frame: CalloutFrame
): PlacedCallout | undefined {
	const { x, forms, direction } = callout;
	const reach = extentOf(x, placed);
	const tried = distances(frame.inner[direction], placed);
	let best: { form: CalloutForm; box: Box; cost: number } | undefined;
	forms.forEach((form, index) => {
		const { width, height } = form;
		// The form that reads best comes first: that is worth some distance.
		const extra = index * FORM_COST + unplacedCost(form.hidden) * HIDDEN_COST;
		const [least, most] = [
			Math.max(0, x - MAX_RULE - width),
			Math.min(frame.width - width, x + MAX_RULE)
		];
		const ideal = Math.min(Math.max(lean === 'right' ? x : x - width, least), most);
		if (most < least) return;
		for (const inner of tried) {
			const outer = inner + height;
			// Nothing further out can be cheaper.
			if (
				inner > reach ||
				outer > frame.outer[direction] ||
				(best && outer + inner * 0.3 + extra > best.cost)
			)
				break;
			const forbidden = blockedIntervals(x, width, inner, outer, placed);
			for (const left of [
				nearestFreeLeft(ideal, most, 1, forbidden),
				nearestFreeLeft(ideal, least, -1, forbidden)
			]) {
				if (left === undefined) continue;
				const box = { left, right: left + width, inner, outer };
				const cost = costOf(x, box, lean) + extra;
				if (!best || cost < best.cost) best = { form, box, cost };
			}
		}
	});
	return best && { ...callout, ...best, leader: leaderFor(x, best.box) };
}

type AnchorSideOf = (callout: Callout) => AnchorSide;

/** Makes room for a callout by moving one that is there: the cheapest way in which both find a place. */
function evict(
	callout: Callout,
	placed: readonly PlacedCallout[],
	leanOf: AnchorSideOf,
	frame: CalloutFrame
): PlacedCallout[] | undefined {
	const ways = placed.flatMap((moved, index) => {
		const rest = placed.toSpliced(index, 1);
		const own = placeOne(callout, leanOf(callout), rest, frame);
		const other = own && placeOne(moved, leanOf(moved), [...rest, own], frame);
		return other ? [[...rest, own, other]] : [];
	});
	return ways.sort((a, b) => sum(a, ({ cost }) => cost) - sum(b, ({ cost }) => cost))[0];
}

/** Where more find no room than this, there is no room for all anyhow, and no time to try. */
const MAX_REPAIRED = 3;
/** More callouts than this never find room beside one another. */
const MAX_TRIED = 32;

/** By milestone, the callout that named it. */
export type PreviousCallouts = ReadonlyMap<string, PlacedCallout>;

export const calloutByMilestone = (callouts: readonly PlacedCallout[]): PreviousCallouts =>
	new Map(
		callouts.flatMap((callout) => callout.milestones.map(({ id }) => [id, callout] as const))
	);

/** The same place beside its stem as before, in the same form where it still has it; undefined where that is not clear. */
function keepPosition(
	callout: Callout,
	before: PlacedCallout,
	lean: AnchorSide,
	placed: readonly PlacedCallout[],
	frame: CalloutFrame
): PlacedCallout | undefined {
	const { x, forms, direction } = callout;
	const inner = Math.max(before.box.inner, frame.inner[direction]);
	const form =
		forms.find(
			({ width, height }) => width === before.form.width && height === before.form.height
		) ?? forms[0];
	if (!form || before.direction !== direction || inner > extentOf(x, placed)) return undefined;
	const { width, height } = form;
	const outer = inner + height;
	const left = Math.min(Math.max(x + before.box.left - before.x, 0), frame.width - width);
	const isFar = left > x + MAX_RULE || left + width < x - MAX_RULE;
	if (isFar || outer > frame.outer[direction]) return undefined;
	const forbidden = blockedIntervals(x, width, inner, outer, placed);
	if (nearestFreeLeft(left, left, 1, forbidden) !== left) return undefined;
	const box = { left, right: left + width, inner, outer };
	const cost =
		costOf(x, box, lean) +
		forms.indexOf(form) * FORM_COST +
		unplacedCost(form.hidden) * HIDDEN_COST;
	return { ...callout, form, box, cost, leader: leaderFor(x, box) };
}

/**
 * Places callouts of one direction in the given order, leaning as told where they can.
 * @param before Where they were: what can stays there, and comes before all that is new.
 */
export function placeInOrder(
	callouts: readonly Callout[],
	leanOf: AnchorSideOf,
	frame: CalloutFrame,
	before: PreviousCallouts | null = null
): Placement {
	let placed: PlacedCallout[] = [];
	const kept = new Set<Callout>();
	for (const callout of before ? callouts : []) {
		const old = before?.get(callout.milestones[0]?.id ?? '');
		const place = old && keepPosition(callout, old, leanOf(callout), placed, frame);
		if (place) {
			placed.push(place);
			kept.add(callout);
		}
	}
	const crowdedOut: Callout[] = [];
	const open = callouts.filter((callout) => !kept.has(callout));
	for (const callout of open.slice(0, MAX_TRIED)) {
		const place = placeOne(callout, leanOf(callout), placed, frame);
		if (place) placed.push(place);
		else crowdedOut.push(callout);
	}
	const unplaced = open.slice(MAX_TRIED);
	for (const callout of crowdedOut) {
		const roomier =
			crowdedOut.length > MAX_REPAIRED ? undefined : evict(callout, placed, leanOf, frame);
		if (roomier) placed = roomier;
		else unplaced.push(callout);
	}
	return {
		callouts: placed,
		unplaced,
		cost:
			sum(placed, ({ cost }) => cost) + sum(unplaced, ({ milestones }) => unplacedCost(milestones))
	};
}
