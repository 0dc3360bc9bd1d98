import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import type { StoryMilestone } from '../../story/story';
import type { PlacedCallout } from './callouts';
import { readLabelArrangement } from '../layout/label-arrangement.server';
import { divideHeight, layOutTimeline } from '../layout/layout';
import type { TimelineFrame, TimelineLayout } from '../layout/layout-types';
import { metricsFor } from '../sizes/metrics';
import { createTimeScale, WHOLE } from '../scale/time-scale';
import { indexMilestones } from '../clusters/milestone-index';
import { Span } from '../scale/span';
import { setTextSpacing, textWidth } from '../sizes/text-metrics';
import { createViewport } from '../scale/viewport';

const story = readStory();
const folded = createTimeScale('compressed', story.segments);
const scale = createTimeScale('linear', story.segments);

function layOut(
	milestones: StoryMilestone[],
	scale: typeof folded,
	span: Span,
	width: number,
	rootSize: number,
	selected: string | null,
	before: TimelineFrame | null = null
) {
	const all = indexMilestones(milestones, scale.extent);
	// One picture follows another of the same measures.
	const metrics = before?.metrics ?? metricsFor(rootSize);
	return layOutTimeline(
		{
			...{ all, matching: all, matchingIds: null, terms: story.terms, events: story.events },
			arrangement: milestones === story.milestones ? readLabelArrangement() : {},
			selected: milestones.find(({ id }) => id === selected) ?? null
		},
		createViewport(scale, span, width),
		metrics,
		divideHeight(all, scale, width, metrics),
		before
	);
}

/** Pictures that follow one another, each with the one before it. */
const following = (
	spans: Span[],
	layOutAt: (span: Span, before: TimelineFrame | null) => TimelineFrame
) =>
	spans.reduce<TimelineFrame[]>(
		(layouts, span) => [...layouts, layOutAt(span, layouts.at(-1) ?? null)],
		[]
	);

/** Windows of a wheel that turns by `factor` a step about a point at a share `at` of the width, in and out again. */
function turns(factor: number, at: number, steps: number): Span[] {
	let span = WHOLE;
	return Array.from({ length: 2 * steps - 1 }, (_, step) => {
		const still = span.start + at * span.width;
		span = span.zoom(step < steps ? factor : 1 / factor, still);
		return span;
	});
}

interface Move {
	id: string;
	step: number;
	/** px to the right, against its own mark. */
	by: number;
}
/** Labels that are set elsewhere beside their marks than in the picture before. */
const movesIn = (layouts: readonly TimelineFrame[]): Move[] =>
	layouts.slice(1).flatMap((layout, step) => {
		const [was, is] = [layouts[step] as TimelineFrame, layout].map(
			({ callouts }) =>
				new Map(
					callouts.flatMap(({ box, form, milestones }) =>
						form.lines.map(
							({ id }) =>
								[id, box.left - (milestones.find((one) => one.id === id)?.x ?? NaN)] as const
						)
					)
				)
		) as [Map<string, number>, Map<string, number>];
		return [...is].flatMap(([id, left]) => {
			const by = left - (was.get(id) ?? NaN);
			return Math.abs(by) > 80 ? [{ id, step, by }] : [];
		});
	});

const rectangle = ({ box, direction }: PlacedCallout, axis: number) =>
	direction === 'above'
		? { left: box.left, right: box.right, top: axis - box.outer, bottom: axis - box.inner }
		: { left: box.left, right: box.right, top: axis + box.inner, bottom: axis + box.outer };

