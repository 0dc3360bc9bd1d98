import { describe, expect, it } from 'vitest';
import { fixture } from '../../../../tests/support/stories';
import { arrangeLabels } from '../../timeline/layout/label-arrangement.server';
import { layOutLeaderLine } from '../../timeline/labels/leader-lines';
import { textWidth } from '../../timeline/sizes/text-metrics';
import { layOutSheet, placeSegmentLabels, unlabelledTerms } from './sheet-timeline';

const { story } = fixture;
const layout = layOutSheet(story, arrangeLabels(story));

describe('the timeline on a sheet of paper', () => {
	it('marks every milestone, labels all of weight 2 and 3, and has no clusters', () => {
		const ids = (milestones: readonly { id: string }[]) => milestones.map(({ id }) => id);
		expect(ids(layout.milestones).sort()).toEqual(ids(story.milestones).sort());
		const named = layout.callouts.flatMap(({ form }) => ids(form.lines));
		expect(named).toEqual(
			expect.arrayContaining(ids(story.milestones.filter(({ weight }) => weight > 1)))
		);
		expect(layout.clusters).toEqual([]);
	});

	it('labels the duration of segments clear of leader lines', () => {
		const { metrics, axis, segments, scaleRow } = layout;
		const labels = placeSegmentLabels(layout);
		expect(labels.length).toBeGreaterThan(segments.length / 2);
		expect(labels.find(({ isAxisBreak }) => isAxisBreak)?.text).toBe('3 sentences');
		for (const callout of layout.callouts) {
			const { x, stem } = layOutLeaderLine(callout, axis, metrics.mark);
			if (Math.max(stem.from, stem.to) < scaleRow - metrics.tickSize) continue;
			for (const { text, x: middle, isAxisBreak } of labels)
				expect(Math.abs(x - middle), text).toBeGreaterThan(
					textWidth(text, metrics.tickSize, isAxisBreak ? 600 : 400) / 2
				);
		}
	});

	it('unlabelledTerms lists each leader whose band has no label', () => {
		const labelled = layout.terms
			.filter(({ label }) => label)
			.map(({ side, leader }) => `${side} ${leader}`);
		const unlabelled = unlabelledTerms(layout).flatMap(({ side, office, paramount }) =>
			[...office, ...paramount].map((leader) => `${side} ${leader}`)
		);
		expect([...labelled, ...unlabelled].sort()).toEqual(
			story.terms.map(({ side, leader }) => `${side} ${leader}`).sort()
		);
	});

	it('lays out an empty axis for a story without milestones', () => {
		const layout = layOutSheet({ ...story, milestones: [], terms: [] }, {});
		expect(layout.milestones).toEqual([]);
		expect(layout.ticks.length).toBeGreaterThan(10);
		expect(layout.segments.some(({ isAxisBreak }) => isAxisBreak)).toBe(true);
	});
});
