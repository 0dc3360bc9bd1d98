/** All years to their true scale, as columns: how many milestones stand where, by side. */
import type { DrawnMilestone, Side } from '../../story/story';
import type { Span } from '../scale/span';
import { datesBetween } from '../scale/ticks';

/** px */
const COLUMN_WIDTH = 3;
const GAP = 0.5;
/** What one milestone adds to its column at the most, px: so that few can be counted. */
const MAX_COUNT_HEIGHT = 2.5;

export interface OverviewLayout {
	/** Pixel of a moment (ms UTC), and back. */
	x: (time: number) => number;
	time: (x: number) => number;
	/** Tops of the columns above the base, px, by index of column. */
	columns: { x: number; heights: Record<Side, number> }[];
	/** The same of those that do not match: drawn under the others. */
	filteredOut: { x: number; height: number }[];
	decades: { x: number; year: number }[];
}

const STACKED_SIDES = ['moscow', 'both', 'beijing'] as const satisfies Side[];

/** Lays out the overview in `width` × `height` px. Takes time in proportion to the milestones: once for each width. */
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
		moscow: new Float64Array(size),
		both: new Float64Array(size),
		beijing: new Float64Array(size)
	};
	const all = new Float64Array(size);
	for (const { id, side, anchor } of milestones) {
		const column = Math.min(Math.max(Math.floor(x(anchor) / COLUMN_WIDTH), 0), size - 1);
		all[column] = (all[column] ?? 0) + 1;
		if (!matching || matching.has(id)) counts[side][column] = (counts[side][column] ?? 0) + 1;
	}
	const each = Math.min(MAX_COUNT_HEIGHT, height / Math.max(1, ...all));
	const filled = Array.from({ length: size }, (_, column) => column).filter(
		(column) => (all[column] ?? 0) > 0
	);
	const decades = datesBetween({ unit: 'year', every: 10 }, extent.start, extent.end);
	return {
		x,
		time: (at) => extent.start + (at / width) * extent.width,
		columns: filled.map((column) => ({
			x: column * COLUMN_WIDTH,
			heights: Object.fromEntries(
				STACKED_SIDES.map((side) => [side, (counts[side][column] ?? 0) * each])
			) as Record<Side, number>
		})),
		filteredOut: matching
			? filled.map((column) => ({ x: column * COLUMN_WIDTH, height: (all[column] ?? 0) * each }))
			: [],
		decades: decades.map((date) => ({ x: x(date.getTime()), year: date.getUTCFullYear() }))
	};
}

/** The columns of one side as the path of an area, standing on those of the sides before it. */
export function columnPath(columns: OverviewLayout['columns'], side: Side, base: number): string {
	return columns
		.map(({ x, heights }) => {
			const below = STACKED_SIDES.slice(0, STACKED_SIDES.indexOf(side)).reduce(
				(sum, before) => sum + heights[before],
				0
			);
			const height = heights[side];
			return height > 0
				? `M${x} ${base - below}v${GAP - height}h${COLUMN_WIDTH - GAP}v${height - GAP}z`
				: '';
		})
		.join('');
}
