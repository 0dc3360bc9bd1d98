/**
 * The placing is the work. In what order callouts are placed, and which side of the axis a milestone of both sides goes
 * to, decides how many find room. Trying many ways takes seconds, so it is done once, at build time; what the browser
 * gets is the result: a direction, a rank and a lean for each milestone. It holds for every width and window, so that no label
 * jumps from side to side.
 */
import { least, randomLcg, sum } from 'd3';
import {
	groupCallouts,
	toCallout,
	toDenseBinCallout,
	type Callout,
	type Direction,
	type GroupingFactor
} from './callout-groups';
import {
	placeInOrder,
	unlabelledIn,
	type CalloutFrame,
	type AnchorSide,
	type PreviousCallouts,
	type Placement
} from './callouts';
import type { DenseBin } from '../clusters/bins';
import type { DrawnMilestone } from '../../story/story';
import type { PlacedMilestone } from '../marks/marks';
import type { CalloutStyle } from '../sizes/metrics';

export interface LabelPlan {
	direction: Direction;
	/** Placed first is 0. */
	priority: number;
	anchorSide: AnchorSide;
}
/** By milestone id. */
export type LabelArrangement = Readonly<Record<string, LabelPlan>>;

const DIRECTIONS = ['above', 'below'] as const satisfies Direction[];

/** Where room is short, milestones share a stem over greater distances: by so many times. */
const GROUPINGS = [1, 1.5, 2.2, 3];
/** More dense bins than this never find room beside one another; those left over are clusters without a label. */
const MAX_DENSE_BINS = 14;
/** What it is worth that labels stay where they are while the reader zooms, px: as much as two labels more. */
const MOVE_PENALTY = 1000;
/** Of more milestones than this some stay without a label however they are grouped. */
const MAX_REGROUPED = 30;
/** What each such step costs, px: a stem of its own for each day is worth a longer way to the label. */
const GROUPING_COST = 300;

/** What it is worth that milestones share stems over the same distances while the reader zooms, px. */
const REGROUP_PENALTY = 500;
/** At how many times the usual distance a stem is still shared by what shared one before, and by what did not. */
const GROUPING_HYSTERESIS = { together: 1.4, apart: 0.5 };

/** A placing, and over how many times the usual distance milestones share a stem in it. */
export interface GroupedPlacement extends Placement {
	grouping: number;
}

/** What a placing follows while the reader zooms. */
export interface PreviousPlacement {
	callouts: PreviousCallouts;
	grouping: number;
}

/** Who was together stays together, and who was apart stays apart, a little longer: no label goes to and fro. */
const groupingFactor =
	(places: PreviousCallouts): GroupingFactor =>
	({ id: one }, { id: other }) => {
		const [callout, another] = [places.get(one), places.get(other)];
		if (!callout || !another) return 1;
		return callout === another ? GROUPING_HYSTERESIS.together : GROUPING_HYSTERESIS.apart;
	};

/** What is not in an arrangement: both sides' go below, and the most important come first. */
const defaultPlan = ({ side, weight }: DrawnMilestone): LabelPlan => ({
	direction: side === 'moscow' ? 'above' : 'below',
	priority: -weight,
	anchorSide: 'right'
});

/** The place of a milestone in an arrangement. Its direction never changes, so no label jumps across the axis. */
const planFor = (arrangement: LabelArrangement, milestone: DrawnMilestone): LabelPlan =>
	arrangement[milestone.id] ?? defaultPlan(milestone);

/** A dense bin, with those that speak for it as milestones of the picture. */
export interface PlacedDenseBin extends DenseBin {
	members: PlacedMilestone[];
}

/** Who speaks for a dense bin: the most important, and of those the first. */
const representativeOf = (milestones: readonly PlacedMilestone[]) =>
	least(milestones, (a, b) => b.weight - a.weight);

/**
 * Places all callouts of one direction by rank, grouping no more than it must. Choosing a milestone moves no label,
 * unless its own found no room: then it is placed before all others, so it always shows.
 * @param before Where callouts were in the window before this one: they stay there as long as that costs little.
 */
