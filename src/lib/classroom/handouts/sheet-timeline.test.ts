import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { readLabelArrangement } from '../../timeline/layout/label-arrangement.server';
import { layOutLeaderLine } from '../../timeline/labels/leader-lines';
import { textWidth } from '../../timeline/sizes/text-metrics';
import { layOutSheet, placeSegmentLabels, unlabelledTerms } from './sheet-timeline';

const story = readStory();

describe('the timeline on a sheet of paper', () => {
	it('labels every milestone and has no clusters', () => {
		const layout = layOutSheet(story, readLabelArrangement());
		const named = layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
		expect(named.sort()).toEqual(story.milestones.map(({ id }) => id).sort());
		expect(layout.clusters).toEqual([]);
	});

	it('labels the scale of each segment clear of leader lines', () => {
		const layout = layOutSheet(story, readLabelArrangement());
		const { metrics, axis, segments, scaleRow } = layout;
		const labels = placeSegmentLabels(layout);
		expect(labels).toHaveLength(segments.length);
		expect(labels.find(({ isAxisBreak }) => isAxisBreak)?.text).toMatch(/^65 years/);
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
		const layout = layOutSheet(story, readLabelArrangement());
		const labelled = layout.terms
			.filter(({ label }) => label)
			.map(({ side, leader }) => `${side} ${leader}`);
		const unlabelled = unlabelledTerms(layout).flatMap(({ side, office, paramount }) =>
			[...office, ...paramount].map((leader) => `${side} ${leader}`)
		);
		expect([...labelled, ...unlabelled].sort()).toEqual(
			story.terms.map(({ side, leader }) => `${side} ${leader}`).sort()
		);
		expect(unlabelledTerms(layout)[1]?.paramount).toEqual(['Deng']);
	});

	it('lays out an empty axis for a story without milestones', () => {
		const layout = layOutSheet({ ...story, milestones: [], terms: [] }, {});
		expect(layout.milestones).toEqual([]);
		expect(layout.ticks.length).toBeGreaterThan(10);
		expect(layout.segments.some(({ isAxisBreak }) => isAxisBreak)).toBe(true);
	});
});
