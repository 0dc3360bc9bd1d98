import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import type { StoryMilestone } from '../../story/story';
import type { PlacedCallout } from './callouts';
import { readLabelArrangement } from '../layout/label-arrangement.server';
import { divideHeight, layOutTimeline } from '../layout/layout';
import type { TimelineFrame, TimelineLayout } from '../layout/layout-types';
import { metricsFor } from '../sizes/metrics';
import { createTimeScale, WHOLE, type TimeScale } from '../scale/time-scale';
import { indexMilestones } from '../clusters/milestone-index';
import { Span } from '../scale/span';
import { setTextStyle, textWidth } from '../sizes/text-metrics';
import { createViewport } from '../scale/viewport';

const story = readStory();
const compressed = createTimeScale('compressed', story.segments);
const linear = createTimeScale('linear', story.segments);

function layOut(
	milestones: StoryMilestone[],
	scale: TimeScale,
	span: Span,
	width: number,
	rootSize: number,
	selected: string | null,
	previous: TimelineFrame | null = null
) {
	const all = indexMilestones(milestones, scale.extent);
	// The layout reuses a previous frame only if both have the same metrics object.
	const metrics = previous?.metrics ?? metricsFor(rootSize);
	return layOutTimeline(
		{
			...{ all, matching: all, matchingIds: null, terms: story.terms, events: story.events },
			arrangement: milestones === story.milestones ? readLabelArrangement() : {},
			selected: milestones.find(({ id }) => id === selected) ?? null
		},
		createViewport(scale, span, width),
		metrics,
		divideHeight(all, scale, width, metrics),
		previous
	);
}

