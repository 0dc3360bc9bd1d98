/** The label arrangement of the story: computed once, used by all pages. */
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

/** Widths and root font sizes to arrange for, px: a laptop, and a large screen with larger type. */
const SCENARIOS = [
	{ width: 1216, rootSize: 16 },
	{ width: 1848, rootSize: 18 }
];

/** Number of changes that the search tries. It takes some seconds at build time. */
const SEARCH_STEPS = 2400;

/** More never have labels in one window. */
const MAX_ARRANGED_MILESTONES = 500;

function arrangeLabels({ milestones, segments }: Story): LabelArrangement {
	const scale = createTimeScale('compressed', segments);
	const all = indexMilestones(milestones, scale.extent);
	const scenarios = SCENARIOS.map(({ width, rootSize }): Scenario => {
		const metrics = metricsFor(rootSize);
		const placed = placeMilestones(milestones, createViewport(scale, WHOLE, width), metrics.mark);
		const { outer } = divideHeight(all, scale, width, metrics);
		return {
			milestones: placed,
			style: metrics.callout,
			frame: { width, inner: innerDistances(placed, metrics), outer }
		};
	});
	return searchArrangement(scenarios, SEARCH_STEPS);
}

let arrangement: LabelArrangement | undefined;

/**
 * Returns the label arrangement of the story. It is empty for a long story: its milestones get
 * labels by weight, because a search over thousands would take hours.
 */
export const readLabelArrangement = (): LabelArrangement =>
	(arrangement ??=
		readStory().milestones.length > MAX_ARRANGED_MILESTONES ? {} : arrangeLabels(readStory()));
