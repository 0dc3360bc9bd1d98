/** Marks of the milestones: x, lane, and the bar of the extent. */
import { millisecondsInDay } from 'date-fns/constants';
import { isRough } from '../../story/dates';
import type { DrawnMilestone, Endpoint } from '../../story/story';
import { extentToSpan, type Viewport } from '../scale/viewport';

/** A milestone with its position, px. */
export interface PlacedMilestone extends DrawnMilestone {
	x: number;
	/** Index of its segment of the time scale. */
	segment: number;
	/** 0 on the axis; negative above it, positive below. */
	lane: number;
	/** Null for a single day. */
	bar: Bar | null;
	hollow: boolean;
	doubtful: boolean;
	/** Does not match the filters: drawn as context only. */
	filteredOut: boolean;
}

export interface Bar {
	from: number;
	to: number;
	/** The end is open, approximate, a decade or one of several alternatives. */
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

/** Lanes to try at a step, nearest to the axis first. Milestones of both sides use either side. */
const LANES: Record<DrawnMilestone['side'], (step: number) => number[]> = {
	above: (step) => [-(step + 1)],
	below: (step) => [step + 1],
	both: (step) => (step === 0 ? [0] : [step, -step])
};

/** Maximum height of a stack. Further marks overlap the outermost one, to leave room for labels. */
const MAX_LANES = 5;

/** Whether the column states no date. */
export const isHollow = ({ stated }: DrawnMilestone): boolean => stated.extent === null;
/** Whether the date is disputed or unconfirmed. */
export const isDoubtful = ({ record }: DrawnMilestone): boolean =>
	record !== null && 'DU'.includes(record.certainty);

/** Share of the width that a day takes when its milestones start to spread. */
const SPREAD_FROM = 0.5;

/** Returns the start of the day of a time, ms UTC. */
const dayOf = (time: number) => Math.floor(time / millisecondsInDay) * millisecondsInDay;

/**
 * Returns the x of milestones, px. Zooming cannot separate milestones of one day, so that they spread
 * over the width of the day when it takes most of the viewport.
 */
function positionsOf(milestones: readonly DrawnMilestone[], { x, width }: Viewport): number[] {
	const xs = milestones.map(({ anchor }) => x(anchor));
	for (let from = 0, to = 0; from < milestones.length; from = to) {
		const day = dayOf(milestones[from]?.anchor ?? 0);
		while (to < milestones.length && dayOf(milestones[to]?.anchor ?? 0) === day) to++;
		// The width of a day differs between the segments of the scale.
		const [start, end] = [x(day), x(day + millisecondsInDay)];
		const spread = Math.min(1, ((end - start) / width - SPREAD_FROM) / (1 - SPREAD_FROM));
		if (spread <= 0) continue;
		for (let index = from; to - from > 1 && index < to; index++)
			xs[index] = start + spread * ((index - from + 0.5) / (to - from)) * (end - start);
	}
	return xs;
}

/**
 * Places milestones (ordered by time) so that marks do not overlap: a mark closer than `size` px to
 * the previous mark of its lane moves to the next lane. A dense day becomes a stack.
 */
export function placeMilestones(
	milestones: readonly DrawnMilestone[],
	viewport: Viewport,
	size: number,
	matching: ReadonlySet<string> | null = null
): PlacedMilestone[] {
	const lastInLane = new Map<number, number>();
	const xs = positionsOf(milestones, viewport);
	// At the same time, milestones of both sides come first: they get the lane on the axis.
	const order = milestones
		.map(({ side, anchor }, index) => ({ side, anchor, index }))
		.sort((a, b) => a.anchor - b.anchor || Number(b.side === 'both') - Number(a.side === 'both'));
	const lanes: number[] = [];
	for (const { side, index } of order) {
		const x = xs[index] ?? 0;
		const isFree = (lane: number) => x - (lastInLane.get(lane) ?? -Infinity) >= size;
		let lane: number | undefined;
		for (let step = 0; lane === undefined && step < MAX_LANES; step++)
			lane = LANES[side](step).find(isFree);
		lane ??= LANES[side](MAX_LANES - 1)[0] ?? 0;
		lastInLane.set(lane, x);
		lanes[index] = lane;
	}
	return milestones.map((milestone, index) => ({
		...milestone,
		x: xs[index] ?? 0,
		segment: viewport.scale.segments.findIndex(({ end }) => milestone.anchor < end),
		lane: lanes[index] ?? 0,
		bar: toBar(milestone, viewport),
		hollow: isHollow(milestone),
		doubtful: isDoubtful(milestone),
		filteredOut: matching !== null && !matching.has(milestone.id)
	}));
}

/** A bar clipped to the viewport, px, and its solid part. The rest of the bar fades. */
export interface BarPieces {
	from: number;
	to: number;
	solid: { from: number; to: number };
}
/** Length of a bar outside the viewport, px. */
const OVERHANG = 20;
/** Maximum length of a fading end, px. */
const MAX_FADE = 28;

/** Returns the pieces of a bar, or null if it is out of view. */
export function barPieces({ from, to, fadesFrom, fadesTo }: Bar, width: number): BarPieces | null {
	if (to <= 0 || from >= width) return null;
	const clipped = { from: Math.max(from, -OVERHANG), to: Math.min(to, width + OVERHANG) };
	const fade = Math.min(MAX_FADE, Math.max(0, (clipped.to - clipped.from) / 2));
	const start = fadesFrom ? clipped.from + fade : clipped.from;
	return {
		...clipped,
		solid: { from: start, to: Math.max(fadesTo ? clipped.to - fade : clipped.to, start) }
	};
}
