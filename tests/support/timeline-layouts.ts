/** Layouts of a timeline, and what a reader would see as errors in them. */
import { indexMilestones } from '../../src/lib/timeline/clusters/milestone-index';
import type { LabelArrangement } from '../../src/lib/timeline/labels/label-arrangement';
import type { PlacedCallout } from '../../src/lib/timeline/labels/callouts';
import { divideHeight, layOutTimeline } from '../../src/lib/timeline/layout/layout';
import type { TimelineFrame, TimelineLayout } from '../../src/lib/timeline/layout/layout-types';
import type { Span } from '../../src/lib/timeline/scale/span';
import { WHOLE, type TimeScale } from '../../src/lib/timeline/scale/time-scale';
import { createViewport } from '../../src/lib/timeline/scale/viewport';
import { metricsFor } from '../../src/lib/timeline/sizes/metrics';
import type { Story } from '../../src/lib/story/story';

interface View {
	scale: TimeScale;
	/** px */
	width: number;
	span?: Span;
	/** px */
	rootSize?: number;
	arrangement?: LabelArrangement;
	selected?: string | null;
	previous?: TimelineFrame | null;
}

/** Returns the layout of a story: without more settings the whole of it, at a root size of 16 px. */
export function layOut(
	{ milestones, terms, events }: Pick<Story, 'milestones' | 'terms' | 'events'>,
	{ scale, width, span = WHOLE, rootSize = 16, arrangement = {}, selected, previous = null }: View
): TimelineFrame {
	const all = indexMilestones(milestones, scale.extent);
	// The layout reuses a previous frame only if both have the same metrics object.
	const metrics = previous?.metrics ?? metricsFor(rootSize);
	return layOutTimeline(
		{
			...{ all, matching: all, matchingIds: null, terms, events, arrangement },
			selected: milestones.find(({ id }) => id === selected) ?? null
		},
		createViewport(scale, span, width),
		metrics,
		divideHeight(all, scale, width, metrics),
		previous
	);
}

/** Returns the layouts of consecutive windows. Each depends on the previous layout. */
export const layOutFrames = (
	spans: Span[],
	layOutAt: (span: Span, previous: TimelineFrame | null) => TimelineFrame
) =>
	spans.reduce<TimelineFrame[]>(
		(layouts, span) => [...layouts, layOutAt(span, layouts.at(-1) ?? null)],
		[]
	);

/**
 * Returns the windows of a zoom in and out again, by `factor` a step.
 * @param share Position of the fixed point, as a share of the width.
 */
export function zoomSpans(factor: number, share: number, steps: number): Span[] {
	let span = WHOLE;
	return Array.from({ length: 2 * steps - 1 }, (_, step) => {
		const fixedUnit = span.start + share * span.width;
		span = span.zoom(step < steps ? factor : 1 / factor, fixedUnit);
		return span;
	});
}

interface Move {
	id: string;
	step: number;
	/** Distance to the right, relative to the mark of the label, px. */
	distance: number;
}
/** Returns the moves of labels by more than 80 px, relative to their marks, between frames. */
export const movesIn = (layouts: readonly TimelineFrame[]): Move[] =>
	layouts.slice(1).flatMap((layout, step) => {
		const [previousOffsets, offsets] = [layouts[step] as TimelineFrame, layout].map(
			({ callouts }) =>
				new Map(
					callouts.flatMap(({ box, form, milestones }) =>
						form.lines.map(
							({ id }) =>
								[
									id,
									box.left - (milestones.find((milestone) => milestone.id === id)?.x ?? NaN)
								] as const
						)
					)
				)
		) as [Map<string, number>, Map<string, number>];
		return [...offsets].flatMap(([id, offset]) => {
			const distance = offset - (previousOffsets.get(id) ?? NaN);
			return Math.abs(distance) > 80 ? [{ id, step, distance }] : [];
		});
	});

const labelledIn = ({ callouts }: TimelineFrame) =>
	callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
/** Returns how many labels each frame shares with the one before, in sum. */
export const countSharedLabels = (layouts: readonly TimelineFrame[]): number =>
	layouts.slice(1).reduce((count, layout, step) => {
		const before = new Set(labelledIn(layouts[step] as TimelineFrame));
		return count + labelledIn(layout).filter((id) => before.has(id)).length;
	}, 0);

const rectangle = ({ box, direction }: PlacedCallout, axis: number) =>
	direction === 'above'
		? { left: box.left, right: box.right, top: axis - box.outer, bottom: axis - box.inner }
		: { left: box.left, right: box.right, top: axis + box.inner, bottom: axis + box.outer };

/** Returns messages on boxes that overlap, that stems cross, or that leave the frame. */
export function collisions({ callouts, axis, viewport, metrics }: TimelineLayout): string[] {
	const boxes = callouts.map((callout) => ({ callout, ...rectangle(callout, axis) }));
	const outside = boxes.filter(
		({ left, right, top, bottom }) =>
			left < -0.5 || right > viewport.width + 0.5 || top < 0 || bottom > metrics.height
	);
	const messages = outside.map(({ callout }) => `${callout.key} leaves the frame`);
	boxes.forEach((box, index) => {
		for (const other of boxes.slice(index + 1))
			if (
				box.left < other.right &&
				other.left < box.right &&
				box.top < other.bottom &&
				other.top < box.bottom
			)
				messages.push(`${box.callout.key} overlaps ${other.callout.key}`);
		for (const { callout } of boxes) {
			if (callout === box.callout || callout.direction !== box.callout.direction) continue;
			const isCrossed =
				box.left < callout.x && callout.x < box.right && box.callout.box.inner < callout.box.inner;
			if (isCrossed) messages.push(`the stem of ${callout.key} crosses ${box.callout.key}`);
		}
	});
	return messages;
}
