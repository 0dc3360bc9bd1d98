/** Layout of the axis: ticks, labels of ticks and segments, and axis breaks. */
import type { AxisLayout } from './layout-types';
import { placeSegments, segmentLabels, type PlacedSegment } from '../scale/segments';
import { makeTicks, type Tick } from '../scale/ticks';
import type { Viewport } from '../scale/viewport';
import type { Metrics } from '../sizes/metrics';
import { textWidth } from '../sizes/text-metrics';

/** Lays out an axis at y `axis`, with its labels at `rows` below it, px. */
export const layOutAxis = (
	viewport: Viewport,
	metrics: Metrics,
	axis: number,
	rows: { ticks: number; scale: number }
): AxisLayout => ({
	viewport,
	metrics,
	axis,
	tickRow: axis + rows.ticks,
	scaleRow: axis + rows.scale,
	ticks: makeTicks(viewport, metrics.tickSize),
	segments: placeSegments(viewport)
});

/** A label centred on `x`, px from the top left of the timeline. */
export interface AxisLabel {
	text: string;
	x: number;
	baseline: number;
	/** Bold: a year, or the label of the axis break. */
	strong: boolean;
	onAxisBreak: boolean;
	/** Label of a segment, not of a tick. */
	ofSegment: boolean;
}

/** y where a tick that starts at the axis ends, px: at its label, or 5 px below the axis. */
export const tickEnd = ({ label }: Tick, { axis, tickRow, metrics }: AxisLayout): number =>
	label ? tickRow - metrics.tickSize : axis + 5;

/** Returns the longest label that fits, or an empty string. */
function segmentLabel(segment: PlacedSegment, isCompressed: boolean, size: number): string {
	const choices = segment.isAxisBreak || isCompressed ? segmentLabels(segment) : [];
	return (
		choices.find(
			(text) =>
				textWidth(text, size, segment.isAxisBreak ? 600 : 400) <= segment.to - segment.from - 8
		) ?? ''
	);
}

const roundToTenth = (px: number) => Math.round(px * 10) / 10;

/** Returns labels of years, other ticks and segments, in this order: few changes of font weight. */
export function axisLabels({
	metrics,
	scaleRow,
	segments,
	tickRow,
	ticks,
	viewport
}: AxisLayout): AxisLabel[] {
	const size = metrics.tickSize;
	const tickLabels = [true, false].flatMap((strong) =>
		ticks
			.filter(({ label, major }) => label && major === strong)
			.map(({ x, label: text }): AxisLabel => {
				const half = textWidth(text, size, strong ? 600 : 400) / 2;
				const onAxisBreak = segments.some(
					({ isAxisBreak, from, to }) => isAxisBreak && from <= x && x < to
				);
				return {
					text,
					x: roundToTenth(Math.min(Math.max(x, half), viewport.width - half)),
					baseline: tickRow,
					strong,
					onAxisBreak,
					ofSegment: false
				};
			})
	);
	const { name, segments: all } = viewport.scale;
	// An axis of one segment is to scale.
	const isCompressed = name === 'compressed' && all.length > 1;
	const segmentTexts = segments.map((segment): AxisLabel => {
		const { isAxisBreak, from, to } = segment;
		const text = segmentLabel(segment, isCompressed, size);
		return {
			text,
			x: roundToTenth((from + to) / 2),
			baseline: scaleRow,
			strong: isAxisBreak,
			onAxisBreak: isAxisBreak,
			ofSegment: true
		};
	});
	return [...tickLabels, ...segmentTexts];
}

/** Returns the top and height of the band of an axis break, px. */
export function axisBreakBand({ axis, metrics, scaleRow }: AxisLayout): {
	top: number;
	height: number;
} {
	const top = axis - metrics.mark * 2.2;
	return { top, height: scaleRow + metrics.tickSize * 0.5 - top };
}

/** Returns the x of the breaks: both ends of the axis break on the compressed scale, px. */
export const axisBreaks = ({ segments, viewport }: AxisLayout): number[] =>
	viewport.scale.name === 'compressed'
		? segments
				.flatMap(({ isAxisBreak, from, to }) => (isAxisBreak ? [from, to] : []))
				.filter((x) => 0 < x && x < viewport.width)
		: [];

/** Returns SVG paths of a break at `x`: the gap in the axis, and the two strokes beside it. */
export const axisBreakPaths = (x: number, axis: number): { gap: string; strokes: string } => ({
	gap: `M${x - 7} ${axis + 11}L${x - 1} ${axis - 11}H${x + 7}L${x + 1} ${axis + 11}Z`,
	strokes: `M${x - 7} ${axis + 11}L${x - 1} ${axis - 11}M${x + 1} ${axis + 11}L${x + 7} ${axis - 11}`
});
