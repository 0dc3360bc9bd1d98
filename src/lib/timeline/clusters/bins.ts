/**
 * What is drawn apart and what is not. The axis is cut into cells as wide as what can be hit; a cell that holds too many
 * becomes one crowd. So what comes after has to do with pixels, not with milestones: O(pixels · log n).
 *
 * Cells halve as one zooms in and stand still as one pans, so a crowd falls into its halves and never reshuffles.
 */
import type { DrawnMilestone } from '../../story/story';
import { between, type MilestoneIndex } from './milestone-index';
import { Span } from '../scale/span';
import type { Viewport } from '../scale/viewport';

/** WCAG 2.5.8: what can be hit is at least so large, px. */
export const TARGET = 24;

/** Milestones too many to draw apart. */
export interface Crowd {
	/** px */
	x: number;
	count: number;
	/** From the first to the last, ms UTC. */
	times: Span;
	/** The first and the last; between them, the most important in the order of time. */
	first: DrawnMilestone;
	last: DrawnMilestone;
	named: DrawnMilestone[];
}

export interface Cells {
	/** In the order of time, with some beyond the edges, whose marks and bars may reach into view. */
	apart: DrawnMilestone[];
	crowds: Crowd[];
	/** Where there are milestones that do not match, too many to draw apart, px. */
	faint: number[];
}

/** Most that one cell may draw apart, and how many px each takes of all that is drawn apart. */
const MOST_IN_CELL = 12;
const ROOM_EACH = 12;
/** Most of a crowd that are named, and most bars drawn that begin before the window. */
const MOST_NAMED = 3;
const MOST_BARS = 12;

/** Above so many milestones most of a story is crowds: fewer and larger ones make a calmer picture, and a quicker one. */
const MANY = 500;
/** The least width of a cell, px. It follows from the story alone, so that no zooming or filtering reshuffles crowds. */
const leastWidth = ({ milestones }: MilestoneIndex) =>
	milestones.length > MANY ? 2 * TARGET : TARGET;

/** Width of a cell in units of the lens: between its least width and twice as much. */
const cellWidth = ({ span, width }: Viewport, least: number) =>
	2 ** Math.ceil(Math.log2((least * span.width) / width));

interface Cell {
	start: number;
	end: number;
	all: [from: number, to: number];
	matching: [from: number, to: number];
}
const sizeOf = ([from, to]: readonly [number, number]) => to - from;

/** The most that a cell may hold so that all those drawn apart have room together. */
function limitOf(counts: readonly number[], room: number): number {
	let limit = MOST_IN_CELL;
	const total = (most: number) =>
		counts.reduce((sum, count) => sum + (count <= most ? count : 0), 0);
	while (limit > 1 && total(limit) > room) limit--;
	return limit;
}

function toCrowd(
	index: MilestoneIndex,
	[from, to]: [number, number],
	viewport: Viewport
): Crowd | undefined {
	const { milestones, weights } = index;
	const [first, last] = [milestones[from], milestones[to - 1]];
	if (!first || !last) return undefined;
	const named = weights.largestOf(from, to, MOST_NAMED).sort((a, b) => a - b);
	return {
		x: (viewport.x(first.anchor) + viewport.x(last.anchor)) / 2,
		count: to - from,
		times: new Span(first.anchor, last.anchor),
		first,
		last,
		named: named.flatMap((at) => milestones[at] ?? [])
	};
}

/**
 * Divides what is in view.
 * @param all Every milestone. @param matching Those that match what the reader asked for: `all` where nothing was asked.
 */
export function divideIntoCells(
	all: MilestoneIndex,
	matching: MilestoneIndex,
	viewport: Viewport
): Cells {
	const { lens, span, width, x } = viewport;
	const size = cellWidth(viewport, leastWidth(all));
	const cells: Cell[] = [];
	const begin = Math.floor(span.start / size) - 1;
	for (let at = begin; at <= Math.ceil(span.end / size); at++) {
		const [start, end] = [lens.toTime(at * size), lens.toTime((at + 1) * size)];
		const own = between(all, start, end);
		if (sizeOf(own) > 0)
			cells.push({
				start,
				end,
				all: own,
				matching: matching === all ? own : between(matching, start, end)
			});
	}
	const limit = limitOf(
		cells.map(({ all }) => sizeOf(all)),
		width / ROOM_EACH
	);
	const apart: DrawnMilestone[] = [];
	const crowds: Crowd[] = [];
	const faint: number[] = [];
	// Bars that begin before the first cell may still last.
	const seen = lens.toTime(begin * size);
	for (const at of all.ends.above(seen, 0, between(all, -Infinity, seen)[1], MOST_BARS))
		push(apart, all, [at, at + 1]);
	for (const cell of cells) {
		if (sizeOf(cell.all) <= limit) {
			push(apart, all, cell.all);
			continue;
		}
		if (matching !== all) faint.push((x(cell.start) + x(cell.end)) / 2);
		if (sizeOf(cell.matching) <= limit) push(apart, matching, cell.matching);
		else
			crowds.push(
				...[toCrowd(matching, cell.matching, viewport)].filter((crowd) => crowd !== undefined)
			);
	}
	return { apart, crowds, faint };
}

function push(
	into: DrawnMilestone[],
	{ milestones }: MilestoneIndex,
	[from, to]: [number, number]
): void {
	for (let at = from; at < to; at++) {
		const milestone = milestones[at];
		if (milestone) into.push(milestone);
	}
}
