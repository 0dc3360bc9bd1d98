/** Lays out the timeline for a sheet of paper, high enough for a label on every milestone. */
import { pairs } from 'd3';
import type { Story } from '../../story/story';
import type { LabelArrangement } from '../../timeline/labels/label-arrangement';
import { divideHeight, layOutTimeline } from '../../timeline/layout/layout';
import type { TimelineLayout } from '../../timeline/layout/layout-types';
import { layOutLeaderLine } from '../../timeline/labels/leader-lines';
import { createTimeScale, WHOLE } from '../../timeline/scale/time-scale';
import { metricsFor, type Metrics } from '../../timeline/sizes/metrics';
import { indexMilestones } from '../../timeline/clusters/milestone-index';
import { segmentLabels } from '../../timeline/scale/segments';
import { textWidth } from '../../timeline/sizes/text-metrics';
import { createViewport } from '../../timeline/scale/viewport';

/** Size of the picture before it is scaled to the sheet, px. */
export interface SheetSize {
	width: number;
	height: number;
}

/** Fits A4 and Letter in landscape. At a smaller width some titles would not fit. */
export const SHEET: SheetSize = { width: 1160, height: 650 };

/** Smaller than on the screen, because labels on paper are not touched. px */
const LINE_HEIGHT = 19;

function sheetMetrics(height: number): Metrics {
	const metrics = metricsFor(16);
	return { ...metrics, height, callout: { ...metrics.callout, lineHeight: LINE_HEIGHT } };
}

/**
 * Returns the layout of the whole story on a sheet.
 * @param arrangement Empty for an axis without milestones.
 */
export function layOutSheet(
	{ milestones, segments, terms }: Pick<Story, 'milestones' | 'segments' | 'terms'>,
	arrangement: LabelArrangement,
	{ width, height }: SheetSize = SHEET
): TimelineLayout {
	const scale = createTimeScale('compressed', segments);
	const metrics = sheetMetrics(height);
	const all = indexMilestones(milestones, scale.extent);
	const scene = {
		all,
		matching: all,
		matchingIds: null,
		arrangement,
		selected: null,
		terms,
		events: []
	};
	const rows = divideHeight(all, scale, width, metrics);
	return layOutTimeline(scene, createViewport(scale, WHOLE, width), metrics, rows);
}

/** A text that names the duration of a segment, centred on `x`. */
export interface SegmentLabel {
	text: string;
	x: number;
	isAxisBreak: boolean;
}
/** Distance to a leader line or to the end of the segment. px */
const PADDING = 4;

/**
 * Returns a label for the duration of each segment, as near to the middle of the segment as the leader
 * lines allow. Uses a shorter text if the longest does not fit between two lines.
 */
export function placeSegmentLabels({
	segments,
	callouts,
	axis,
	metrics,
	scaleRow
}: TimelineLayout): SegmentLabel[] {
	const size = metrics.tickSize;
	const lines = callouts
		.map((callout) => layOutLeaderLine(callout, axis, metrics.mark))
		.filter(({ stem }) => Math.max(stem.from, stem.to) > scaleRow - size)
		.map(({ x }) => x);
	return segments.flatMap((segment): SegmentLabel[] => {
		const { from, to, isAxisBreak } = segment;
		const inside = lines.filter((x) => from < x && x < to);
		const edges = [from, ...inside, to].sort((a, b) => a - b);
		const gaps = pairs(edges);
		const middle = (from + to) / 2;
		for (const text of segmentLabels(segment)) {
			const half = textWidth(text, size, isAxisBreak ? 600 : 400) / 2 + PADDING;
			const [x] = gaps
				.filter(([left, right]) => right - left >= 2 * half)
				.map(([left, right]) => Math.min(Math.max(middle, left + half), right - half))
				.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
			if (x !== undefined) return [{ text, x, isAxisBreak }];
		}
		return [];
	});
}

/** Leaders whose band is too narrow for a name, from left to right. */
export interface UnlabelledTerms {
	side: 'above' | 'below';
	office: string[];
	/** Leaders without the highest office. */
	paramount: string[];
}
/** Returns the leaders without a label for each side. */
export function unlabelledTerms({ terms }: Pick<TimelineLayout, 'terms'>): UnlabelledTerms[] {
	return (['above', 'below'] as const).map((side) => {
		const unlabelled = terms
			.filter((term) => term.side === side && !term.label)
			.sort((a, b) => a.from - b.from);
		const names = (row: number) =>
			unlabelled.filter((term) => term.row === row).map(({ leader }) => leader);
		return { side, office: names(0), paramount: names(1) };
	});
}
