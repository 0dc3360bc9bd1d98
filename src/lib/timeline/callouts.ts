/**
 * The placing of callouts: boxes that touch neither one another, nor the stem of another, nor a mark, and that stay in
 * the frame. They are placed one after another, each in the nearest clear place, with a shorter list where room is short;
 * what finds no room at all is left to its mark, and appears on zooming in.
 *
 * y is the distance from the axis outwards, in px, for both directions: so above and below are one problem.
 */
import { sum } from 'd3';
import type { Callout, CalloutForm, Direction } from './callout-groups';
import type { PlacedMilestone } from './marks';

export interface Box {
	left: number;
	right: number;
	/** Edge nearer to the axis. */
	near: number;
	far: number;
}

/** The lines of a callout: a stem from the axis at `x`, and along the near edge of the box a rule that runs to it. */
export interface Lines {
	x: number;
	/** Where stem and rule meet, px from the axis. */
	near: number;
	from: number;
	to: number;
}

export interface PlacedCallout extends Callout {
	form: CalloutForm;
	box: Box;
	leader: Lines;
	/** px; see `costOf`. */
	cost: number;
}

export interface CalloutFrame {
	width: number;
	/** Where boxes may begin and must end, px from the axis, by direction. */
	near: Record<Direction, number>;
	far: Record<Direction, number>;
}

export interface Placing {
	callouts: PlacedCallout[];
	/** Callouts that found no room. */
	leftOut: Callout[];
	/** Less is better: what is left out counts most, then distance from the axis and from the stem. */
	cost: number;
}

/** The milestones that found no room: those of callouts left out, and those that a short form does not name. */
export const unnamedIn = (placings: readonly Placing[]): PlacedMilestone[] =>
	placings.flatMap(({ leftOut, callouts }) => [
		...leftOut.flatMap(({ milestones }) => milestones),
		...callouts.flatMap(({ form }) => form.hidden)
	]);

/** px between boxes side by side, boxes one over another, and a box and a line. */
const GAP = { side: 14, stack: 5, line: 7 };
/** How far a callout may stand from its stem, px: further than this the eye loses the line. */
const LONGEST_RUN = 200;

const linesOf = (x: number, { left, right, near }: Box): Lines => ({
	x,
	near,
	from: Math.min(left, x),
	to: x > right ? x : Math.max(left, x)
});

const overlap = (a: Box, b: Box) =>
	a.left < b.right + GAP.side &&
	b.left < a.right + GAP.side &&
	a.near < b.far + GAP.stack &&
	b.near < a.far + GAP.stack;

const hit = ({ x, near, from, to }: Lines, box: Box) => {
	const stem = box.left - GAP.line < x && x < box.right + GAP.line && box.near < near;
	const rule =
		from < box.right + GAP.line &&
		box.left - GAP.line < to &&
		box.near - GAP.stack < near &&
		near < box.far + GAP.stack;
	return stem || rule;
};

/** The stem of one crosses the rule of the other, or two rules lie on one another. */
const cross = (one: Lines, other: Lines) => {
	const stemOverRule = (stem: Lines, rule: Lines) =>
		rule.from - 3 < stem.x && stem.x < rule.to + 3 && stem.near > rule.near - 3 && stem.x !== rule.x;
	const ruleOnRule =
		Math.abs(one.near - other.near) < 3 && one.from < other.to + GAP.line && other.from < one.to + GAP.line;
	return stemOverRule(one, other) || stemOverRule(other, one) || ruleOnRule;
};

function clear(x: number, box: Box, placed: readonly PlacedCallout[]): boolean {
	const lines = linesOf(x, box);
	return placed.every((other) => {
		if (overlap(box, other.box)) return false;
		return !hit(lines, other.box) && !hit(other.leader, box) && !cross(lines, other.leader);
	});
}

/** Distances to try: at the axis, and just beyond each callout that is there. Sorted, nearest first. */
const distances = (nearest: number, placed: readonly PlacedCallout[]) =>
	[...new Set([nearest, ...placed.flatMap(({ box }) => [box.near + GAP.stack, box.far + GAP.stack])])]
		.filter((near) => near >= nearest)
		.sort((a, b) => a - b);

