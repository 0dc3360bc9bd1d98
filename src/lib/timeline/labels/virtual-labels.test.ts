import { expect, it } from 'vitest';
import { generate } from '../../../../bench/generate';
import { readStory } from '../../story/read.server';
import { createTimeScale, WHOLE } from '../scale/time-scale';
import { divideHeight, layOutTimeline } from '../layout/layout';
import { metricsFor } from '../sizes/metrics';
import { indexMilestones } from '../clusters/milestone-index';
import { placeVirtualLabels } from './virtual-labels';
import { createViewport } from '../scale/viewport';

const WIDTH = 1216;
const { segments } = readStory();
const scale = createTimeScale('compressed', segments);
const metrics = metricsFor(16);
const milestones = generate(2000);
const all = indexMilestones(milestones, scale.extent);
const scene = { all, matching: all, matchingIds: null, arrangement: {}, terms: [], events: [] };
const rows = divideHeight(all, scale, WIDTH, metrics);
const windows = [WHOLE, WHOLE.zoom(3, 0.2), WHOLE.zoom(20, 0.8), WHOLE.zoom(400, 0.8)];
const layouts = windows.map((span) =>
	layOutTimeline({ ...scene, selected: null }, createViewport(scale, span, WIDTH), metrics, rows)
);

it('placeVirtualLabels returns a link for each label of a callout', () => {
	for (const layout of layouts) {
		const labels = placeVirtualLabels(layout, undefined);
		const labelledIds = layout.callouts.flatMap(({ form }) => form.lines.map(({ id }) => id));
		expect(
			labels.filter(({ rows }) => rows.length > 0).map(({ milestone }) => milestone.id)
		).toEqual(expect.arrayContaining(labelledIds));
		for (const { milestone, rows } of labels)
			if (rows.length > 0) expect(rows.join(' ')).toBe(milestone.title);
	}
});

it('placeVirtualLabels returns one link per milestone, ordered by time', () => {
	for (const layout of layouts) {
		const labels = placeVirtualLabels(layout, undefined);
		const anchors = labels.map(({ milestone }) => milestone.anchor);
		expect(anchors).toEqual([...anchors].sort((a, b) => a - b));
		expect(new Set(labels.map(({ milestone }) => milestone.id)).size).toBe(labels.length);
	}
});

it('placeVirtualLabels always returns a link for the milestone with keyboard focus', () => {
	for (const layout of layouts)
		for (const tabStop of [milestones[0], milestones[1000], milestones[1999]]) {
			const label = placeVirtualLabels(layout, tabStop).find(
				({ milestone }) => milestone.id === tabStop?.id
			);
			expect(label?.name).toMatch(/^\d+ \w+ \d{4}: \w+/);
			expect(label?.left).toBeGreaterThanOrEqual(-12);
			expect(label?.left).toBeLessThanOrEqual(WIDTH);
		}
});
