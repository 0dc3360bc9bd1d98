/**
 * The picture of the timeline on a canvas, for as long as a hand moves it (ADR 20): the same layout as the components draw,
 * which would have to change more than a hundred elements for each frame. A test compares the two, pixel by pixel.
 */
import type { DrawnMilestone } from '../../../story/story';
import { axisLabels, axisBreakPaths, axisBreaks, axisBreakBand, tickEnd } from '../../layout/axis';
import { layOutBand, SIDE_LABELS } from '../../marks/bands';
import { MIN_TARGET } from '../../sizes/metrics';
import { labelPositions, calloutTop } from '../../labels/label-positions';
import type { TimelineLayout } from '../../layout/layout-types';
import { layOutLeaderLine, calloutSide } from '../../labels/leader-lines';
import { barPieces, type PlacedMilestone } from '../../marks/marks';
import { BADGE, layOutBadge } from '../../clusters/cluster-badge';
import { placeStatedBand, type StatedBand } from '../../marks/stated-band';
import { textWidth } from '../../sizes/text-metrics';
import { markPath } from '../shapes';
import type { CanvasStyle } from './canvas-style';

/** What all parts of the drawing need. */
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

/** A level or an upright line, as a box in the colour to fill with: less work than to stroke a path of all of them. */
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

/** Paths by their data: marks have the same few at each step. */
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

function drawTerms(pen: DrawContext): void {
	const { colours, layout } = pen;
	const { metrics, terms } = layout;
	setFont(pen, metrics.tickSize, 600);
	for (const { side, row, from, to, label, labelX } of terms) {
		const { top, height, baseline } = layOutBand(side, row, metrics);
		const box = new Path2D();
		box.rect(from, top, Math.max(to - from - 1.5, 0.5), height);
		if (row === 0) fill(pen, colours[`${side}-wash`], box);
		else stroke(pen, colours.beijing, 1, box, [3, 3]);
		drawText(pen, colours[side], label, labelX, baseline);
	}
	setFont(pen, metrics.tickSize, 700);
	for (const side of ['moscow', 'beijing'] as const)
		drawText(pen, colours[side], SIDE_LABELS[side], 6, layOutBand(side, 0, metrics).baseline);
}

/** What fills the band of the stated date: a colour, or one that fades to where the column leaves it open. */
function fillOfStated(
	{ context, colours }: DrawContext,
	{ from, to, fades }: StatedBand
): string | CanvasGradient {
	if (!fades) return colours.mark;
	const gradient = context.createLinearGradient(from, 0, to, 0);
	// The same colour: to plain `transparent` it would fade through grey.
	const clear = colours.mark.replace('rgb(', 'rgba(').replace(')', ', 0)');
	gradient.addColorStop(0, fades === 'start' ? clear : colours.mark);
	gradient.addColorStop(1, fades === 'start' ? colours.mark : clear);
	return gradient;
}

function drawStated(pen: DrawContext): void {
	const { context, layout, selected } = pen;
	const stated = selected?.stated.extent
		? placeStatedBand(selected.stated.extent, layout.viewport)
		: null;
	if (!stated) return;
	const { mark } = layout.metrics;
	context.globalAlpha = 0.75;
	context.fillStyle = fillOfStated(pen, stated);
	context.beginPath();
	context.roundRect(stated.from, layout.axis - mark, stated.to - stated.from, mark * 2, 3);
	context.fill();
	context.globalAlpha = 1;
}

function drawAxis(pen: DrawContext): void {
	const { context, colours, layout } = pen;
	const { axis, segments, ticks, viewport } = layout;
	const { top, height } = axisBreakBand(layout);
	context.fillStyle = colours['paper-raised'];
	for (const { isAxisBreak, from, to } of segments)
		if (isAxisBreak) context.fillRect(from, top, to - from, height);
	for (const isMajor of [false, true]) {
		context.fillStyle = colours[isMajor ? 'rule-strong' : 'rule'];
		for (const tick of ticks)
			if (tick.major === isMajor) drawLine(pen, [tick.x, axis], [tick.x, tickEnd(tick, layout)], 1);
	}
	context.fillStyle = colours.ink;
	drawLine(pen, [0, axis], [viewport.width, axis], 1.75);
	for (const x of axisBreaks(layout)) {
		const { gap, strokes } = axisBreakPaths(x, axis);
		fill(pen, colours.paper, new Path2D(gap));
		stroke(pen, colours.ink, 1.5, new Path2D(strokes));
	}
}

