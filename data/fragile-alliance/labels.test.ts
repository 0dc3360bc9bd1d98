/** Bounds for the labels of this story, whose milestones crowd the ends of the axis. */
import { describe, expect, it } from 'vitest';
import {
	layOutSheet,
	placeSegmentLabels,
	unlabelledTerms
} from '../../src/lib/classroom/handouts/sheet-timeline';
import { layOutStrip } from '../../src/lib/present/timeline-strip';
import { labelPositions } from '../../src/lib/timeline/labels/label-positions';
import { arrangeLabels } from '../../src/lib/timeline/layout/label-arrangement.server';
import { createTimeScale, WHOLE } from '../../src/lib/timeline/scale/time-scale';
import { firstStory } from '../../tests/support/stories';
import {
	countSharedLabels,
	layOut,
	layOutFrames,
	movesIn,
	zoomSpans
} from '../../tests/support/timeline-layouts';

const { story } = firstStory;
const scale = createTimeScale('compressed', story.segments);
const arrangement = arrangeLabels(story);
const ids = story.milestones.map(({ id }) => id).sort();

describe('callouts', () => {
	it.each([
		[16, 1216, 1536],
		[18, 1528, 2560]
	])(
		'label all milestones in the whole view, at a root font size of %i px and widths of %i to %i px',
		(rootSize, minWidth, maxWidth) => {
			for (let width = minWidth; width <= maxWidth; width += 16) {
				const { callouts } = layOut(story, { scale, width, rootSize, arrangement });
				const labelled = callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
				expect(labelled.sort(), `at ${width} px`).toEqual(ids);
			}
		},
		60_000
	);
	it.each([1216, 1848])(
		'rarely move back and forth while zooming in small steps, %i px wide',
		(width) => {
			let sharedLabels = 0;
			const reversals = [0.05, 0.2, 0.4, 0.6, 0.8, 0.893, 0.97].flatMap((share) => {
				const layouts = layOutFrames(zoomSpans(1.06, share, 35), (span, previous) =>
					layOut(story, { scale, span, width, arrangement, previous })
				);
				sharedLabels += countSharedLabels(layouts);
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
			expect(reversals.length).toBeLessThanOrEqual(3);
			expect(sharedLabels).toBeGreaterThan(6500);
		},
		60_000
	);
});

it.each([
	{ width: 1224, height: 720 },
	{ width: 1836, height: 1080 },
	{ width: 980, height: 768 }
])('a strip that fills a slide of $width px labels all turning points', ({ width, height }) => {
	const layout = layOutStrip({
		...{ milestones: story.milestones, scale, span: WHOLE, labelled: true },
		...{ width, height: height * 0.78, fontSize: height * 0.0206 }
	});
	const turning = story.milestones.filter(({ weight }) => weight === 3).map(({ id }) => id);
	expect([...labelPositions(layout).keys()].sort()).toEqual(turning.sort());
});

describe('the timeline on a sheet of paper', () => {
	const layout = layOutSheet(story, arrangement);

	it('labels every milestone and has no clusters', () => {
		const labelled = layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
		expect(labelled.sort()).toEqual(ids);
		expect(layout.clusters).toEqual([]);
	});

	it('labels the scale of each segment', () => {
		const labels = placeSegmentLabels(layout);
		expect(labels).toHaveLength(layout.segments.length);
		expect(labels.find(({ isAxisBreak }) => isAxisBreak)?.text).toMatch(/^65 years/);
	});

	it('lists one leader without a label and without the highest office', () => {
		expect(unlabelledTerms(layout)[1]?.paramount).toEqual(['Deng']);
	});
});