export function placeDirection(
	milestones: readonly PlacedMilestone[],
	denseBins: readonly PlacedDenseBin[],
	direction: Direction,
	arrangement: LabelArrangement,
	style: CalloutStyle,
	frame: CalloutFrame,
	selected: string | null,
	before: PreviousPlacement | null = null
): GroupedPlacement {
	const isHere = (milestone: PlacedMilestone) =>
		planFor(arrangement, milestone).direction === direction;
	const own = milestones.filter(isHere);
	// The first of a group speaks for it.
	const arranged = ({ milestones }: Callout) =>
		milestones[0] && planFor(arrangement, milestones[0]);
	const leanOf = (callout: Callout) => arranged(callout)?.anchorSide ?? 'right';
	const rankOf = (callout: Callout) => arranged(callout)?.priority ?? Infinity;
	const representatives = denseBins.flatMap((denseBin) => {
		const representative = representativeOf(denseBin.members);
		return representative && isHere(representative)
			? [{ denseBin, rank: planFor(arrangement, representative).priority }]
			: [];
	});
	const ownCrowds = representatives
		.sort((a, b) => a.rank - b.rank)
		.slice(0, MAX_DENSE_BINS)
		.map(({ denseBin }) =>
			toDenseBinCallout(denseBin, denseBin.members.filter(isHere), direction, style)
		);
	const calloutsOf = (
		grouped: readonly PlacedMilestone[],
		times: number,
		kept: PreviousPlacement | null
	) => {
		const grouping = { ...style, minGap: style.minGap * times, maxSpread: style.maxSpread * times };
		const groups = groupCallouts(
			grouped,
			direction,
			grouping,
			kept && groupingFactor(kept.callouts)
		).sort((a, b) => rankOf(a) - rankOf(b));
		// A dense bin stands for many: it comes before them all.
		return [...ownCrowds, ...groups];
	};
	const place = (kept: PreviousPlacement | null): GroupedPlacement => {
		const usual = kept?.grouping ?? 1;
		let best: GroupedPlacement = { callouts: [], unplaced: [], cost: Infinity, grouping: usual };
		for (const [step, grouping] of GROUPINGS.entries()) {
			const found = placeInOrder(calloutsOf(own, grouping, kept), leanOf, frame, kept?.callouts);
			const changing = kept && grouping !== usual ? REGROUP_PENALTY : 0;
			const cost = found.cost + step * GROUPING_COST + changing;
			if (cost < best.cost) best = { ...found, cost, grouping };
			const isDone = grouping >= usual && unlabelledIn([best]).length === 0;
			// Among so many there is no end to what wider groups would gather.
			if (isDone || ownCrowds.length > 0 || own.length > MAX_REGROUPED) break;
		}
		return best;
	};
	let followed = before;
	let best = place(before);
	// What stays where it was may stand in the way of others: not for much.
	if (before && ownCrowds.length === 0 && unlabelledIn([best]).length > 0) {
		const fresh = place(null);
		if (fresh.cost + MOVE_PENALTY < best.cost) [best, followed] = [fresh, null];
	}
	const chosen = own.find(({ id }) => id === selected);
	if (!chosen || !unlabelledIn([best]).includes(chosen)) return best;
	// Placed alone and first it always fits.
	const others = calloutsOf(
		own.filter((milestone) => milestone !== chosen),
		best.grouping,
		followed
	);
	const placing = placeInOrder([toCallout([chosen], direction, style), ...others], leanOf, frame);
	return { ...placing, grouping: best.grouping };
}

/** Before any search: the most important first, each on its side, both sides' below. */
export function firstArrangement(milestones: readonly DrawnMilestone[]): LabelArrangement {
	const ranked = [...milestones].sort((a, b) => b.weight - a.weight);
	return Object.fromEntries(
		ranked.map((milestone, priority) => [milestone.id, { ...defaultPlan(milestone), priority }])
	);
}

interface Change {
	next: LabelArrangement;
	/** Directions that must be placed again. */
	touched: readonly Direction[];
}

