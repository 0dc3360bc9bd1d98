/**
 * Draws the timeline on a canvas during a gesture (ADR 20), from the same layout as the components.
 * The components would update more than a hundred elements in each frame. A test compares the
 * pixels of both.
 */
import { shapeOf } from '../../../story/settings';
import type { DrawnMilestone } from '../../../story/story';
import { axisLabels, axisBreakPaths, axisBreaks, axisBreakBand, tickEnd } from '../../layout/axis';
import { layOutBand, bandLabel } from '../../marks/bands';
import { MIN_TARGET } from '../../sizes/metrics';
import { labelPositions, calloutTop } from '../../labels/label-positions';
import type { TimelineLayout } from '../../layout/layout-types';
import { layOutLeaderLine, calloutSide } from '../../labels/leader-lines';
import { barPieces, type PlacedMilestone } from '../../marks/marks';
import { BADGE, layOutBadge } from '../../clusters/cluster-badge';
import { placeStatedBand, type StatedBand } from '../../marks/stated-band';
import { textWidth } from '../../sizes/text-metrics';
import { eventRadius, FILTERED_OUT_RADIUS, MARK_SIZE, markPath, markSize } from '../shapes';
import type { CanvasStyle } from './canvas-style';

interface DrawContext extends CanvasStyle {
	context: CanvasRenderingContext2D;
	layout: TimelineLayout;
	selected: DrawnMilestone | undefined;
}

const setFont = (
	{ context, family }: DrawContext,
	size: number,
	weight: number,
	style = 'normal'
) => (context.font = `${style} ${weight} ${size}px ${family}`);

function stroke(
	{ context }: DrawContext,
	colour: string,
	width: number,
	path: Path2D,
	dash: number[] = []
): void {
	context.strokeStyle = colour;
	context.lineWidth = width;
	context.setLineDash(dash);
	context.stroke(path);
	context.setLineDash([]);
}

function fill({ context }: DrawContext, colour: string, path: Path2D): void {
	context.fillStyle = colour;
	context.fill(path);
}

function drawText(
	{ context }: DrawContext,
	colour: string,
	text: string,
	x: number,
	baseline: number
): void {
	if (!text) return;
	context.fillStyle = colour;
	context.fillText(text, x, baseline);
}

/** Draws a horizontal or vertical line as a filled box, which is faster than to stroke a path. */
function drawLine(
	{ context }: DrawContext,
	from: [number, number],
	to: [number, number],
	width: number
): void {
	const [[x1, y1], [x2, y2]] = [from, to];
	if (y1 === y2) context.fillRect(Math.min(x1, x2), y1 - width / 2, Math.abs(x2 - x1), width);
	else context.fillRect(x1 - width / 2, Math.min(y1, y2), width, Math.abs(y2 - y1));
}

/** Paths by their data: all marks share a few. */
const paths = new Map<string, Path2D>();
function cachedPath(data: string): Path2D {
	const path = paths.get(data) ?? new Path2D(data);
	paths.set(data, path);
	return path;
}

function circle(x: number, y: number, radius: number): Path2D {
	const path = new Path2D();
	path.arc(x, y, radius, 0, 2 * Math.PI);
	return path;
}

function drawTerms(drawing: DrawContext): void {
	const { colours, dashes, layout } = drawing;
	const { metrics, terms } = layout;
	setFont(drawing, metrics.tickSize, 600);
	for (const { side, row, from, to, label, labelX } of terms) {
		const { top, height, baseline } = layOutBand(side, row, metrics);
		const box = new Path2D();
		box.rect(from, top, Math.max(to - from - 1.5, 0.5), height);
		if (row === 0) fill(drawing, colours[`side-${side}-wash`], box);
		else stroke(drawing, colours['side-below'], 1, box, dashes['paramount-dash']);
		drawText(drawing, colours[`side-${side}`], label, labelX, baseline);
	}
	setFont(drawing, metrics.tickSize, 700);
	for (const side of ['above', 'below'] as const)
		drawText(
			drawing,
			colours[`side-${side}`],
			bandLabel(side),
			6,
			layOutBand(side, 0, metrics).baseline
		);
}

