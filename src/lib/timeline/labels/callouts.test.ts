import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, stories } from '../../../../tests/support/stories';
import { collisions, layOut, layOutFrames } from '../../../../tests/support/timeline-layouts';
import type { StoryMilestone } from '../../story/story';
import { arrangeLabels } from '../layout/label-arrangement.server';
import { Span } from '../scale/span';
import { createTimeScale, WHOLE } from '../scale/time-scale';
import { setTextStyle, textWidth } from '../sizes/text-metrics';

const { story } = fixture;
const compressed = createTimeScale('compressed', story.segments);
const linear = createTimeScale('linear', story.segments);

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
		[18, 1528, 2488]
	])(
		'label all milestones in the whole view, at a root font size of %i px and widths of %i to %i px',
		(rootSize, minWidth, maxWidth) => {
			for (let width = minWidth; width <= maxWidth; width += 16) {
				const layout = layOut(story, {
					scale: compressed,
					width,
					rootSize,
					arrangement: arrangeLabels(story)
				});
				const labelled = layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
				expect(labelled.sort(), `at ${width} px`).toEqual(
					story.milestones.map(({ id }) => id).sort()
				);
			}
		},
		60_000
	);
});

describe.each(stories)('callouts of $name', ({ story }) => {
	const scale = createTimeScale('compressed', story.segments);
	const arrangement = arrangeLabels(story);

	it.each([
		[16, 1216, 1536],
		[18, 1528, 2560]
	])(
		'do not collide in the whole view, at a root font size of %i px and widths of %i to %i px',
		(rootSize, minWidth, maxWidth) => {
			for (let width = minWidth; width <= maxWidth; width += 16)
				expect(
					collisions(layOut(story, { scale, width, rootSize, arrangement })),
					`at ${width} px`
				).toEqual([]);
		},
		60_000
	);

	it('do not collide with the text spacing of WCAG 1.4.12', () => {
		setTextStyle(0.12, 0.16, 1);
		try {
			for (let width = 720; width <= 2000; width += 64)
				expect(collisions(layOut(story, { scale, width, arrangement })), `at ${width} px`).toEqual(
					[]
				);
		} finally {
			setTextStyle(0, 0, 1);
		}
	});

	it('are above the axis for the side above, and below it for the side below', () => {
		const { callouts } = layOut(story, { scale, width: 1216, arrangement });
		expect(callouts.length).toBeGreaterThan(0);
		for (const { direction, milestones } of callouts)
			for (const { side } of milestones)
				expect(side).not.toBe(direction === 'above' ? 'below' : 'above');
	});

	it('break titles only between words, into at most two lines', () => {
		const { callouts } = layOut(story, { scale, width: 1216, arrangement });
		for (const { form, milestones } of callouts)
			for (const { id, rows } of form.lines) {
				expect(rows.join(' ')).toBe(milestones.find((milestone) => milestone.id === id)?.title);
				expect(rows.length).toBeLessThanOrEqual(2);
				for (const row of rows) expect(textWidth(row, 14, 600)).toBeLessThanOrEqual(form.width);
			}
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
							layOut(
								{ ...story, milestones },
								{ scale: isLinear ? linear : compressed, span: window, width, rootSize }
							)
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
						layOut({ ...story, milestones }, { scale: compressed, span, width, selected, previous })
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
					const { callouts } = layOut(
						{ ...story, milestones },
						{ scale: compressed, width, selected }
					);
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
					} = layOut({ ...story, milestones }, { scale: compressed, width: 1000 });
					return { callouts, placed, ticks };
				});
				expect(first).toEqual(second);
			}),
			{ numRuns: 15 }
		);
	}, 60_000);
});
