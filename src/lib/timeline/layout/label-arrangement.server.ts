/** The label arrangement of a story: computed once, used by all pages. */
import { readStory } from '../../story/read.server';
import type { Story } from '../../story/story';
import { indexMilestones } from '../clusters/milestone-index';
import {
	searchArrangement,
	type LabelArrangement,
	type Scenario
} from '../labels/label-arrangement';
import { placeMilestones } from '../marks/marks';
import { createTimeScale, WHOLE } from '../scale/time-scale';
import { createViewport } from '../scale/viewport';
import { metricsFor } from '../sizes/metrics';
import { divideHeight, innerDistances } from './layout';

/**
 * Widths and root font sizes to arrange for, px: a laptop, and a large screen with larger type. Large
 * type on a laptop has little weight: its labels do not all fit.
 */
const SCENARIOS = [
	{ width: 1216, rootSize: 16 },
	{ width: 1848, rootSize: 18 },
	{ width: 1216, rootSize: 34, weight: 0.1 }
];

/** Number of changes that the search tries. */
const SEARCH_STEPS = 2400;

/** More never have labels in one window. */
const MAX_ARRANGED_MILESTONES = 500;

const arrangements = new WeakMap<Story, LabelArrangement>();

/**
 * Returns the label arrangement of a story; the first call for a story takes some seconds. It is
 * empty for a long story: its milestones get labels by weight, because a search over thousands
 * would take hours.
 */
export function arrangeLabels(story: Story): LabelArrangement {
	const known = arrangements.get(story);
	if (known) return known;
	const { milestones, segments } = story;
	if (milestones.length > MAX_ARRANGED_MILESTONES) return {};
	const scale = createTimeScale('compressed', segments);
	const all = indexMilestones(milestones, scale.extent);
	const scenarios = SCENARIOS.map(({ width, rootSize, weight }): Scenario => {
		const metrics = metricsFor(rootSize);
		const placed = placeMilestones(milestones, createViewport(scale, WHOLE, width), metrics.mark);
		const { outer } = divideHeight(all, scale, width, metrics);
		return {
			milestones: placed,
			style: metrics.callout,
			frame: { width, inner: innerDistances(placed, metrics), outer },
			weight
		};
	});
	const arrangement = searchArrangement(scenarios, SEARCH_STEPS);
	arrangements.set(story, arrangement);
	return arrangement;
}

/** Returns the label arrangement of the story that STORY names. */
export const readLabelArrangement = (): LabelArrangement => arrangeLabels(readStory());