/** Returns the fill of the stated date: one colour, or a gradient towards an open end. */
function statedFill(
	{ context, colours }: DrawContext,
	{ from, to, fades }: StatedBand
): string | CanvasGradient {
	if (!fades) return colours.mark;
	const gradient = context.createLinearGradient(from, 0, to, 0);
	// Plain `transparent` is black, so the gradient would pass through grey.
	const clear = colours.mark.replace('rgb(', 'rgba(').replace(')', ', 0)');
	gradient.addColorStop(0, fades === 'start' ? clear : colours.mark);
	gradient.addColorStop(1, fades === 'start' ? colours.mark : clear);
	return gradient;
}

function drawStated(drawing: DrawContext): void {
	const { context, layout, numbers, selected } = drawing;
	const stated = selected?.stated.extent
		? placeStatedBand(selected.stated.extent, layout.viewport)
		: null;
	if (!stated) return;
	const { mark } = layout.metrics;
	context.globalAlpha = numbers['stated-opacity'];
	context.fillStyle = statedFill(drawing, stated);
	context.beginPath();
	context.roundRect(stated.from, layout.axis - mark, stated.to - stated.from, mark * 2, 3);
	context.fill();
	context.globalAlpha = 1;
}

function drawAxis(drawing: DrawContext): void {
	const { context, colours, layout, numbers } = drawing;
	const { axis, segments, ticks, viewport } = layout;
	const { top, height } = axisBreakBand(layout);
	context.fillStyle = colours['paper-raised'];
	for (const { isAxisBreak, from, to } of segments)
		if (isAxisBreak) context.fillRect(from, top, to - from, height);
	for (const isMajor of [false, true]) {
		context.fillStyle = colours[isMajor ? 'rule-strong' : 'rule'];
		for (const tick of ticks)
			if (tick.major === isMajor)
				drawLine(drawing, [tick.x, axis], [tick.x, tickEnd(tick, layout)], 1);
	}
	context.fillStyle = colours.ink;
	drawLine(drawing, [0, axis], [viewport.width, axis], numbers['axis-width']);
	for (const x of axisBreaks(layout)) {
		const { gap, strokes } = axisBreakPaths(x, axis);
		fill(drawing, colours.paper, new Path2D(gap));
		stroke(drawing, colours.ink, numbers['axis-break-width'], new Path2D(strokes));
	}
}

function drawLeaders(drawing: DrawContext): void {
	const { context, colours, layout, numbers, selected } = drawing;
	const { axis, callouts, metrics } = layout;
	setFont(drawing, metrics.callout.dateSize, 600);
	for (const side of ['above', 'below', 'both', 'mixed'] as const) {
		const colour = colours[side === 'mixed' ? 'ink' : (`side-${side}` as const)];
		const ofSide = callouts.filter((callout) => calloutSide(callout) === side);
		context.fillStyle = colour;
		for (const callout of ofSide) {
			const isSelected = callout.milestones.some(({ id }) => id === selected?.id);
			const width = numbers[isSelected ? 'leader-width-selected' : 'leader-width'];
			const { x, bracket, stem, rule } = layOutLeaderLine(callout, axis, metrics.mark);
			context.globalAlpha = isSelected ? 1 : numbers['leader-opacity'];
			drawLine(drawing, [bracket.from, bracket.y], [bracket.to, bracket.y], width);
			drawLine(drawing, [x, stem.from], [x, stem.to], width);
			drawLine(drawing, [rule.from, stem.to], [rule.to, stem.to], width);
		}
		context.globalAlpha = 1;
		for (const callout of ofSide)
			drawText(
				drawing,
				colour,
				callout.date,
				callout.box.left,
				calloutTop(callout, axis) + callout.form.dateBaseline
			);
	}
}

function drawAxisLabels(drawing: DrawContext): void {
	const { context, colours, layout, numbers } = drawing;
	const labels = axisLabels(layout);
	context.textAlign = 'center';
	context.lineJoin = 'round';
	context.lineWidth = numbers['axis-label-halo'];
	for (const isStrong of [true, false]) {
		setFont(drawing, layout.metrics.tickSize, isStrong ? 600 : 400);
		for (const { text, x, baseline, strong, onAxisBreak } of labels) {
			if (strong !== isStrong) continue;
			context.strokeStyle = colours[onAxisBreak ? 'paper-raised' : 'paper'];
			context.strokeText(text, x, baseline);
			drawText(drawing, colours[strong ? 'ink' : 'ink-soft'], text, x, baseline);
		}
	}
	context.textAlign = 'left';
	context.lineJoin = 'miter';
}

