import {
	layOutSheet,
	placeSegmentLabels,
	unlabelledTerms
} from '$lib/classroom/handouts/sheet-timeline';
import { readStory } from '$lib/story/read.server';
import { readLabelArrangement } from '$lib/timeline/layout/label-arrangement.server';

export function load() {
	const { milestones, segments, terms } = readStory();
	const story = { milestones, segments, terms };
	const arrangement = readLabelArrangement();
	// Worked out here, since a sheet does not change: the first view of the site carries nothing of it.
	const layout = layOutSheet(story, arrangement);
	return {
		story,
		arrangement,
		scaleWords: placeSegmentLabels(layout),
		unnamed: unlabelledTerms(layout)
	};
}
