/**
 * Placement of callouts. Boxes overlap no other box, stem or mark, and stay in the frame. A greedy
 * algorithm places one callout after another at the cheapest free position, in a short form if
 * necessary. A callout without a free position stays unplaced until the reader zooms in.
 *
 * y is the distance from the axis, px, in both directions, so that one algorithm serves both.
 */
import { sum } from 'd3';
import type { Callout, CalloutForm, Direction } from './callout-groups';
import type { PlacedMilestone } from '../marks/marks';

export interface Box {
	left: number;
	right: number;
	/** Distance of the nearer edge from the axis, px. */
	inner: number;
	outer: number;
}

/** Leader of a callout: a stem from the axis at `x`, and a rule along the inner edge of the box. */
export interface LeaderExtent {
	x: number;
	/** Distance of the rule from the axis, px. */
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
	/** Inner and outer limits of boxes by direction, px from the axis. */
	inner: Record<Direction, number>;
	outer: Record<Direction, number>;
}

export interface Placement {
	callouts: PlacedCallout[];
	/** Callouts without a free position. */
	unplaced: Callout[];
	/** Cost to minimise: unplaced milestones first, then distances from the axis and the stem. */
	cost: number;
}

/** Returns the milestones without a label: of unplaced callouts, and hidden by short forms. */
export const unlabelledIn = (placements: readonly Placement[]): PlacedMilestone[] =>
	placements.flatMap(({ unplaced, callouts }) => [
		...unplaced.flatMap(({ milestones }) => milestones),
		...callouts.flatMap(({ form }) => form.hidden)
	]);

/** Distance between boxes side by side, stacked boxes, and a box and a line, px. */
const GAP = { side: 14, stack: 5, line: 7 };
/** Minimum distance between two lines, px. */
const MIN_LINE_DISTANCE = 3;
/** Maximum distance of a box from its stem, px: readers cannot follow a longer rule. */
const MAX_RULE = 200;

const leaderFor = (x: number, { left, right, inner }: Box): LeaderExtent => ({
	x,
	inner,
	from: Math.min(left, x),
	to: x > right ? x : Math.max(left, x)
});

/** Returns the distances to try, ascending: the inner limit, and beside each placed callout. */
function distances(nearest: number, placed: readonly PlacedCallout[]): number[] {
	const beyond = placed.flatMap(({ box }) => [box.inner + GAP.stack, box.outer + GAP.stack]);
	return [...new Set([nearest, ...beyond])]
		.filter((inner) => inner >= nearest)
		.sort((a, b) => a - b);
}

/** Returns the maximum length of a stem at `x`, px: up to the first box or rule. */
function extentOf(x: number, placed: readonly PlacedCallout[]): number {
	let extent = Infinity;
	for (const { x: stem, box, leader } of placed) {
		if (box.left - GAP.line < x && x < box.right + GAP.line) extent = Math.min(extent, box.inner);
		if (leader.from - MIN_LINE_DISTANCE < x && x < leader.to + MIN_LINE_DISTANCE && stem !== x)
			extent = Math.min(extent, leader.inner - MIN_LINE_DISTANCE);
	}
	return extent;
}

/**
 * Returns the blocked left edges of a box as open intervals: from, to, from, to… The nearest free
 * position is then an end of an interval.
 */
function blockedIntervals(
	x: number,
	width: number,
	inner: number,
	outer: number,
	placed: readonly PlacedCallout[]
): number[] {
	const blocked: number[] = [];
	// The rule runs from the stem to the box: block the positions whose rule would meet an obstacle.
	const blockRule = (from: number, to: number) => {
		if (to <= x) blocked.push(-Infinity, to);
		else if (from >= x) blocked.push(from, Infinity);
		else blocked.push(-Infinity, Infinity);
	};
	for (const { box, leader } of placed) {
		const beside = box.inner < outer + GAP.stack && inner < box.outer + GAP.stack;
		if (beside) blocked.push(box.left - GAP.side - width, box.right + GAP.side);
		const ruleInBox = inner - GAP.stack < leader.inner && leader.inner < outer + GAP.stack;
		if (ruleInBox) blocked.push(leader.from - GAP.line - width, leader.to + GAP.line);
		else if (inner < leader.inner) blocked.push(leader.x - GAP.line - width, leader.x + GAP.line);
		if (box.inner - GAP.stack < inner && inner < box.outer + GAP.stack)
			blockRule(box.left - GAP.line, box.right + GAP.line);
		if (Math.abs(inner - leader.inner) < MIN_LINE_DISTANCE)
			blockRule(leader.from - GAP.line, leader.to + GAP.line);
		else if (leader.inner > inner - MIN_LINE_DISTANCE && leader.x !== x)
			blockRule(leader.x - MIN_LINE_DISTANCE, leader.x + MIN_LINE_DISTANCE);
	}
	return blocked;
}

