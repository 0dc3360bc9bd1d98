/**
 * Bins along the axis, about as wide as a pointer target. A bin with too many milestones becomes one
 * dense bin. So the cost of a layout depends on pixels, not on milestones: O(pixels · log n).
 *
 * Zooming in halves the bins and panning keeps them, so that a dense bin only ever splits in two.
 */
import { sum } from 'd3';
import type { DrawnMilestone } from '../../story/story';
import { indexRange, type MilestoneIndex } from './milestone-index';
import { MIN_TARGET } from '../sizes/metrics';
import { Span } from '../scale/span';
import type { Viewport } from '../scale/viewport';

/** A bin with too many milestones to draw individually. */
export interface DenseBin {
	/** px */
	x: number;
	count: number;
	/** From the first to the last milestone, ms UTC. */
	times: Span;
	first: DrawnMilestone;
	last: DrawnMilestone;
	/** The most important milestones, ordered by time. */
	labelled: DrawnMilestone[];
}

export interface Bins {
	/** Milestones to draw individually, by time: also those outside the window that reach into it. */
	individual: DrawnMilestone[];
	dense: DenseBin[];
	/** x of dense bins with filtered-out milestones, px. */
	filteredOut: number[];
}

/** Maximum number of individual milestones in a bin, and of all per px of the width. */
const MAX_PER_BIN = 12;
const PX_PER_MILESTONE = 12;
/** Maximum number of labels of a dense bin, and of bars that start before the window. */
const MAX_LABELLED = 3;
const MAX_EARLIER_BARS = 12;

/** In longer stories most bins are dense: wider bins are faster and easier to read. */
const LONG_STORY = 500;
/** Minimum width of a bin, px. Independent of the filters, so that they keep the dense bins. */
const minBinWidth = ({ milestones }: MilestoneIndex) =>
	milestones.length > LONG_STORY ? 2 * MIN_TARGET : MIN_TARGET;

/** Width of a bin in units of the time scale: a power of two, at least `minWidth` px. */
const binWidth = ({ span, width }: Viewport, minWidth: number) =>
	2 ** Math.ceil(Math.log2((minWidth * span.width) / width));

type IndexRange = [from: number, to: number];
interface Bin {
	start: number;
	end: number;
	all: IndexRange;
	matching: IndexRange;
}
const rangeSize = ([from, to]: IndexRange) => to - from;

const milestonesIn = ({ milestones }: MilestoneIndex, [from, to]: IndexRange) =>
	milestones.slice(from, to);

/** Returns the limit per bin that yields at most `maxTotal` individual milestones. */
function maxPerBin(counts: readonly number[], maxTotal: number): number {
	let limit = MAX_PER_BIN;
	const total = () => sum(counts, (count) => (count <= limit ? count : 0));
	while (limit > 1 && total() > maxTotal) limit--;
	return limit;
}

function toDenseBin(index: MilestoneIndex, [from, to]: IndexRange, { x }: Viewport): DenseBin[] {
	const { milestones, maxWeight } = index;
	const [first, last] = [milestones[from], milestones[to - 1]];
	if (!first || !last) return [];
	const labelled = maxWeight.indicesOfLargest(from, to, MAX_LABELLED).sort((a, b) => a - b);
	return [
		{
			x: (x(first.anchor) + x(last.anchor)) / 2,
			count: to - from,
			times: new Span(first.anchor, last.anchor),
			first,
			last,
			labelled: labelled.flatMap((index) => milestones[index] ?? [])
		}
	];
}

/**
 * Divides the milestones in view into individual ones and dense bins.
 * @param matching Milestones that match the filters; `all` without filters.
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
	for (let bin = begin; bin <= Math.ceil(span.end / size); bin++) {
		const [start, end] = [scale.toTime(bin * size), scale.toTime((bin + 1) * size)];
		const range = indexRange(all, start, end);
		if (rangeSize(range) > 0)
			bins.push({ start, end, all: range, matching: indexRange(matching, start, end) });
	}
	const limit = maxPerBin(
		bins.map(({ all }) => rangeSize(all)),
		width / PX_PER_MILESTONE
	);
	// Bars that start before the first bin can reach into the window.
	const firstTime = scale.toTime(begin * size);
	const [, earlier] = indexRange(all, -Infinity, firstTime);
	const individual = all.maxEnd
		.indicesAbove(firstTime, 0, earlier, MAX_EARLIER_BARS)
		.flatMap((index) => all.milestones[index] ?? []);
	const dense: DenseBin[] = [];
	const filteredOut: number[] = [];
	for (const bin of bins) {
		if (rangeSize(bin.all) <= limit) {
			individual.push(...milestonesIn(all, bin.all));
			continue;
		}
		if (matching !== all) filteredOut.push((x(bin.start) + x(bin.end)) / 2);
		if (rangeSize(bin.matching) <= limit) individual.push(...milestonesIn(matching, bin.matching));
		else dense.push(...toDenseBin(matching, bin.matching, viewport));
	}
	return { individual, dense, filteredOut };
}