/** Everything a reader would call a collision. */
function collisions({ callouts, axis, viewport, metrics }: TimelineLayout): string[] {
	const boxes = callouts.map((callout) => ({ callout, ...rectangle(callout, axis) }));
	const outside = boxes.filter(
		({ left, right, top, bottom }) =>
			left < -0.5 || right > viewport.width + 0.5 || top < 0 || bottom > metrics.height
	);
	const found = outside.map(({ callout }) => `${callout.key} leaves the frame`);
	boxes.forEach((one, index) => {
		for (const other of boxes.slice(index + 1))
			if (
				one.left < other.right &&
				other.left < one.right &&
				one.top < other.bottom &&
				other.top < one.bottom
			)
				found.push(`${one.callout.key} lies on ${other.callout.key}`);
		for (const { callout } of boxes) {
			if (callout === one.callout || callout.direction !== one.callout.direction) continue;
			const through =
				one.left < callout.x && callout.x < one.right && one.callout.box.inner < callout.box.inner;
			if (through) found.push(`the stem of ${callout.key} runs through ${one.callout.key}`);
		}
	});
	return found;
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
			anchor: fc.integer({ min: folded.extent.start, max: folded.extent.end - 1 }),
			side: fc.constantFrom('moscow' as const, 'beijing' as const, 'both' as const),
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

describe('the callouts of the column', () => {
	it.each([
		[16, 1216, 1536],
		[18, 1528, 2560]
	])(
		'tell the whole story without a click, with type of %i px at any width from %i to %i px',
		(rootSize, least, most) => {
			for (let width = least; width <= most; width += 16) {
				const layout = layOut(story.milestones, folded, WHOLE, width, rootSize, null);
				const labelled = layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
				expect(labelled.sort(), `at ${width} px`).toEqual(
					story.milestones.map(({ id }) => id).sort()
				);
				expect(collisions(layout)).toEqual([]);
			}
		},
		60_000
	);

	it('do not collide where a reader has spaced the text as WCAG 1.4.12 asks', () => {
		setTextSpacing(0.12, 0.16);
		try {
			for (let width = 720; width <= 2000; width += 64)
				expect(
					collisions(layOut(story.milestones, folded, WHOLE, width, 16, null)),
					`at ${width} px`
				).toEqual([]);
		} finally {
			setTextSpacing(0, 0);
		}
	});

	it.each([1216, 1848])(
		'do not go to and fro while a reader zooms by small turns, %i px wide',
		(width) => {
			const all = [0.05, 0.2, 0.4, 0.6, 0.8, 0.893, 0.97].flatMap((at) => {
				const layouts = following(turns(1.06, at, 35), (span, before) =>
					layOut(story.milestones, folded, span, width, 16, null, before)
				);
				const moves = movesIn(layouts);
				return moves.filter(({ id, step, by }) =>
					moves.some(
						(next) =>
							next.id === id && step < next.step && next.step <= step + 6 && next.by * by < 0
					)
				);
			});
			// Of more than 6,500 times that a label follows itself.
			expect(all.length).toBeLessThanOrEqual(3);
		},
		60_000
	);

	it('put Moscow above the line and Beijing below it', () => {
		const { callouts } = layOut(story.milestones, folded, WHOLE, 1216, 16, null);
		for (const { direction, milestones } of callouts)
			for (const { side } of milestones)
				expect(side).not.toBe(direction === 'above' ? 'beijing' : 'moscow');
	});
});

describe('the callouts of any story', () => {
	it('never collide and never leave the frame, in any window, width, scale and type size', () => {
		fc.assert(
			fc.property(
				anyStory,
				anyWindow,
				fc.integer({ min: 720, max: 2500 }),
				fc.constantFrom(16, 18, 22),
				fc.boolean(),
				(milestones, window, width, rootSize, toScale) => {
					expect(
						collisions(layOut(milestones, toScale ? scale : folded, window, width, rootSize, null))
					).toEqual([]);
				}
			),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('do not collide where one picture follows another, and always show the chosen milestone', () => {
		const anyTurns = fc.array(
			fc.tuple(
				fc.double({ min: 0.75, max: 1.6, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true })
			),
			{ minLength: 2, maxLength: 8 }
		);
		fc.assert(
			fc.property(
				anyStory,
				anyTurns,
				fc.nat(),
				fc.integer({ min: 720, max: 2000 }),
				(milestones, turns, pick, width) => {
					const chosen = milestones[pick % milestones.length]?.id ?? '';
					const spans = turns.reduce<Span[]>((all, [factor, at]) => {
						const span = all.at(-1) ?? WHOLE.zoom(4, 0.5);
						return [...all, span.zoom(factor, span.start + at * span.width).fitWithin(WHOLE)];
					}, []);
					const layouts = following(spans, (span, before) =>
						layOut(milestones, folded, span, width, 16, chosen, before)
					);
					for (const layout of layouts) {
						expect(collisions(layout)).toEqual([]);
						const mark = layout.milestones.find(({ id }) => id === chosen);
						if (!mark || mark.x < 0 || mark.x > width) continue;
						expect(layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id))).toContain(
							chosen
						);
					}
				}
			),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('always show the chosen milestone', () => {
		fc.assert(
			fc.property(
				anyStory,
				fc.nat(),
				fc.integer({ min: 720, max: 2000 }),
				(milestones, pick, width) => {
					const selected = milestones[pick % milestones.length]?.id ?? '';
					const { callouts } = layOut(milestones, folded, WHOLE, width, 16, selected);
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
				const [one, other] = [0, 1].map(() => {
					const {
						callouts,
						milestones: placed,
						ticks
					} = layOut(milestones, folded, WHOLE, 1000, 16, null);
					return { callouts, placed, ticks };
				});
				expect(one).toEqual(other);
			}),
			{ numRuns: 15 }
		);
	}, 60_000);

	it('break titles between words only, into two lines at the most', () => {
		for (const { form, milestones } of layOut(story.milestones, folded, WHOLE, 1216, 16, null)
			.callouts)
			for (const { id, rows } of form.lines) {
				expect(rows.join(' ')).toBe(milestones.find((one) => one.id === id)?.title);
				expect(rows.length).toBeLessThanOrEqual(2);
				for (const row of rows) expect(textWidth(row, 14, 600)).toBeLessThanOrEqual(form.width);
			}
	});
});
