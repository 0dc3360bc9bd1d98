/**
 * The label arrangement: a direction, priority and anchor side for each milestone. It decides how many
 * callouts fit. The search takes seconds, so it runs at build time. One arrangement serves every
 * width and window, so that no label changes its side of the axis.
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
	/** Lower priorities are placed first. */
	priority: number;
	anchorSide: AnchorSide;
}
/** By milestone id. */
export type LabelArrangement = Readonly<Record<string, LabelPlan>>;

const DIRECTIONS = ['above', 'below'] as const satisfies Direction[];

/** Factors on the grouping distance to try until all milestones have a label. */
const GROUPINGS = [1, 1.5, 2.2, 3];
/** Maximum number of callouts of dense bins: more never fit. The others become clusters. */
const MAX_DENSE_BINS = 14;
/** Maximum number of milestones to try larger factors for: with more, some never fit. */
const MAX_REGROUPED = 30;
/** Cost of each larger factor, px: smaller groups are worth a longer leader. */
const GROUPING_COST = 300;

/** Cost of changing the factor while zooming, px. */
const REGROUP_PENALTY = 500;
/**
 * Factors on the grouping distance of milestones that shared a callout in the previous frame, and of
 * those that did not. This hysteresis keeps labels from flickering.
 */
const GROUPING_HYSTERESIS = { together: 1.4, apart: 0.5 };

/** A placement and its factor on the grouping distance. */
export interface GroupedPlacement extends Placement {
	grouping: number;
}

/** The placement of the previous frame. */
export interface PreviousPlacement {
	callouts: PreviousCallouts;
	grouping: number;
	/** Whether the factor may change: soon after a change, the same labels would move back. */
	canRegroup: boolean;
}

const groupingFactor =
	(previous: PreviousCallouts): GroupingFactor =>
	(a, b) => {
		const [calloutA, calloutB] = [previous.get(a.id), previous.get(b.id)];
		if (!calloutA || !calloutB) return 1;
		return calloutA === calloutB ? GROUPING_HYSTERESIS.together : GROUPING_HYSTERESIS.apart;
	};

/** Returns the plan of a milestone that the arrangement lacks: the most important come first. */
const defaultPlan = ({ side, weight }: DrawnMilestone): LabelPlan => ({
	direction: side === 'above' ? 'above' : 'below',
	priority: -weight,
	anchorSide: 'right'
});

const planFor = (arrangement: LabelArrangement, milestone: DrawnMilestone): LabelPlan =>
	arrangement[milestone.id] ?? defaultPlan(milestone);

/** A dense bin with its labelled milestones placed. */
export interface PlacedDenseBin extends DenseBin {
	members: PlacedMilestone[];
}

/** Returns the milestone whose plan a dense bin follows: the first of the most important. */
const representativeOf = (milestones: readonly PlacedMilestone[]) =>
	least(milestones, (a, b) => b.weight - a.weight);

/**
 * Places the callouts of one direction by priority, with the smallest groups that fit. A selection
 * moves labels only if the selected milestone has none: then its callout is placed first.
 * @param previous The placement of the previous frame. Callouts keep their positions at low cost.
 */
export function placeDirection(
	milestones: readonly PlacedMilestone[],
	denseBins: readonly PlacedDenseBin[],
	direction: Direction,
	arrangement: LabelArrangement,
	style: CalloutStyle,
	frame: CalloutFrame,
	selected: string | null,
	previous: PreviousPlacement | null = null
): GroupedPlacement {
	const hasDirection = (milestone: PlacedMilestone) =>
		planFor(arrangement, milestone).direction === direction;
	const candidates = milestones.filter(hasDirection);
	// A group follows the plan of its first milestone.
	const planOf = ({ milestones }: Callout) => milestones[0] && planFor(arrangement, milestones[0]);
	const anchorSideOf = (callout: Callout) => planOf(callout)?.anchorSide ?? 'right';
	const priorityOf = (callout: Callout) => planOf(callout)?.priority ?? Infinity;
	const representatives = denseBins.flatMap((denseBin) => {
		const representative = representativeOf(denseBin.members);
		return representative && hasDirection(representative)
			? [{ denseBin, priority: planFor(arrangement, representative).priority }]
			: [];
	});
	const denseCallouts = representatives
		.sort((a, b) => a.priority - b.priority)
		.slice(0, MAX_DENSE_BINS)
		.map(({ denseBin }) =>
			toDenseBinCallout(denseBin, denseBin.members.filter(hasDirection), direction, style)
		);
	const calloutsOf = (grouped: readonly PlacedMilestone[], factor: number) => {
		const grouping = {
			...style,
			minGap: style.minGap * factor,
			maxSpread: style.maxSpread * factor
		};
		const groups = groupCallouts(
			grouped,
			direction,
			grouping,
			previous && groupingFactor(previous.callouts)
		).sort((a, b) => priorityOf(a) - priorityOf(b));
		// Dense bins contain most milestones: place them first.
		return [...denseCallouts, ...groups];
	};
	const previousGrouping = previous?.grouping ?? 1;
	const factors = previous && !previous.canRegroup ? [previousGrouping] : GROUPINGS;
	let best: GroupedPlacement = {
		callouts: [],
		unplaced: [],
		cost: Infinity,
		grouping: previousGrouping
	};
	for (const grouping of factors) {
		const placement = placeInOrder(
			calloutsOf(candidates, grouping),
			anchorSideOf,
			frame,
			previous?.callouts
		);
		const penalty = previous && grouping !== previousGrouping ? REGROUP_PENALTY : 0;
		const cost = placement.cost + GROUPINGS.indexOf(grouping) * GROUPING_COST + penalty;
		if (cost < best.cost) best = { ...placement, cost, grouping };
		const isDone = grouping >= previousGrouping && unlabelledIn([best]).length === 0;
		if (isDone || denseCallouts.length > 0 || candidates.length > MAX_REGROUPED) break;
	}
	const selectedMilestone = candidates.find(({ id }) => id === selected);
	if (!selectedMilestone || !unlabelledIn([best]).includes(selectedMilestone)) return best;
	// An individual callout always fits if it is placed first.
	const others = calloutsOf(
		candidates.filter((milestone) => milestone !== selectedMilestone),
		best.grouping
	);
	const placement = placeInOrder(
		[toCallout([selectedMilestone], direction, style), ...others],
		anchorSideOf,
		frame
	);
	return { ...placement, grouping: best.grouping };
}