function drawLeaders(pen: DrawContext): void {
	const { context, colours, layout, selected } = pen;
	const { axis, callouts, metrics } = layout;
	setFont(pen, metrics.callout.dateSize, 600);
	for (const side of ['moscow', 'beijing', 'both', 'mixed'] as const) {
		const colour = colours[side === 'mixed' ? 'ink' : side];
		const own = callouts.filter((callout) => calloutSide(callout) === side);
		context.fillStyle = colour;
		for (const callout of own) {
			const isChosen = callout.milestones.some(({ id }) => id === selected?.id);
			const width = isChosen ? 2 : 1;
			const { x, bracket, stem, rule: edge } = layOutLeaderLine(callout, axis, metrics.mark);
			context.globalAlpha = isChosen ? 1 : 0.55;
			drawLine(pen, [bracket.from, bracket.y], [bracket.to, bracket.y], width);
			drawLine(pen, [x, stem.from], [x, stem.to], width);
			drawLine(pen, [edge.from, stem.to], [edge.to, stem.to], width);
		}
		context.globalAlpha = 1;
		for (const callout of own)
			drawText(
				pen,
				colour,
				callout.date,
				callout.box.left,
				calloutTop(callout, axis) + callout.form.dateBaseline
			);
	}
}

function drawAxisLabels(pen: DrawContext): void {
	const { context, colours, layout } = pen;
	const words = axisLabels(layout);
	context.textAlign = 'center';
	context.lineJoin = 'round';
	context.lineWidth = 4;
	for (const isStrong of [true, false]) {
		setFont(pen, layout.metrics.tickSize, isStrong ? 600 : 400);
		for (const { text, x, baseline, strong, onAxisBreak } of words) {
			if (strong !== isStrong) continue;
			context.strokeStyle = colours[onAxisBreak ? 'paper-raised' : 'paper'];
			context.strokeText(text, x, baseline);
			drawText(pen, colours[strong ? 'ink' : 'ink-soft'], text, x, baseline);
		}
	}
	context.textAlign = 'left';
	context.lineJoin = 'miter';
}

function drawEvents(pen: DrawContext): void {
	const { colours, layout } = pen;
	setFont(pen, layout.metrics.tickSize, 400, 'italic');
	for (const { x, y, baseline, label } of layout.events) {
		const ring = circle(x, y, 3.5);
		fill(pen, colours.paper, ring);
		stroke(pen, colours['ink-soft'], 1.5, ring);
		drawText(pen, colours['ink-soft'], label, x + 9, baseline);
	}
}

/** As in the style of a mark. */
const FAINT = 0.35;
/** Of the end of a bar that fades, px. */
const THINNING = [5, 2, 4, 3, 3, 4, 2, 5];

function drawBar(
	pen: DrawContext,
	{ bar, side, filteredOut, lane }: PlacedMilestone,
	isSelected: boolean
): void {
	const { context, colours, layout } = pen;
	const pieces = bar && barPieces(bar, layout.viewport.width);
	if (!bar || !pieces) return;
	const y = layout.axis + lane * layout.metrics.mark;
	const width = isSelected ? 5 : 3;
	context.globalAlpha = isSelected ? 0.9 : filteredOut ? FAINT * 0.34 : 0.34;
	const line = (from: number, to: number, dash: number[] = []) =>
		stroke(pen, colours[side], width, new Path2D(`M${from} ${y}H${to}`), dash);
	const { from, to, solid } = pieces;
	line(solid.from, solid.to);
	if (bar.fadesFrom) line(solid.from, from, THINNING);
	if (bar.fadesTo) line(solid.to, to, THINNING);
	context.globalAlpha = 1;
}

function drawMark(pen: DrawContext, milestone: PlacedMilestone, isSelected: boolean): void {
	const { context, colours, layout } = pen;
	const { x, lane, side, theme, hollow, doubtful, filteredOut } = milestone;
	const size = layout.metrics.mark * 0.88;
	if (x <= -size || x >= layout.viewport.width + size) return;
	const path = cachedPath(
		markPath(theme, isSelected ? size * 1.5 : filteredOut ? size * 0.7 : size)
	);
	const isPaper = hollow || doubtful;
	context.save();
	context.translate(x, layout.axis + lane * layout.metrics.mark);
	if (filteredOut && !isSelected) context.globalAlpha = FAINT;
	if (!isPaper && !isSelected) stroke(pen, colours.paper, 1.5, path);
	fill(pen, colours[isPaper ? 'paper' : side], path);
	if (doubtful && !hollow) {
		const alpha = context.globalAlpha;
		context.globalAlpha = alpha * 0.3;
		fill(pen, colours[side], path);
		context.globalAlpha = alpha;
	}
	const dash = doubtful ? [2.5, 1.8] : [];
	if (isSelected) stroke(pen, colours.ink, 2.5, path, dash);
	else if (isPaper) stroke(pen, colours[side], 1.75, path, dash);
	context.restore();
}

