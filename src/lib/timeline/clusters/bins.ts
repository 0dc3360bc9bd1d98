/**
 * What is drawn apart and what is not. The axis is cut into bins as wide as what can be hit; a bin that holds too many
 * becomes one dense bin. So what comes after has to do with pixels, not with milestones: O(pixels · log n).
 *
 * Cells halve as one zooms in and stand still as one pans, so a dense bin falls into its halves and never reshuffles.
 */
import type { DrawnMilestone } from '../../story/story';
import { indexRange, type MilestoneIndex } from './milestone-index';
import { MIN_TARGET } from '../sizes/metrics';
import { Span } from '../scale/span';
import type { Viewport } from '../scale/viewport';

/** Milestones too many to draw apart. */
export interface DenseBin {
	/** px */
	x: number;
	count: number;
	/** From the first to the last, ms UTC. */
	times: Span;
	/** The first and the last; between them, the most important in the order of time. */
	first: DrawnMilestone;
	last: DrawnMilestone;
	labelled: DrawnMilestone[];
}

export interface Bins {
	/** In the order of time, with some beyond the edges, whose marks and bars may reach into view. */
	individual: DrawnMilestone[];
	dense: DenseBin[];
	/** Where there are milestones that do not match, too many to draw apart, px. */
	filteredOut: number[];
}

/** Most that one bin may draw apart, and how many px each takes of all that is drawn apart. */
const MAX_PER_BIN = 12;
const PX_PER_MILESTONE = 12;
/** Most of a dense bin that are named, and most bars drawn that begin before the window. */
const MAX_LABELLED = 3;
const MAX_EARLIER_BARS = 12;

/** Above so many milestones most of a story is dense bins: fewer and larger ones make a calmer picture, and a quicker one. */
const LONG_STORY = 500;
/** The least width of a bin, px. It follows from the story alone, so that no zooming or filtering reshuffles dense bins. */
const minBinWidth = ({ milestones }: MilestoneIndex) =>
	milestones.length > LONG_STORY ? 2 * MIN_TARGET : MIN_TARGET;

/** Width of a bin in units of the time scale: between its least width and twice as much. */
const binWidth = ({ span, width }: Viewport, least: number) =>
	2 ** Math.ceil(Math.log2((least * span.width) / width));

interface Bin {
	start: number;
	end: number;
	all: [from: number, to: number];
	matching: [from: number, to: number];
}
const rangeSize = ([from, to]: readonly [number, number]) => to - from;

/** The most that a bin may hold so that all those drawn apart have room together. */
function maxPerBin(counts: readonly number[], room: number): number {
	let limit = MAX_PER_BIN;
	const total = (most: number) =>
		counts.reduce((sum, count) => sum + (count <= most ? count : 0), 0);
	while (limit > 1 && total(limit) > room) limit--;
	return limit;
}

function toDenseBin(
	index: MilestoneIndex,
	[from, to]: [number, number],
	viewport: Viewport
): DenseBin | undefined {
	const { milestones, maxWeight } = index;
	const [first, last] = [milestones[from], milestones[to - 1]];
	if (!first || !last) return undefined;
	const named = maxWeight.indicesOfLargest(from, to, MAX_LABELLED).sort((a, b) => a - b);
	return {
		x: (viewport.x(first.anchor) + viewport.x(last.anchor)) / 2,
		count: to - from,
		times: new Span(first.anchor, last.anchor),
		first,
		last,
		labelled: named.flatMap((at) => milestones[at] ?? [])
	};
}

/**
 * Divides what is in view.
 * @param all Every milestone. @param matching Those that match what the reader asked for: `all` where nothing was asked.
 */
export function binMilestones(
	all: MilestoneIndex,
	matching: MilestoneIndex,
	viewport: Viewport
): Bins {
	const { scale, span, width, x } = viewport;
	const size = binWidth(viewport, minBinWidth(all));
	const bins: Bin[] = [];
	const begin = Math.floor(span.start / size) - 1;
	for (let at = begin; at <= Math.ceil(span.end / size); at++) {
		const [start, end] = [scale.toTime(at * size), scale.toTime((at + 1) * size)];
		const own = indexRange(all, start, end);
		if (rangeSize(own) > 0)
			bins.push({
				start,
				end,
				all: own,
				matching: matching === all ? own : indexRange(matching, start, end)
			});
	}
	const limit = maxPerBin(
		bins.map(({ all }) => rangeSize(all)),
		width / PX_PER_MILESTONE
	);
	const individual: DrawnMilestone[] = [];
	const dense: DenseBin[] = [];
	const filteredOut: number[] = [];
	// Bars that begin before the first bin may still last.
	const seen = scale.toTime(begin * size);
	for (const at of all.maxEnd.indicesAbove(
		seen,
		0,
		indexRange(all, -Infinity, seen)[1],
		MAX_EARLIER_BARS
	))
		pushRange(individual, all, [at, at + 1]);
	for (const bin of bins) {
		if (rangeSize(bin.all) <= limit) {
			pushRange(individual, all, bin.all);
			continue;
		}
		if (matching !== all) filteredOut.push((x(bin.start) + x(bin.end)) / 2);
		if (rangeSize(bin.matching) <= limit) pushRange(individual, matching, bin.matching);
		else
			dense.push(
				...[toDenseBin(matching, bin.matching, viewport)].filter(
					(denseBin) => denseBin !== undefined
				)
			);
	}
	return { individual, dense, filteredOut };
}

function pushRange(
	into: DrawnMilestone[],
	{ milestones }: MilestoneIndex,
	[from, to]: [number, number]
): void {
	for (let at = from; at < to; at++) {
		const milestone = milestones[at];
		if (milestone) into.push(milestone);
	}
}