/** Returns the initial arrangement: default directions, the most important first. */
export function initialArrangement(milestones: readonly DrawnMilestone[]): LabelArrangement {
	const ranked = [...milestones].sort((a, b) => b.weight - a.weight);
	return Object.fromEntries(
		ranked.map((milestone, priority) => [milestone.id, { ...defaultPlan(milestone), priority }])
	);
}

interface Change {
	next: LabelArrangement;
	/** Directions to place again. */
	touched: readonly Direction[];
}

/** Whether a milestone can be on either side of the axis. */
const canChangeDirection = ({ side }: DrawnMilestone) => side === 'both';

/** Returns a random change: of the direction, anchor side or priority of one milestone. */
function perturb(
	arrangement: LabelArrangement,
	milestones: readonly PlacedMilestone[],
	unplaced: readonly string[],
	random: () => number,
	isFlippable: typeof canChangeDirection
): Change {
	const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
	const ids = Object.keys(arrangement);
	const kind = random();
	const flipped = kind < 0.2 ? pick(milestones.filter(isFlippable))?.id : undefined;
	// Change unplaced milestones more often than others.
	const id = flipped ?? (random() < 0.3 ? pick(unplaced) : undefined) ?? pick(ids) ?? '';
	const old = arrangement[id];
	if (!old) return { next: arrangement, touched: [] };
	if (flipped)
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
	// Priorities are real numbers, so that one always fits between two others.
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

/** Milestones placed at one width, with the style and the frame of their callouts. */
export interface Scenario {
	milestones: readonly PlacedMilestone[];
	style: CalloutStyle;
	frame: CalloutFrame;
	/** Share of its cost that counts, 1 by default. */
	weight?: number | undefined;
}

/** At first the search accepts a change that costs this much more, px, with probability 1/e. */
const INITIAL_TEMPERATURE = 600;
/** Share of the temperature at the end. */
const COOLING = 0.02;

/**
 * Returns the arrangement with the lowest total cost over all scenarios, by simulated annealing
 * (Kirkpatrick, Gelatt and Vecchi 1983) from a fixed seed: the result is deterministic.
 * @param steps Number of changes to try.
 * @param createInitial Returns the initial arrangement.
 * @param isFlippable Whether a milestone can change direction.
 */
export function searchArrangement(
	scenarios: readonly Scenario[],
	steps: number,
	createInitial: (milestones: readonly DrawnMilestone[]) => LabelArrangement = initialArrangement,
	isFlippable = canChangeDirection
): LabelArrangement {
	const [scenario] = scenarios;
	if (!scenario) throw new Error('an arrangement needs at least one scenario');
	const random = randomLcg(1950);
	const place = (arrangement: LabelArrangement, direction: Direction): Evaluation => {
		const placements = scenarios.map(({ milestones, style, frame, weight = 1 }) => ({
			weight,
			...placeDirection(milestones, [], direction, arrangement, style, frame, null)
		}));
		return {
			cost: sum(placements, ({ cost, weight }) => cost * weight),
			unplaced: unlabelledIn(placements.filter(({ weight }) => weight === 1)).map(({ id }) => id)
		};
	};
	let arrangement = createInitial(scenario.milestones);
	let evaluations = { above: place(arrangement, 'above'), below: place(arrangement, 'below') };
	let best = { arrangement, cost: Infinity };
	for (let step = 0; step < steps; step++) {
		const temperature = INITIAL_TEMPERATURE * COOLING ** (step / steps);
		const unplaced = [...evaluations.above.unplaced, ...evaluations.below.unplaced];
		const { next, touched } = perturb(
			arrangement,
			scenario.milestones,
			unplaced,
			random,
			isFlippable
		);
		const nextEvaluations = { ...evaluations };
		for (const direction of touched) nextEvaluations[direction] = place(next, direction);
		const [cost, nextCost] = [totalCost(evaluations), totalCost(nextEvaluations)];
		if (nextCost <= cost || random() < Math.exp((cost - nextCost) / temperature))
			[arrangement, evaluations] = [next, nextEvaluations];
		if (totalCost(evaluations) < best.cost) best = { arrangement, cost: totalCost(evaluations) };
	}
	return best.arrangement;
}
