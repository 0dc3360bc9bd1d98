/** The overview: a histogram of all milestones on a linear scale, stacked by side. */
import { sum } from 'd3';
import { millisecondsInDay } from 'date-fns/constants';
import type { DrawnMilestone, Side } from '../../story/story';
import type { Span } from '../scale/span';
import { datesBetween } from '../scale/ticks';

/** px */
const COLUMN_WIDTH = 3;
const GAP = 0.5;
/** Years between labels, and the maximum number of labels. */
const YEAR_STEPS = [1, 10, 20, 50, 100, 200, 500];
const MAX_YEAR_LABELS = 20;
const MS_PER_YEAR = 365.25 * millisecondsInDay;
/** Maximum height of one milestone, px, so that readers can count small columns. */
const MAX_COUNT_HEIGHT = 2.5;

export interface OverviewLayout {
	/** x of a time (ms UTC), and the time at x. */
	x: (time: number) => number;
	time: (x: number) => number;
	/** Non-empty columns, with the height of each side, px. */
	columns: { x: number; heights: Record<Side, number> }[];
	/** Heights of all milestones, drawn below the columns while a filter is active. */
	filteredOut: { x: number; height: number }[];
	decades: { x: number; year: number }[];
}

const STACKED_SIDES = ['above', 'both', 'below'] as const satisfies Side[];

/** Lays out the overview in `width` × `height` px, in O(n). */
export function layOutOverview(
	milestones: readonly DrawnMilestone[],
	matching: ReadonlySet<string> | null,
	extent: Span,
	width: number,
	height: number
): OverviewLayout {
	const x = (time: number) => ((time - extent.start) / extent.width) * width;
	const size = Math.floor(width / COLUMN_WIDTH) + 1;
	const counts = {
		above: new Float64Array(size),
		both: new Float64Array(size),
		below: new Float64Array(size)
	};
	const totals = new Float64Array(size);
	for (const { id, side, anchor } of milestones) {
		const column = Math.min(Math.max(Math.floor(x(anchor) / COLUMN_WIDTH), 0), size - 1);
		totals[column] = (totals[column] ?? 0) + 1;
		if (!matching || matching.has(id)) counts[side][column] = (counts[side][column] ?? 0) + 1;
	}
	const unitHeight = Math.min(MAX_COUNT_HEIGHT, height / Math.max(1, ...totals));
	const filled = Array.from({ length: size }, (_, column) => column).filter(
		(column) => (totals[column] ?? 0) > 0
	);
	const years = extent.width / MS_PER_YEAR;
	const every = YEAR_STEPS.find((step) => years / step <= MAX_YEAR_LABELS) ?? 1000;
	const decades = datesBetween({ unit: 'year', every }, extent.start, extent.end);
	return {
		x,
		time: (px) => extent.start + (px / width) * extent.width,
		columns: filled.map((column) => ({
			x: column * COLUMN_WIDTH,
			heights: Object.fromEntries(
				STACKED_SIDES.map((side) => [side, (counts[side][column] ?? 0) * unitHeight])
			) as Record<Side, number>
		})),
		filteredOut: matching
			? filled.map((column) => ({
					x: column * COLUMN_WIDTH,
					height: (totals[column] ?? 0) * unitHeight
				}))
			: [],
		decades: decades.map((date) => ({ x: x(date.getTime()), year: date.getUTCFullYear() }))
	};
}

/** Returns the SVG path of the columns of a side, stacked on those of the previous sides. */
export function columnPath(columns: OverviewLayout['columns'], side: Side, base: number): string {
	return columns
		.map(({ x, heights }) => {
			const previous = STACKED_SIDES.slice(0, STACKED_SIDES.indexOf(side));
			const below = sum(previous, (side) => heights[side]);
			const height = heights[side];
			return height > 0
				? `M${x} ${base - below}v${GAP - height}h${COLUMN_WIDTH - GAP}v${height - GAP}z`
				: '';
		})
		.join('');
}
