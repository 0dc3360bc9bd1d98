/**
 * The crossing: one ribbon for each side runs through time. Height says who stands above whom, as the
 * text says. Every milestone is a mark on the ribbon of its side.
 *
 * Positions along the time axis are shares of the width, from 0 to 1. Levels are shares of the height:
 * 0 is the upper ribbon, 1 the lower one.
 */
import { easeCubicInOut, line, pairs, range } from 'd3';
import { millisecondsInDay } from 'date-fns/constants';
import type { Rank } from '../content/resolve';
import type { Extent, Side, StoryMilestone, StorySegment } from '../story/story';
import { createTimeScale, type TimeScale } from '../timeline/scale/time-scale';

/** The side of one actor, which has a ribbon. */
export type Actor = Exclude<Side, 'both'>;

interface Interval {
	from: number;
	to: number;
}

export interface Ribbon {
	side: Actor;
	/**
	 * SVG paths in a box of 100 × 100: where the text ranks the sides, where it does not, and where the
	 * sides change places.
	 */
	ranked: string;
	unranked: string;
	changing: string;
}

/** Where a mark touches a ribbon. `lane` counts rows of marks from the ribbon: 0 is on it. */
export interface Spot {
	level: number;
	lane: number;
}

/**
 * Position of a mark or cluster. A milestone of both sides has a spot on each ribbon or, in a narrow
 * picture, one between them; `tie` joins the ribbons.
 */
export interface Place {
	x: number;
	spots: Spot[];
	tie?: Spot[];
}

export interface Cluster extends Place {
	side: Side;
	/** Ids in chronological order. */
	milestones: string[];
}

/** The marks at one width. A milestone has a place of its own, or is in one cluster. */
export interface MarkLayout {
	places: Map<string, Place>;
	clusters: Cluster[];
}

/** Least distance of two marks, rem: the width of a target and a little more. */
const GAP = 1.55;
/** Least share of the axis that the axis breaks take together: the silence is part of the argument. */
const BREAK_SHARE = 0.32;
/** Share of a row that marks may fill before they use one more lane. */
const FILL = 0.8;

/** Returns the compressed scale of the timeline, with its axis breaks widened to `BREAK_SHARE`. */
export function createCrossingScale(segments: readonly StorySegment[]): TimeScale {
	const shareOf = (isBreak: boolean) =>
		segments.reduce((sum, s) => (s.isAxisBreak === isBreak ? sum + s.share : sum), 0);
	const [breaks, rest] = [shareOf(true), shareOf(false)];
	const factor = Math.max(1, ((BREAK_SHARE / (1 - BREAK_SHARE)) * rest) / breaks);
	return createTimeScale(
		'compressed',
		segments.map((segment) =>
			segment.isAxisBreak && rest > 0 ? { ...segment, share: segment.share * factor } : segment
		)
	);
}

const toTimes = ({ start, end }: Extent): [number, number] => [
	start ? Date.parse(start.first) : -Infinity,
	end ? Date.parse(end.last) + millisecondsInDay : Infinity
];

const clamp = (value: number) => Math.min(Math.max(value, 0), 1);
const overlap = (a: Interval, b: Interval): Interval => ({
	from: Math.max(a.from, b.from),
	to: Math.min(a.to, b.to)
});
const isEmpty = ({ from, to }: Interval) => from >= to;

/** Ranks and changes of rank along the axis. */
export class Levels {
	/** Where the text ranks the sides. */
	readonly ranked: (Interval & { above: Actor })[];
	/** Where the sides change places: in the axis break without a rank, or in all time without one. */
	readonly changes: (Interval & { above: Actor })[];

	/** @param actors Sides with a ribbon: two, or one in a story of one side. */
	constructor(
		ranks: readonly Pick<Rank, 'extent' | 'above'>[],
		readonly scale: TimeScale,
		readonly actors: readonly Actor[] = ['above', 'below']
	) {
		this.ranked = ranks.map(({ extent, above }) => {
			const [from, to] = toTimes(extent).map((time) => clamp(scale.toUnit(time)));
			return { from: from ?? 0, to: to ?? 1, above };
		});
		this.changes = pairs(this.ranked).flatMap(([before, after]) => {
			if (before.above === after.above) return [];
			const gap = { from: before.to, to: after.from };
			const silence = this.breaks.map((item) => overlap(item, gap)).find((part) => !isEmpty(part));
			return [{ ...(silence ?? gap), above: after.above }];
		});
	}