function drawEvents(drawing: DrawContext): void {
	const { colours, context, layout, numbers } = drawing;
	const { tickSize } = layout.metrics;
	setFont(drawing, tickSize, 400, 'italic');
	for (const { members, x, y, baseline, label } of layout.events) {
		const ring = circle(x, y, eventRadius(members.length));
		fill(drawing, colours.paper, ring);
		stroke(drawing, colours['ink-soft'], numbers['event-width'], ring);
		drawText(drawing, colours['ink-soft'], label, x + 9, baseline);
	}
	setFont(drawing, tickSize, 600);
	context.textAlign = 'center';
	for (const { members, x, y } of layout.events)
		if (members.length > 1)
			drawText(drawing, colours['ink-soft'], `${members.length}`, x, y + tickSize * 0.36);
	context.textAlign = 'left';
}

function drawBar(
	drawing: DrawContext,
	{ bar, side, filteredOut, lane }: PlacedMilestone,
	isSelected: boolean
): void {
	const { context, colours, dashes, layout, numbers } = drawing;
	const pieces = bar && barPieces(bar, layout.viewport.width);
	if (!bar || !pieces) return;
	const y = layout.axis + lane * layout.metrics.mark;
	const width = numbers[isSelected ? 'bar-width-selected' : 'bar-width'];
	context.globalAlpha =
		numbers[isSelected ? 'bar-opacity-selected' : 'bar-opacity'] *
		(filteredOut && !isSelected ? numbers['filtered-out-opacity'] : 1);
	const line = (from: number, to: number, dash: number[] = []) =>
		stroke(drawing, colours[`side-${side}`], width, new Path2D(`M${from} ${y}H${to}`), dash);
	const { from, to, solid } = pieces;
	line(solid.from, solid.to);
	if (bar.fadesFrom) line(solid.from, from, dashes['bar-fade-dash']);
	if (bar.fadesTo) line(solid.to, to, dashes['bar-fade-dash']);
	context.globalAlpha = 1;
}

function drawMark(drawing: DrawContext, milestone: PlacedMilestone, isSelected: boolean): void {
	const { context, colours, dashes, layout, numbers } = drawing;
	const { x, lane, side, theme, hollow, doubtful, filteredOut } = milestone;
	const size = layout.metrics.mark * MARK_SIZE;
	if (x <= -size || x >= layout.viewport.width + size) return;
	const path = cachedPath(markPath(shapeOf(theme), markSize(size, isSelected, filteredOut)));
	const isPaper = hollow || doubtful;
	context.save();
	context.translate(x, layout.axis + lane * layout.metrics.mark);
	if (filteredOut && !isSelected) context.globalAlpha = numbers['filtered-out-opacity'];
	if (!isPaper && !isSelected) stroke(drawing, colours.paper, numbers['mark-halo'], path);
	fill(drawing, colours[isPaper ? 'paper' : (`side-${side}` as const)], path);
	if (doubtful && !hollow) {
		const alpha = context.globalAlpha;
		context.globalAlpha = alpha * numbers['doubtful-tint'];
		fill(drawing, colours[`side-${side}`], path);
		context.globalAlpha = alpha;
	}
	const dash = doubtful ? dashes['doubtful-dash'] : [];
	if (isSelected) stroke(drawing, colours.ink, numbers['mark-width-selected'], path, dash);
	else if (isPaper) stroke(drawing, colours[`side-${side}`], numbers['mark-width'], path, dash);
	context.restore();
}

function drawMilestones(drawing: DrawContext): void {
	const { colours, layout, selected } = drawing;
	for (const x of layout.filteredOut)
		fill(
			drawing,
			colours['rule-strong'],
			circle(x, layout.axis, layout.metrics.mark * FILTERED_OUT_RADIUS)
		);
	const draw = (milestone: PlacedMilestone, isSelected: boolean) => {
		drawBar(drawing, milestone, isSelected);
		drawMark(drawing, milestone, isSelected);
	};
	for (const milestone of layout.milestones)
		if (milestone.id !== selected?.id) draw(milestone, false);
	// The selected milestone is drawn last, so that no mark covers it.
	for (const milestone of layout.milestones)
		if (milestone.id === selected?.id) draw(milestone, true);
}

