/** What is drawn along the axis besides its ticks: their dates, how each segment is scaled, and the breaks of the compressed scale. */
import type { AxisLayout } from './layout-types';
import {
	axisBreakLabels,
	placeSegments,
	segmentLabels,
	type PlacedSegment
} from '../scale/segments';
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

/** Words set about the middle of their place, px from the top left of the picture. */
export interface AxisLabel {
	text: string;
	x: number;
	baseline: number;
	/** A year, or the silence. */
	strong: boolean;
	onAxisBreak: boolean;
	/** How a segment is scaled; else the date of a tick. */
	ofSegment: boolean;
}

/** y where a tick that starts at the axis ends, px: at its label, or 5 px below the axis. */
export const tickEnd = ({ label }: Tick, { axis, tickRow, metrics }: AxisLayout): number =>
	label ? tickRow - metrics.tickSize : axis + 5;

/** The longest wording that fits, or none. */
function segmentLabel(segment: PlacedSegment, folded: boolean, size: number): string {
	const choices = segment.isAxisBreak
		? axisBreakLabels(segment, folded)
		: folded
			? segmentLabels(segment)
			: [];
	return (
		choices.find(
			(text) =>
				textWidth(text, size, segment.isAxisBreak ? 600 : 400) <= segment.to - segment.from - 8
		) ?? ''
	);
}

/** As fine as anyone sees. */
const roundToTenth = (px: number) => Math.round(px * 10) / 10;

/** Years first, then other dates, then segments: so what is written with one weight stays together. */
export function axisLabels({
	metrics,
	scaleRow,
	segments,
	tickRow,
	ticks,
	viewport
}: AxisLayout): AxisLabel[] {
	const size = metrics.tickSize;
	const dates = [true, false].flatMap((strong) =>
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
	const scales = segments.map((segment): AxisLabel => {
		const { isAxisBreak, from, to } = segment;
		const text = segmentLabel(segment, viewport.scale.name === 'folded', size);
		return {
			text,
			x: roundToTenth((from + to) / 2),
			baseline: scaleRow,
			strong: isAxisBreak,
			onAxisBreak: isAxisBreak,
			ofSegment: true
		};
	});
	return [...dates, ...scales];
}

/** How high a fold is drawn about the axis, px from the top of the picture. */
export function axisBreakBand({ axis, metrics, scaleRow }: AxisLayout): {
	top: number;
	height: number;
} {
	const top = axis - metrics.mark * 2.2;
	return { top, height: scaleRow + metrics.tickSize * 0.5 - top };
}

/** Where the axis of the compressed scale is broken: at both ends of a fold in view, px. */
export const axisBreaks = ({ segments, viewport }: AxisLayout): number[] =>
	viewport.scale.name === 'folded'
		? segments
				.flatMap(({ isAxisBreak, from, to }) => (isAxisBreak ? [from, to] : []))
				.filter((x) => 0 < x && x < viewport.width)
		: [];

/** A break at `x` as paths of SVG: the gap in the axis, and the two strokes beside it. */
export const axisBreakPaths = (x: number, axis: number): { gap: string; strokes: string } => ({
	gap: `M${x - 7} ${axis + 11}L${x - 1} ${axis - 11}H${x + 7}L${x + 1} ${axis + 11}Z`,
	strokes: `M${x - 7} ${axis + 11}L${x - 1} ${axis - 11}M${x + 1} ${axis + 11}L${x + 7} ${axis - 11}`
});