/** Returns the free left edge nearest to `ideal` in one direction, or undefined beyond `limit`. */
function nearestFreeLeft(
	ideal: number,
	limit: number,
	step: 1 | -1,
	blocked: readonly number[]
): number | undefined {
	let edge = ideal;
	for (let moved = true; moved;) {
		moved = false;
		for (let index = 0; index < blocked.length; index += 2) {
			const [from = 0, to = 0] = [blocked[index], blocked[index + 1]];
			if (from < edge && edge < to) {
				edge = step === 1 ? to : from;
				moved = true;
			}
		}
		if ((limit - edge) * step < 0) return undefined;
	}
	return edge;
}

/** Preferred side of the stem for the text of a callout. */
export type AnchorSide = 'right' | 'left';
/** Cost of each px of text on the other side. */
const WRONG_SIDE_COST = 0.8;

/** Cost of each px that a callout moves, relative to its stem, while zooming or panning. */
const MOVE_COST = 0.6;

/** Cost of each step down the list of forms, px. */
const FORM_COST = 12;

/** Returns the cost of a position, px: distances from the axis and from the stem. */
const costOf = (x: number, { left, right, outer, inner }: Box, anchorSide: AnchorSide) =>
	outer +
	inner * 0.3 +
	Math.max(0, left - x, x - right) * 0.5 +
	Math.abs(anchorSide === 'right' ? x - left : right - x) * WRONG_SIDE_COST;

/** Cost of an unplaced milestone by weight, px: as high as that of several distant callouts. */
const UNPLACED_COST = [0, 400, 600, 1000];
const unplacedCost = (milestones: readonly PlacedMilestone[]) =>
	sum(milestones, ({ weight }) => UNPLACED_COST[weight]);
/** Share of the unplaced cost for a milestone that the last line counts. */
const HIDDEN_COST = 0.9;

/** Returns the cheapest free position of a callout, or undefined. */
function placeCallout(
	callout: Callout,
	anchorSide: AnchorSide,
	placed: readonly PlacedCallout[],
	frame: CalloutFrame,
	previous?: PlacedCallout
): PlacedCallout | undefined {
	const { x, forms, direction } = callout;
	const previousLeft = previous && x + previous.box.left - previous.x;
	const maxInner = extentOf(x, placed);
	const tried = distances(frame.inner[direction], placed);
	let best: { form: CalloutForm; box: Box; cost: number } | undefined;
	forms.forEach((form, index) => {
		const { width, height } = form;
		const formCost = index * FORM_COST + unplacedCost(form.hidden) * HIDDEN_COST;
		const [minLeft, maxLeft] = [
			Math.max(0, x - MAX_RULE - width),
			Math.min(frame.width - width, x + MAX_RULE)
		];
		if (maxLeft < minLeft) return;
		const clamp = (left: number) => Math.min(Math.max(left, minLeft), maxLeft);
		const ideal = clamp(anchorSide === 'right' ? x : x - width);
		const starts = previousLeft === undefined ? [ideal] : [ideal, clamp(previousLeft)];
		for (const inner of tried) {
			const outer = inner + height;
			// Positions further out cost more.
			if (
				inner > maxInner ||
				outer > frame.outer[direction] ||
				(best && outer + inner * 0.3 + formCost > best.cost)
			)
				break;
			const blocked = blockedIntervals(x, width, inner, outer, placed);
			const lefts = starts.flatMap((start) => [
				nearestFreeLeft(start, maxLeft, 1, blocked),
				nearestFreeLeft(start, minLeft, -1, blocked)
			]);
			for (const left of lefts) {
				if (left === undefined) continue;
				const box = { left, right: left + width, inner, outer };
				const moveCost = Math.abs(left - (previousLeft ?? left)) * MOVE_COST;
				const cost = costOf(x, box, anchorSide) + formCost + moveCost;
				if (!best || cost < best.cost) best = { form, box, cost };
			}
		}
	});
	return best && { ...callout, ...best, leader: leaderFor(x, best.box) };
}

type AnchorSideOf = (callout: Callout) => AnchorSide;