/** Share of the font size, as in the styles of the labels. */
const LINE_HEIGHT = 1.25;

/** Returns the distance from the top of a line to its baseline, px, with text centred as in CSS. */
function baselineIn({ baselines, context }: DrawContext, lineHeight: number): number {
	const key = `${context.font} ${lineHeight}`;
	let baseline = baselines.get(key);
	if (baseline === undefined) {
		const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('');
		const [ascent, descent] = [
			Math.round(fontBoundingBoxAscent),
			Math.round(fontBoundingBoxDescent)
		];
		baselines.set(key, (baseline = Math.floor((lineHeight - ascent - descent) / 2) + ascent));
	}
	return baseline;
}

function drawLabels(drawing: DrawContext): void {
	const { context, colours, layout, selected } = drawing;
	const { callouts, axis, metrics } = layout;
	const { fontSize, lineHeight: rowHeight } = metrics.callout;
	const lineHeight = fontSize * LINE_HEIGHT;
	setFont(drawing, fontSize, 400);
	const baseline = baselineIn(drawing, lineHeight);
	const weights = new Map(
		callouts.flatMap(({ milestones }) => milestones.map(({ id, weight }) => [id, weight] as const))
	);
	for (const [id, { left, top, height, rows }] of labelPositions(layout)) {
		const isSelected = id === selected?.id;
		const isBold = isSelected || weights.get(id) === 3;
		const ink = weights.get(id) === 1 && !isSelected ? colours['ink-soft'] : colours.ink;
		if (isBold) setFont(drawing, fontSize, 600);
		rows.forEach((row, index) => {
			// Browsers put each line of a link on a whole px.
			const y =
				top + Math.round((height - rows.length * lineHeight) / 2 + index * lineHeight + baseline);
			drawText(drawing, ink, row, left, y);
			if (!isSelected) return;
			context.fillStyle = colours[`side-${selected.side}`];
			context.fillRect(left, y + 3, context.measureText(row).width, 2);
		});
		if (isBold) setFont(drawing, fontSize, 400);
	}
	for (const callout of callouts) {
		const { remainder } = callout.form;
		if (!remainder) continue;
		const y = calloutTop(callout, axis) + remainder.top + (rowHeight - lineHeight) / 2 + baseline;
		drawText(drawing, colours['ink-soft'], remainder.text, callout.box.left, y);
		context.fillStyle = colours['rule-strong'];
		context.fillRect(callout.box.left, y + 3, textWidth(remainder.text, fontSize), 1);
	}
}

function drawClusters(drawing: DrawContext): void {
	const { context, colours, layout } = drawing;
	const { axis, clusters, metrics } = layout;
	setFont(drawing, metrics.tickSize, 600);
	const lineHeight = metrics.tickSize * LINE_HEIGHT;
	const baseline = (MIN_TARGET - lineHeight) / 2 + baselineIn(drawing, lineHeight);
	context.textAlign = 'center';
	for (const cluster of clusters) {
		const { text, left, top, width } = layOutBadge(cluster, axis, metrics, layout.viewport.width);
		for (const [colour, inset] of [
			[colours.ink, 0],
			[colours.paper, BADGE.border]
		] as const) {
			context.fillStyle = colour;
			context.beginPath();
			context.roundRect(
				left + inset,
				top + inset,
				width - 2 * inset,
				MIN_TARGET - 2 * inset,
				MIN_TARGET / 2 - inset
			);
			context.fill();
		}
		drawText(drawing, colours.ink, text, left + width / 2, top + baseline);
	}
	context.textAlign = 'left';
}

/** Draws the timeline. @param context In px from the upper left corner. */
export function drawTimeline(
	context: CanvasRenderingContext2D,
	layout: TimelineLayout,
	selected: DrawnMilestone | undefined,
	style: CanvasStyle
): void {
	const drawing: DrawContext = { ...style, context, layout, selected };
	context.save();
	context.beginPath();
	context.rect(0, 0, layout.viewport.width, layout.metrics.height);
	context.clip();
	drawTerms(drawing);
	drawStated(drawing);
	drawAxis(drawing);
	drawLeaders(drawing);
	drawAxisLabels(drawing);
	drawEvents(drawing);
	drawMilestones(drawing);
	context.restore();
	// Links and buttons may reach beyond the SVG, so they are not clipped.
	drawLabels(drawing);
	drawClusters(drawing);
}