	get breaks(): Interval[] {
		return this.scale.segments.filter(({ isAxisBreak }) => isAxisBreak);
	}

	/** Returns the level of a side at x: 0 above, 1 below, between them while the sides change places. */
	at(side: Actor, x: number): number {
		if (this.actors.length === 1) return 0.5;
		let above = this.ranked[0]?.above ?? 'above';
		let upper = side === above ? 0 : 1;
		for (const change of this.changes) {
			if (x <= change.from) break;
			above = change.above;
			const target = side === above ? 0 : 1;
			const share =
				change.to > change.from ? clamp((x - change.from) / (change.to - change.from)) : 1;
			upper += (target - upper) * easeCubicInOut(share);
		}
		return upper;
	}

	/** Returns the parts of the axis with level ribbons, and those with a change, from left to right. */
	parts(): (Interval & { isChange: boolean })[] {
		const edges = [0, ...this.changes.flatMap(({ from, to }) => [from, to]), 1];
		return pairs(edges)
			.map(([from, to], index) => ({ from, to, isChange: index % 2 === 1 }))
			.filter((part) => !isEmpty(part));
	}
}

const drawLine = line().digits(2);
/** Number of points of a ribbon where it changes its level. */
const SAMPLES = 24;

/** Returns the intervals between others, from 0 to 1. */
const between = (intervals: readonly Interval[]): Interval[] =>
	pairs([{ to: 0 }, ...intervals, { from: 1 }] as Interval[])
		.map(([before, after]) => ({ from: before.to, to: after.from }))
		.filter((gap) => !isEmpty(gap));

/** Returns the ribbon of a side: level lines, and curves where the sides change places. */
export function drawRibbon(side: Actor, levels: Levels): Ribbon {
	const draw = (intervals: readonly Interval[], points: number) =>
		intervals
			.map(({ from, to }) =>
				drawLine(
					range(points).map((index): [number, number] => {
						const x = from + ((to - from) * index) / (points - 1);
						return [100 * x, 100 * levels.at(side, x)];
					})
				)
			)
			.join('');
	const { ranked, changes } = levels;
	const isRanked = ranked.length > 0;
	return {
		side,
		// A story without ranks claims none: its ribbons are plain lines.
		ranked: draw(isRanked ? ranked : [{ from: 0, to: 1 }], 2),
		unranked: isRanked
			? draw(between([...ranked, ...changes].sort((a, b) => a.from - b.from)), 2)
			: '',
		changing: draw(changes, SAMPLES)
	};
}

interface Packed {
	/** Desired position, rem. */
	ideal: number;
	/** Rows of the item, such as both ribbons. */
	rows: readonly string[];
}

/**
 * Returns positions (rem) near the ideal ones, in their order: within a row at least `gapOf(row)`
 * apart, and between `from` and `to` if the items fit. The mean of packing from the left and from the
 * right keeps the distances of both.
 */
export function pack(
	items: readonly Packed[],
	gapOf: (row: string) => number,
	{ from, to }: Interval
): number[] {
	const push = (starts: readonly number[], sign: 1 | -1): number[] => {
		const last = new Map<string, number>();
		const bound = sign === 1 ? from : -to;
		const order = sign === 1 ? [...items.keys()] : [...items.keys()].reverse();
		const result = [...starts];
		for (const index of order) {
			const rows = items[index]?.rows ?? [];
			const after = rows.map((row) => (last.get(row) ?? -Infinity) + gapOf(row));
			const x = Math.max(sign * (starts[index] ?? 0), bound, ...after);
			for (const row of rows) last.set(row, x);
			result[index] = sign * x;
		}
		return result;
	};
	const ideals = items.map(({ ideal }) => ideal);
	const fromLeft = push(push(ideals, 1), -1);
	const fromRight = push(push(ideals, -1), 1);
	return fromLeft.map((x, index) => (x + (fromRight[index] ?? x)) / 2);
}

type Marked = Pick<StoryMilestone, 'id' | 'side' | 'anchor'>;

