import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { readArrangement } from '../../timeline/labels/label-arrangement.server';
import { leaderOf } from '../../timeline/labels/leader-lines';
import { textWidth } from '../../timeline/sizes/text-metrics';
import { layOutSheet, placeScaleWords, unnamedTerms } from './sheet-timeline';

const story = readStory();

describe('the timeline on a sheet', () => {
	it('names every milestone, and draws none as part of a cluster', () => {
		const layout = layOutSheet(story, readArrangement());
		const named = layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
		expect(named.sort()).toEqual(story.milestones.map(({ id }) => id).sort());
		expect(layout.clusters).toEqual([]);
	});

	it('says the scale of each stretch where no line of a callout runs through it', () => {
		const layout = layOutSheet(story, readArrangement());
		const { measures, axis, stretches, scaleRow } = layout;
		const words = placeScaleWords(layout);
		expect(words).toHaveLength(stretches.length);
		expect(words.find(({ fold }) => fold)?.text).toMatch(/^65 years/);
		for (const callout of layout.callouts) {
			const { x, stem } = leaderOf(callout, axis, measures.mark);
			if (Math.max(stem.from, stem.to) < scaleRow - measures.tickSize) continue;
			for (const { text, x: middle, fold } of words)
				expect(Math.abs(x - middle), text).toBeGreaterThan(
					textWidth(text, measures.tickSize, fold ? 600 : 400) / 2
				);
		}
	});

	it('names who is in office wherever the band has no room for it', () => {
		const layout = layOutSheet(story, readArrangement());
		const named = layout.terms
			.filter(({ label }) => label)
			.map(({ side, leader }) => `${side} ${leader}`);
		const rest = unnamedTerms(layout).flatMap(({ side, office, paramount }) =>
			[...office, ...paramount].map((leader) => `${side} ${leader}`)
		);
		expect([...named, ...rest].sort()).toEqual(
			story.terms.map(({ side, leader }) => `${side} ${leader}`).sort()
		);
		expect(unnamedTerms(layout)[1]?.paramount).toEqual(['Deng']);
	});

	it('is an axis alone where there are no milestones', () => {
		const layout = layOutSheet({ ...story, milestones: [], terms: [] }, {});
		expect(layout.milestones).toEqual([]);
		expect(layout.ticks.length).toBeGreaterThan(10);
		expect(layout.stretches.some(({ fold }) => fold)).toBe(true);
	});
});
