/** The timeline for a sheet of paper: as high as the sheet allows, so that every title finds room. */
import type { Story } from '../../story/story';
import type { LabelArrangement } from '../../timeline/labels/label-arrangement';
import { divideHeight, layOutTimeline } from '../../timeline/layout/layout';
import type { TimelineLayout } from '../../timeline/layout/layout-types';
import { layOutLeaderLine } from '../../timeline/labels/leader-lines';
import { createTimeScale, WHOLE } from '../../timeline/scale/time-scale';
import { metricsFor, type Metrics } from '../../timeline/sizes/metrics';
import { indexMilestones } from '../../timeline/clusters/milestone-index';
import { axisBreakLabels, segmentLabels } from '../../timeline/scale/segments';
import { textWidth } from '../../timeline/sizes/text-metrics';
import { createViewport } from '../../timeline/scale/viewport';

/** px, before the picture is fitted to the width of the sheet. */
export interface SheetSize {
	width: number;
	height: number;
}

/** In proportion to what both A4 and Letter leave, landscape; narrower, titles would find no room. */
export const SHEET: SheetSize = { width: 1160, height: 650 };

/** Nothing on paper has to be hit with a finger: lines may stand as close as they are read. px */
const LINE = 19;

function sheetMetrics(height: number): Metrics {
	const metrics = metricsFor(16);
	return { ...metrics, height, callout: { ...metrics.callout, lineHeight: LINE } };
}

/**
 * Lays out the whole story for a sheet.
 * @param arrangement That of the story; an empty one for an axis without milestones.
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

/** What the axis says of the scale of a segment, about `x`. */
export interface SegmentLabel {
	text: string;
	x: number;
	isAxisBreak: boolean;
}
/** px to the line of a callout, or to the end of the segment. */
const CLEAR = 4;

/**
 * The words on scale, each where no line of a callout runs through it, as near to the middle of its segment as that allows;
 * shorter ones where the longest find no such place. On the screen such a line can be moved; paper stays as it is.
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
		const edges = [from, ...inside, to].sort((one, other) => one - other);
		const gaps = edges.slice(1).map((right, at): [number, number] => [edges[at] ?? from, right]);
		const middle = (from + to) / 2;
		for (const text of isAxisBreak ? axisBreakLabels(segment, true) : segmentLabels(segment)) {
			const half = textWidth(text, size, isAxisBreak ? 600 : 400) / 2 + CLEAR;
			const places = gaps
				.filter(([left, right]) => right - left >= 2 * half)
				.map(([left, right]) => Math.min(Math.max(middle, left + half), right - half))
				.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
			if (places[0] !== undefined) return [{ text, x: places[0], isAxisBreak }];
		}
		return [];
	});
}

/** Who is in office where the band of a side is too narrow for a name, from left to right; and who leads without an office. */
export interface UnlabelledTerms {
	side: 'moscow' | 'beijing';
	office: string[];
	paramount: string[];
}
export function unlabelledTerms({ terms }: Pick<TimelineLayout, 'terms'>): UnlabelledTerms[] {
	return (['moscow', 'beijing'] as const).map((side) => {
		const own = terms
			.filter((term) => term.side === side && !term.label)
			.sort((one, other) => one.from - other.from);
		const names = (row: number) =>
			own.filter((term) => term.row === row).map(({ leader }) => leader);
		return { side, office: names(0), paramount: names(1) };
	});
}
