/** Where each milestone is marked: its place along the axis, the lane it stands in, and the bar of its extent. */
import { millisecondsInDay } from 'date-fns/constants';
import { isRough } from '../../story/dates';
import type { DrawnMilestone, Endpoint } from '../../story/story';
import { extentToSpan, type Viewport } from '../scale/viewport';

/** A milestone with its place in the picture. y grows downwards from the axis, px. */
export interface PlacedMilestone extends DrawnMilestone {
	x: number;
	/** Index of the segment of the time scale it stands in. */
	segment: number;
	/** 0 on the axis; negative above it (Moscow), positive below (Beijing). */
	lane: number;
	/** Null for a single day. */
	bar: Bar | null;
	hollow: boolean;
	doubtful: boolean;
	/** Not what the reader asked for: drawn so that the shape of the whole is not lost, and no more. */
	filteredOut: boolean;
}

export interface Bar {
	from: number;
	to: number;
	/** That end is open, approximate or only one of several. */
	fadesFrom: boolean;
	fadesTo: boolean;
}

const isUncertainEnd = (endpoint: Endpoint | null) =>
	endpoint === null || isRough(endpoint) || endpoint.precision === 'decade';

function toBar({ extent }: DrawnMilestone, viewport: Viewport): Bar | null {
	const { kind, start, end } = extent;
	if (kind === 'point' && start?.precision === 'day') return null;
	const times = extentToSpan(extent, viewport.scale.extent);
	return {
		from: viewport.x(times.start),
		to: viewport.x(times.end),
		fadesFrom: kind === 'oneOf' || isUncertainEnd(start),
		fadesTo: kind === 'oneOf' || isUncertainEnd(end)
	};
}

/** Lanes to try, nearest to the axis first. What both did may go either way. */
const LANES: Record<DrawnMilestone['side'], (step: number) => number[]> = {
	moscow: (step) => [-(step + 1)],
	beijing: (step) => [step + 1],
	both: (step) => (step === 0 ? [0] : [step, -step])
};

/** A stack no higher than this leaves room for labels; what is beyond lies on its outermost marks. */
const MAX_LANES = 5;

/** The column gives no date of its own. */
export const isHollow = ({ stated }: DrawnMilestone): boolean => stated.extent === null;
/** Disputed, an interpretation, or not confirmed. */
export const isDoubtful = ({ record }: DrawnMilestone): boolean =>
	record !== null && 'DU'.includes(record.certainty);

/** Share of the width that a day takes when its milestones begin to fan out; when it fills the width, they have. */
const FAN_FROM = 0.5;

/**
 * Where milestones stand along the axis, px. Those of one moment cannot be told apart by zooming; so at the last level
 * they spread over the day, in their order.
 */
function positionsOf(milestones: readonly DrawnMilestone[], { x, width }: Viewport): number[] {
	const places = milestones.map(({ anchor }) => x(anchor));
	const [first] = milestones;
	const dayWidth = first ? x(first.anchor + millisecondsInDay) - x(first.anchor) : 0;
	const spread = Math.min(1, (dayWidth / width - FAN_FROM) / (1 - FAN_FROM));
	if (spread <= 0) return places;
	for (let from = 0, to = 0; from < milestones.length; from = to) {
		const anchor = milestones[from]?.anchor ?? 0;
		while (to < milestones.length && milestones[to]?.anchor === anchor) to++;
		const [start, end] = [x(anchor), x(anchor + millisecondsInDay)];
		for (let at = from; to - from > 1 && at < to; at++)
			places[at] = start + spread * ((at - from + 0.5) / (to - from)) * (end - start);
	}
	return places;
}

/**
 * Places milestones (in order of time) so that no two marks lie on one another: what stands closer than `size` px moves
 * a lane away from the axis, so a crowded day becomes a stack that can be counted.
 */
export function placeMilestones(
	milestones: readonly DrawnMilestone[],
	viewport: Viewport,
	size: number,
	matching: ReadonlySet<string> | null = null
): PlacedMilestone[] {
	const lastInLane = new Map<number, number>();
	const places = positionsOf(milestones, viewport);
	// What both did comes first among those of one moment, so that it stands on the axis.
	const order = milestones
		.map(({ side, anchor }, at) => ({ side, anchor, at }))
		.sort((a, b) => a.anchor - b.anchor || Number(b.side === 'both') - Number(a.side === 'both'));
	const lanes: number[] = [];
	for (const { side, at } of order) {
		const x = places[at] ?? 0;
		const free = (lane: number) => x - (lastInLane.get(lane) ?? -Infinity) >= size;
		let lane: number | undefined;
		for (let step = 0; lane === undefined && step < MAX_LANES; step++)
			lane = LANES[side](step).find(free);
		lane ??= LANES[side](MAX_LANES - 1)[0] ?? 0;
		lastInLane.set(lane, x);
		lanes[at] = lane;
	}
	return milestones.map((milestone, at) => ({
		...milestone,
		x: places[at] ?? 0,
		segment: viewport.scale.segments.findIndex(({ end }) => milestone.anchor < end),
		lane: lanes[at] ?? 0,
		bar: toBar(milestone, viewport),
		hollow: isHollow(milestone),
		doubtful: isDoubtful(milestone),
		filteredOut: matching !== null && !matching.has(milestone.id)
	}));
}

/** How a bar is drawn: the part whose ends are known, and beyond it the parts that fade. px, cut to the frame. */
export interface BarPieces {
	from: number;
	to: number;
	solid: { from: number; to: number };
}
/** A bar reaches this far beyond the frame, so that a far zoom draws no endless line, px. */
const OVERHANG = 20;
/** The longest end that fades, px. */
const MAX_FADE = 28;

/** Null where none of the bar is in view. */
export function barPieces({ from, to, fadesFrom, fadesTo }: Bar, width: number): BarPieces | null {
	if (to <= 0 || from >= width) return null;
	const cut = { from: Math.max(from, -OVERHANG), to: Math.min(to, width + OVERHANG) };
	const fade = Math.min(MAX_FADE, Math.max(0, (cut.to - cut.from) / 2));
	const start = fadesFrom ? cut.from + fade : cut.from;
	return { ...cut, solid: { from: start, to: Math.max(fadesTo ? cut.to - fade : cut.to, start) } };
}