/**
 * Left edges to try: a flag to the right of the stem first, then to the left, then against a neighbour or the frame, with
 * a rule that leads to the stem.
 */
function leftEdges(x: number, width: number, frameWidth: number, placed: readonly PlacedCallout[]): number[] {
	const beside = placed.flatMap(({ x: stem, box }) => [
		box.right + GAP.side,
		box.left - GAP.side - width,
		stem + GAP.line,
		stem - GAP.line - width
	]);
	return [x, x - width, x - width / 2, 0, frameWidth - width, ...beside].filter(
		(left) => left >= 0 && left + width <= frameWidth && left - LONGEST_RUN <= x && x <= left + width + LONGEST_RUN
	);
}

/** Where a callout would stand if it could: its text right of its stem, or left of it. */
export type Lean = 'right' | 'left';
/** What standing otherwise costs, px. */
const AGAINST_LEAN = 0.8;

/** What it costs to take a form further down the list, px. */
const FORM_COST = 12;

/** What a place costs, px: how far out it reaches, and how far its text stands from its stem. */
const costOf = (x: number, { left, right, far, near }: Box, lean: Lean) =>
	far +
	near * 0.3 +
	Math.max(0, left - x, x - right) * 0.5 +
	Math.abs(lean === 'right' ? x - left : right - x) * AGAINST_LEAN;

/** What leaving a milestone out costs, px, by its weight: as much as pushing several others far out. */
const MISSING = [0, 400, 600, 1000];
const missing = (milestones: readonly PlacedMilestone[]) => sum(milestones, ({ weight }) => MISSING[weight]);
/** A milestone that is counted, if not named, is missed less. */
const COUNTED = 0.9;

/** The cheapest clear place for a callout, or undefined. */
function placeOne(
	callout: Callout,
	lean: Lean,
	placed: readonly PlacedCallout[],
	frame: CalloutFrame
): PlacedCallout | undefined {
	const { x, forms, direction } = callout;
	let best: { form: CalloutForm; box: Box; cost: number } | undefined;
	forms.forEach((form, index) => {
		const lefts = leftEdges(x, form.width, frame.width, placed);
		// The form that reads best comes first: that is worth some distance.
		const extra = index * FORM_COST + missing(form.hidden) * COUNTED;
		for (const near of distances(frame.near[direction], placed)) {
			const far = near + form.height;
			// Nothing further out can be cheaper.
			if (far > frame.far[direction] || (best && far + near * 0.3 + extra > best.cost)) break;
			for (const left of lefts) {
				const box = { left, right: left + form.width, near, far };
				const cost = costOf(x, box, lean) + extra;
				if ((!best || cost < best.cost) && clear(x, box, placed)) best = { form, box, cost };
			}
		}
	});
	return best && { ...callout, ...best, leader: linesOf(x, best.box) };
}

type LeanOf = (callout: Callout) => Lean;

/** Makes room for a callout by moving one that is there: the cheapest way in which both find a place. */
function makeRoom(
	callout: Callout,
	placed: readonly PlacedCallout[],
	leanOf: LeanOf,
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

/** With more callouts than this there is no room for all anyhow, and no time to try. */
const MOST_REPAIRED = 40;

/** Places callouts of one direction in the given order, leaning as told where they can. */
export function placeInOrder(callouts: readonly Callout[], leanOf: LeanOf, frame: CalloutFrame): Placing {
	let placed: PlacedCallout[] = [];
	const crowdedOut: Callout[] = [];
	for (const callout of callouts) {
		const place = placeOne(callout, leanOf(callout), placed, frame);
		if (place) placed.push(place);
		else crowdedOut.push(callout);
	}
	const leftOut: Callout[] = [];
	for (const callout of crowdedOut) {
		const roomier = callouts.length > MOST_REPAIRED ? undefined : makeRoom(callout, placed, leanOf, frame);
		if (roomier) placed = roomier;
		else leftOut.push(callout);
	}
	return {
		callouts: placed,
		leftOut,
		cost: sum(placed, ({ cost }) => cost) + sum(leftOut, ({ milestones }) => missing(milestones))
	};
}