/** Which milestones may stand on either side of the axis. */
const canChangeDirection = ({ side }: DrawnMilestone) => side === 'both';

/** One change, at random: a milestone that may crosses the axis, or one leans the other way or moves in rank. */
function perturb(
	arrangement: LabelArrangement,
	milestones: readonly PlacedMilestone[],
	leftOut: readonly string[],
	random: () => number,
	free: typeof canChangeDirection
): Change {
	const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
	const ids = Object.keys(arrangement);
	const kind = random();
	const crossing = kind < 0.2 ? pick(milestones.filter(free))?.id : undefined;
	// What found no room is looked at more often than the rest.
	const id = crossing ?? (random() < 0.3 ? pick(leftOut) : undefined) ?? pick(ids) ?? '';
	const old = arrangement[id];
	if (!old) return { next: arrangement, touched: [] };
	if (crossing)
		return {
			next: {
				...arrangement,
				[id]: { ...old, direction: old.direction === 'above' ? 'below' : 'above' }
			},
			touched: DIRECTIONS
		};
	if (kind < 0.55)
		return {
			next: {
				...arrangement,
				[id]: { ...old, anchorSide: old.anchorSide === 'left' ? 'right' : 'left' }
			},
			touched: [old.direction]
		};
	// Ranks are numbers between which there is always room for another.
	return {
		next: { ...arrangement, [id]: { ...old, priority: random() * ids.length } },
		touched: [old.direction]
	};
}

interface Evaluation {
	cost: number;
	unplaced: string[];
}

const totalCost = ({ above, below }: Record<Direction, Evaluation>) => above.cost + below.cost;

/** A room to arrange for: the milestones as they stand at one width, and what the callouts may take there. */
export interface Scenario {
	milestones: readonly PlacedMilestone[];
	style: CalloutStyle;
	frame: CalloutFrame;
}

/** At first a change for the worse by this much, px, is taken one time in three. */
const INITIAL_TEMPERATURE = 600;
/** What is left of that at the end, as a share. */
const COOLING = 0.02;

/**
 * Searches for the arrangement that leaves out least, and then is nearest to the axis, over all rooms together. Simulated
 * annealing (Kirkpatrick, Gelatt and Vecchi 1983) from a fixed seed: the same milestones give the same arrangement.
 * @param steps How many changes to try.
 * @param first What to begin with. @param free Which milestones may change their direction.
 */
export function searchArrangement(
	rooms: readonly Scenario[],
	steps: number,
	first: (milestones: readonly DrawnMilestone[]) => LabelArrangement = firstArrangement,
	free = canChangeDirection
): LabelArrangement {
	const [room] = rooms;
	if (!room) throw new Error('there is no room to arrange callouts in');
	const random = randomLcg(1950);
	const place = (arrangement: LabelArrangement, direction: Direction): Evaluation => {
		const placings = rooms.map(({ milestones, style, frame }) =>
			placeDirection(milestones, [], direction, arrangement, style, frame, null)
		);
		return {
			cost: sum(placings, ({ cost }) => cost),
			unplaced: unlabelledIn(placings).map(({ id }) => id)
		};
	};
	let arrangement = first(room.milestones);
	let judged = { above: place(arrangement, 'above'), below: place(arrangement, 'below') };
	let best = { arrangement, cost: Infinity };
	for (let step = 0; step < steps; step++) {
		const heat = INITIAL_TEMPERATURE * COOLING ** (step / steps);
		const leftOut = [...judged.above.unplaced, ...judged.below.unplaced];
		const { next, touched } = perturb(arrangement, room.milestones, leftOut, random, free);
		const nextJudged = { ...judged };
		for (const direction of touched) nextJudged[direction] = place(next, direction);
		const [cost, nextCost] = [totalCost(judged), totalCost(nextJudged)];
		if (nextCost <= cost || random() < Math.exp((cost - nextCost) / heat))
			[arrangement, judged] = [next, nextJudged];
		if (totalCost(judged) < best.cost) best = { arrangement, cost: totalCost(judged) };
	}
	return best.arrangement;
}