/** Returns groups of adjoining items: the nearest are joined until at most `most` are left. */
function joinNearest<T extends { x: number }>(items: readonly T[], most: number): T[][] {
	const groups = items.map((item) => [item]);
	while (groups.length > Math.max(1, most)) {
		const distances = pairs(groups).map(([a, b]) => (b[0]?.x ?? 0) - (a.at(-1)?.x ?? 0));
		const nearest = distances.indexOf(Math.min(...distances));
		groups.splice(nearest, 2, [...(groups[nearest] ?? []), ...(groups[nearest + 1] ?? [])]);
	}
	return groups;
}

/**
 * Returns the places of all marks at a width (rem). Marks that stand too close move along their ribbon,
 * then into `maxLanes` lanes beside it. If they still do not fit, they join into clusters, in three
 * rows: one for each ribbon, and one between them for the milestones of both sides.
 */
export function layoutMarks(
	milestones: readonly Marked[],
	levels: Levels,
	width: number,
	maxLanes: number
): MarkLayout {
	const places = new Map<string, Place>();
	const clusters: Cluster[] = [];
	const marks = milestones.map((milestone) => ({
		...milestone,
		x: clamp(levels.scale.toUnit(milestone.anchor))
	}));
	/** Returns the ribbons that a side is on. */
	const actorsOf = (side: Side) =>
		levels.actors.filter((actor) => side === 'both' || side === actor);
	const onRibbons = (side: Side, x: number): Spot[] =>
		actorsOf(side).map((actor) => ({ level: levels.at(actor, x), lane: 0 }));
	const toPlace = (side: Side, x: number): Place => {
		const spots = onRibbons(side, x);
		return spots.length < 2 ? { x, spots } : { x, spots: [{ level: 0.5, lane: 0 }], tie: spots };
	};

	for (const part of levels.parts()) {
		const isLast = part.to === 1;
		const inside = marks.filter(({ x }) => part.from <= x && (x < part.to || isLast));
		const room = { from: part.from * width + GAP / 2, to: part.to * width - GAP / 2 };
		const most = Math.floor((room.to - room.from) / GAP) + 1;
		const rowsOf = (side: Side) => (part.isChange ? ['all'] : actorsOf(side));
		const lanesOf = (row: string, max: number) => {
			const count = inside.filter(({ side }) => rowsOf(side).includes(row)).length;
			return Math.min(Math.max(1, Math.ceil(count / (FILL * most))), max);
		};

		/** Places each mark by itself; returns false if they do not fit. */
		const placeSingly = (lanes: number): boolean => {
			const items = inside.map(({ x, side }) => ({ ideal: x * width, rows: rowsOf(side) }));
			const xs = pack(items, (row) => GAP / lanesOf(row, lanes), room);
			if (xs.some((x) => x < room.from - 1e-6 || room.to + 1e-6 < x)) return false;
			const counts = new Map<string, number>();
			inside.forEach(({ id, side }, index) => {
				const x = (xs[index] ?? 0) / width;
				const spots = actorsOf(side).map((actor): Spot => {
					const row = part.isChange ? 'all' : actor;
					const [used, count] = [lanesOf(row, lanes), counts.get(row) ?? 0];
					counts.set(row, count + 1);
					return { level: levels.at(actor, x), lane: (count % used) - (used - 1) / 2 };
				});
				places.set(id, spots.length < 2 ? { x, spots } : { x, spots, tie: spots });
			});
			return true;
		};

		if (range(1, maxLanes + 1).some(placeSingly)) continue;

		const rows: Side[][] = part.isChange
			? [['above', 'both', 'below']]
			: [['above'], ['both'], ['below']];
		for (const sides of rows) {
			const groups = joinNearest(
				inside.filter(({ side }) => sides.includes(side)),
				most
			);
			const items = groups.map((group) => ({
				ideal: (width * group.reduce((sum, { x }) => sum + x, 0)) / group.length,
				rows: ['row']
			}));
			const xs = pack(items, () => GAP, room);
			groups.forEach((group, index) => {
				const x = (xs[index] ?? 0) / width;
				const [first] = group;
				if (!first) return;
				const side = group.every((mark) => mark.side === first.side) ? first.side : 'both';
				const place = toPlace(side, x);
				if (group.length === 1) places.set(first.id, place);
				else clusters.push({ ...place, side, milestones: group.map(({ id }) => id) });
			});
		}
	}
	return { places, clusters };
}