/** Returns the layouts of consecutive windows. Each depends on the previous layout. */
const layOutFrames = (
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
function zoomSpans(factor: number, share: number, steps: number): Span[] {
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
const movesIn = (layouts: readonly TimelineFrame[]): Move[] =>
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

const rectangle = ({ box, direction }: PlacedCallout, axis: number) =>
	direction === 'above'
		? { left: box.left, right: box.right, top: axis - box.outer, bottom: axis - box.inner }
		: { left: box.left, right: box.right, top: axis + box.inner, bottom: axis + box.outer };

/** Returns messages on boxes that overlap, that stems cross, or that leave the frame. */
function collisions({ callouts, axis, viewport, metrics }: TimelineLayout): string[] {
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

const milestone = (
	index: number,
	anchor: number,
	side: StoryMilestone['side'],
	weight: StoryMilestone['weight'],
	words: number
): StoryMilestone => {
	const day = new Date(anchor).toISOString().slice(0, 10);
	const endpoint = {
		first: day,
		last: day,
		precision: 'day' as const,
		approximate: false,
		uncertain: false
	};
	const [template] = story.milestones;
	if (!template) throw new Error('the story is empty');
	return {
		...template,
		...{ id: `m${index}`, title: 'word '.repeat(words).trim(), side, weight, anchor },
		extent: { edtf: day, kind: 'point', start: endpoint, end: endpoint }
	};
};
const anyStory = fc
	.array(
		fc.record({
			anchor: fc.integer({ min: compressed.extent.start, max: compressed.extent.end - 1 }),
			side: fc.constantFrom('above' as const, 'below' as const, 'both' as const),
			weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
			words: fc.integer({ min: 1, max: 11 })
		}),
		{ minLength: 1, maxLength: 40 }
	)
	.map((all) =>
		[...all]
			.sort((a, b) => a.anchor - b.anchor)
			.map(({ anchor, side, weight, words }, index) =>
				milestone(index, anchor, side, weight, words)
			)
	);
const anyWindow = fc
	.tuple(
		fc.double({ min: 0, max: 0.9, noNaN: true }),
		fc.double({ min: 0.01, max: 1, noNaN: true })
	)
	.map(([start, width]) => new Span(start, start + width).fitWithin(WHOLE));

describe('callouts of the story', () => {
	it.each([
		[16, 1216, 1536],
		[18, 1528, 2560]
	])(
		'label all milestones in the whole view, at a root font size of %i px and widths of %i to %i px',
		(rootSize, minWidth, maxWidth) => {
			for (let width = minWidth; width <= maxWidth; width += 16) {
				const layout = layOut(story.milestones, compressed, WHOLE, width, rootSize, null);
				const labelled = layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
				expect(labelled.sort(), `at ${width} px`).toEqual(
					story.milestones.map(({ id }) => id).sort()
				);
				expect(collisions(layout)).toEqual([]);
			}
		},
		60_000
	);

	it('do not collide with the text spacing of WCAG 1.4.12', () => {
		setTextStyle(0.12, 0.16, 1);
		try {
			for (let width = 720; width <= 2000; width += 64)
				expect(
					collisions(layOut(story.milestones, compressed, WHOLE, width, 16, null)),
					`at ${width} px`
				).toEqual([]);
		} finally {
			setTextStyle(0, 0, 1);
		}
	});

	it.each([1216, 1848])(
		'rarely move back and forth while zooming in small steps, %i px wide',
		(width) => {
			const reversals = [0.05, 0.2, 0.4, 0.6, 0.8, 0.893, 0.97].flatMap((share) => {
				const layouts = layOutFrames(zoomSpans(1.06, share, 35), (span, previous) =>
					layOut(story.milestones, compressed, span, width, 16, null, previous)
				);
				const moves = movesIn(layouts);
				return moves.filter(({ id, step, distance }) =>
					moves.some(
						(next) =>
							next.id === id &&
							step < next.step &&
							next.step <= step + 6 &&
							next.distance * distance < 0
					)
				);
			});
			// Of more than 6,500 labels that two consecutive frames share.
			expect(reversals.length).toBeLessThanOrEqual(3);
		},
		60_000
	);

	it('are above the axis for Moscow and below it for Beijing', () => {
		const { callouts } = layOut(story.milestones, compressed, WHOLE, 1216, 16, null);
		for (const { direction, milestones } of callouts)
			for (const { side } of milestones)
				expect(side).not.toBe(direction === 'above' ? 'below' : 'above');
	});
});

describe('callouts of any story', () => {
	it('stay in the frame and do not collide at any window, width, time scale and root font size', () => {
		fc.assert(
			fc.property(
				anyStory,
				anyWindow,
				fc.integer({ min: 720, max: 2500 }),
				fc.constantFrom(16, 18, 22),
				fc.boolean(),
				(milestones, window, width, rootSize, isLinear) => {
					expect(
						collisions(
							layOut(milestones, isLinear ? linear : compressed, window, width, rootSize, null)
						)
					).toEqual([]);
				}
			),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('do not collide in consecutive frames, and always label the selected milestone', () => {
		const anyZooms = fc.array(
			fc.tuple(
				fc.double({ min: 0.75, max: 1.6, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true })
			),
			{ minLength: 2, maxLength: 8 }
		);
		fc.assert(
			fc.property(
				anyStory,
				anyZooms,
				fc.nat(),
				fc.integer({ min: 720, max: 2000 }),
				(milestones, zooms, pick, width) => {
					const selected = milestones[pick % milestones.length]?.id ?? '';
					const spans = zooms.reduce<Span[]>((previous, [factor, share]) => {
						const span = previous.at(-1) ?? WHOLE.zoom(4, 0.5);
						const fixedUnit = span.start + share * span.width;
						return [...previous, span.zoom(factor, fixedUnit).fitWithin(WHOLE)];
					}, []);
					const layouts = layOutFrames(spans, (span, previous) =>
						layOut(milestones, compressed, span, width, 16, selected, previous)
					);
					for (const layout of layouts) {
						expect(collisions(layout)).toEqual([]);
						const mark = layout.milestones.find(({ id }) => id === selected);
						if (!mark || mark.x < 0 || mark.x > width) continue;
						expect(layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id))).toContain(
							selected
						);
					}
				}
			),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('always label the selected milestone', () => {
		fc.assert(
			fc.property(
				anyStory,
				fc.nat(),
				fc.integer({ min: 720, max: 2000 }),
				(milestones, pick, width) => {
					const selected = milestones[pick % milestones.length]?.id ?? '';
					const { callouts } = layOut(milestones, compressed, WHOLE, width, 16, selected);
					expect(callouts.flatMap(({ form }) => form.lines.map(({ id }) => id))).toContain(
						selected
					);
				}
			),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('are the same for the same input', () => {
		fc.assert(
			fc.property(anyStory, (milestones) => {
				const [first, second] = [0, 1].map(() => {
					const {
						callouts,
						milestones: placed,
						ticks
					} = layOut(milestones, compressed, WHOLE, 1000, 16, null);
					return { callouts, placed, ticks };
				});
				expect(first).toEqual(second);
			}),
			{ numRuns: 15 }
		);
	}, 60_000);

	it('break titles only between words, into at most two lines', () => {
		for (const { form, milestones } of layOut(story.milestones, compressed, WHOLE, 1216, 16, null)
			.callouts)
			for (const { id, rows } of form.lines) {
				expect(rows.join(' ')).toBe(milestones.find((milestone) => milestone.id === id)?.title);
				expect(rows.length).toBeLessThanOrEqual(2);
				for (const row of rows) expect(textWidth(row, 14, 600)).toBeLessThanOrEqual(form.width);
			}
	});
});
