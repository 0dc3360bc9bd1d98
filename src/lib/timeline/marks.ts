/** Where each milestone is marked: its place along the axis, the lane it stands in, and the bar of its extent. */
import { isRough } from '../story/dates';
import type { Endpoint, StoryMilestone } from '../story/story';
import { timesOf, type Viewport } from './viewport';

/** A milestone with its place in the picture. y grows downwards from the axis, px. */
export interface PlacedMilestone extends StoryMilestone {
	x: number;
	/** Index of the stretch of the lens it stands in. */
	stretch: number;
	/** 0 on the axis; negative above it (Moscow), positive below (Beijing). */
	lane: number;
	/** Null for a single day. */
	bar: Bar | null;
	/** The column gives no date of its own. */
	hollow: boolean;
	/** Disputed, an interpretation, or not confirmed. */
	doubtful: boolean;
}

export interface Bar {
	from: number;
	to: number;
	/** That end is open, approximate or only one of several. */
	fadesFrom: boolean;
	fadesTo: boolean;
}

const fades = (endpoint: Endpoint | null) => endpoint === null || isRough(endpoint) || endpoint.precision === 'decade';

function toBar({ extent }: StoryMilestone, viewport: Viewport): Bar | null {
	const { kind, start, end } = extent;
	if (kind === 'point' && start?.precision === 'day') return null;
	const times = timesOf(extent, viewport.lens.extent);
	return {
		from: viewport.x(times.start),
		to: viewport.x(times.end),
		fadesFrom: kind === 'oneOf' || fades(start),
		fadesTo: kind === 'oneOf' || fades(end)
	};
}

/** Lanes to try, nearest to the axis first. What both did may go either way. */
const LANES: Record<StoryMilestone['side'], (step: number) => number[]> = {
	moscow: (step) => [-(step + 1)],
	beijing: (step) => [step + 1],
	both: (step) => (step === 0 ? [0] : [step, -step])
};

/** A stack no higher than this leaves room for labels; what is beyond lies on its outermost marks. */
const MOST_LANES = 5;

/**
 * Places milestones (in order of time) so that no two marks lie on one another: what stands closer than `size` px moves
 * a lane away from the axis, so a crowded day becomes a stack that can be counted.
 */
export function placeMilestones(
	milestones: readonly StoryMilestone[],
	viewport: Viewport,
	size: number
): PlacedMilestone[] {
	const lastInLane = new Map<number, number>();
	const order = [...milestones].sort(
		(a, b) => a.anchor - b.anchor || Number(b.side === 'both') - Number(a.side === 'both')
	);
	const lanes = new Map<string, number>();
	for (const { id, side, anchor } of order) {
		const x = viewport.x(anchor);
		const free = (lane: number) => x - (lastInLane.get(lane) ?? -Infinity) >= size;
		let lane: number | undefined;
		for (let step = 0; lane === undefined && step < MOST_LANES; step++) lane = LANES[side](step).find(free);
		lane ??= LANES[side](MOST_LANES - 1)[0] ?? 0;
		lastInLane.set(lane, x);
		lanes.set(id, lane);
	}
	return milestones.map((milestone) => ({
		...milestone,
		x: viewport.x(milestone.anchor),
		stretch: viewport.lens.stretches.findIndex(({ end }) => milestone.anchor < end),
		lane: lanes.get(milestone.id) ?? 0,
		bar: toBar(milestone, viewport),
		hollow: milestone.stated.extent === null,
		doubtful: milestone.record !== null && 'DU'.includes(milestone.record.certainty)
	}));
}
