import { describe, expect, it } from 'vitest';
import { readStory } from '../story/read.server';
import { readArrangement } from '../timeline/arrangement.server';
import { layOutSheet } from './sheet-timeline';

const story = readStory();

describe('the timeline on a sheet', () => {
	it('names every milestone, and draws none as part of a cluster', () => {
		const layout = layOutSheet(story, readArrangement());
		const named = layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
		expect(named.sort()).toEqual(story.milestones.map(({ id }) => id).sort());
		expect(layout.clusters).toEqual([]);
	});

	it('is an axis alone where there are no milestones', () => {
		const layout = layOutSheet({ ...story, milestones: [], terms: [] }, {});
		expect(layout.milestones).toEqual([]);
		expect(layout.ticks.length).toBeGreaterThan(10);
		expect(layout.stretches.some(({ fold }) => fold)).toBe(true);
	});
});