/** Moves one placed callout to free a position. Returns the cheapest placement of both, if any. */
function evict(
	callout: Callout,
	placed: readonly PlacedCallout[],
	anchorSideOf: AnchorSideOf,
	frame: CalloutFrame
): PlacedCallout[] | undefined {
	const options = placed.flatMap((moved, index) => {
		const others = placed.toSpliced(index, 1);
		const added = placeCallout(callout, anchorSideOf(callout), others, frame);
		const replaced = added && placeCallout(moved, anchorSideOf(moved), [...others, added], frame);
		return replaced ? [[...others, added, replaced]] : [];
	});
	return options.sort((a, b) => sum(a, ({ cost }) => cost) - sum(b, ({ cost }) => cost))[0];
}

/** Maximum number of unplaced callouts to evict others for: with more, it would be too slow. */
const MAX_EVICTIONS = 3;
/** Maximum number of callouts to place: more never fit. */
const MAX_TRIED = 32;

/** Previous callouts by milestone id. */
export type PreviousCallouts = ReadonlyMap<string, PlacedCallout>;

export const calloutByMilestone = (callouts: readonly PlacedCallout[]): PreviousCallouts =>
	new Map(
		callouts.flatMap((callout) => callout.milestones.map(({ id }) => [id, callout] as const))
	);

/** Returns the previous position relative to the stem, in the previous form, if it is free. */
function keepPosition(
	callout: Callout,
	previous: PlacedCallout,
	anchorSide: AnchorSide,
	placed: readonly PlacedCallout[],
	frame: CalloutFrame
): PlacedCallout | undefined {
	const { x, forms, direction } = callout;
	const inner = Math.max(previous.box.inner, frame.inner[direction]);
	const form =
		forms.find(
			({ width, height }) => width === previous.form.width && height === previous.form.height
		) ?? forms[0];
	if (!form || previous.direction !== direction || inner > extentOf(x, placed)) return undefined;
	const { width, height } = form;
	const outer = inner + height;
	const left = Math.min(Math.max(x + previous.box.left - previous.x, 0), frame.width - width);
	const isFar = left > x + MAX_RULE || left + width < x - MAX_RULE;
	if (isFar || outer > frame.outer[direction]) return undefined;
	const blocked = blockedIntervals(x, width, inner, outer, placed);
	if (nearestFreeLeft(left, left, 1, blocked) !== left) return undefined;
	const box = { left, right: left + width, inner, outer };
	const cost =
		costOf(x, box, anchorSide) +
		forms.indexOf(form) * FORM_COST +
		unplacedCost(form.hidden) * HIDDEN_COST;
	return { ...callout, form, box, cost, leader: leaderFor(x, box) };
}

/**
 * Places callouts of one direction in the given order.
 * @param previous Callouts of the previous frame. They keep their positions and come first.
 */
export function placeInOrder(
	callouts: readonly Callout[],
	anchorSideOf: AnchorSideOf,
	frame: CalloutFrame,
	previous: PreviousCallouts | null = null
): Placement {
	let placed: PlacedCallout[] = [];
	const calloutsInPlace = new Set<Callout>();
	const previousOf = ({ milestones }: Callout) => previous?.get(milestones[0]?.id ?? '');
	for (const callout of previous ? callouts : []) {
		const previousCallout = previousOf(callout);
		const position =
			previousCallout &&
			keepPosition(callout, previousCallout, anchorSideOf(callout), placed, frame);
		if (position) {
			placed.push(position);
			calloutsInPlace.add(callout);
		}
	}
	const pending: Callout[] = [];
	const remaining = callouts.filter((callout) => !calloutsInPlace.has(callout));
	for (const callout of remaining.slice(0, MAX_TRIED)) {
		const position = placeCallout(
			callout,
			anchorSideOf(callout),
			placed,
			frame,
			previousOf(callout)
		);
		if (position) placed.push(position);
		else pending.push(callout);
	}
	const unplaced = remaining.slice(MAX_TRIED);
	for (const callout of pending) {
		const rearranged =
			pending.length > MAX_EVICTIONS ? undefined : evict(callout, placed, anchorSideOf, frame);
		if (rearranged) placed = rearranged;
		else unplaced.push(callout);
	}
	return {
		callouts: placed,
		unplaced,
		cost:
			sum(placed, ({ cost }) => cost) + sum(unplaced, ({ milestones }) => unplacedCost(milestones))
	};
}