function drawMilestones(pen: DrawContext): void {
	const { colours, layout, selected } = pen;
	for (const x of layout.filteredOut)
		fill(pen, colours['rule-strong'], circle(x, layout.axis, layout.metrics.mark * 0.3));
	const draw = (milestone: PlacedMilestone, isSelected: boolean) => {
		drawBar(pen, milestone, isSelected);
		drawMark(pen, milestone, isSelected);
	};
	for (const milestone of layout.milestones)
		if (milestone.id !== selected?.id) draw(milestone, false);
	// The chosen one is drawn last, so that nothing lies on it.
	for (const milestone of layout.milestones)
		if (milestone.id === selected?.id) draw(milestone, true);
}

/** As in the styles of labels, by the size of type. */
const LINE_HEIGHT = 1.25;

/** Where browsers set text in the middle of a line. A canvas is asked once for each font. */
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

function drawLabels(pen: DrawContext): void {
	const { context, colours, layout, selected } = pen;
	const { callouts, axis, metrics } = layout;
	const { fontSize, lineHeight: lineRoom } = metrics.callout;
	const lineHeight = fontSize * LINE_HEIGHT;
	setFont(pen, fontSize, 400);
	const baseline = baselineIn(pen, lineHeight);
	for (const [id, { left, top, height, rows }] of labelPositions(layout)) {
		const isSelected = id === selected?.id;
		if (isSelected) setFont(pen, fontSize, 600);
		rows.forEach((row, at) => {
			// Within its link, browsers put a line on whole px.
			const y =
				top + Math.round((height - rows.length * lineHeight) / 2 + at * lineHeight + baseline);
			drawText(pen, colours.ink, row, left, y);
			if (!isSelected) return;
			context.fillStyle = colours[selected.side];
			context.fillRect(left, y + 3, context.measureText(row).width, 2);
		});
		if (isSelected) setFont(pen, fontSize, 400);
	}
	for (const callout of callouts) {
		const { rest } = callout.form;
		if (!rest) continue;
		const y = calloutTop(callout, axis) + rest.top + (lineRoom - lineHeight) / 2 + baseline;
		drawText(pen, colours['ink-soft'], rest.text, callout.box.left, y);
		context.fillStyle = colours['rule-strong'];
		context.fillRect(callout.box.left, y + 3, textWidth(rest.text, fontSize), 1);
	}
}

function drawClusters(pen: DrawContext): void {
	const { context, colours, layout } = pen;
	const { axis, clusters, metrics } = layout;
	setFont(pen, metrics.tickSize, 600);
	const lineHeight = metrics.tickSize * LINE_HEIGHT;
	const baseline = (MIN_TARGET - lineHeight) / 2 + baselineIn(pen, lineHeight);
	context.textAlign = 'center';
	for (const cluster of clusters) {
		const { text, left, top, width } = layOutBadge(cluster, axis, metrics);
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
		drawText(pen, colours.ink, text, left + width / 2, top + baseline);
	}
	context.textAlign = 'left';
}

/** Draws the picture. @param context In px from its upper left corner. */
export function drawTimeline(
	context: CanvasRenderingContext2D,
	layout: TimelineLayout,
	selected: DrawnMilestone | undefined,
	look: CanvasStyle
): void {
	const pen: DrawContext = { ...look, context, layout, selected };
	context.save();
	context.beginPath();
	context.rect(0, 0, layout.viewport.width, layout.metrics.height);
	context.clip();
	drawTerms(pen);
	drawStated(pen);
	drawAxis(pen);
	drawLeaders(pen);
	drawAxisLabels(pen);
	drawEvents(pen);
	drawMilestones(pen);
	context.restore();
	// Links and buttons are no part of the drawing: they may stand out of it.
	drawLabels(pen);
	drawClusters(pen);
}
