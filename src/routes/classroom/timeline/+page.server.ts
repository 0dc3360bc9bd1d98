import {
	layOutSheet,
	placeSegmentLabels,
	unlabelledTerms
} from '$lib/classroom/handouts/sheet-timeline';
import { readStory } from '$lib/story/read.server';
import { formatStretch } from '$lib/timeline/scale/segments';
import { readLabelArrangement } from '$lib/timeline/layout/label-arrangement.server';

export function load() {
	const { milestones, segments, terms } = readStory();
	const story = { milestones, segments, terms };
	const arrangement = readLabelArrangement();
	// Computed at build time, to keep the layout code out of the bundle of the page.
	const layout = layOutSheet(story, arrangement);
	return {
		story,
		arrangement,
		segmentLabels: placeSegmentLabels(layout),
		stretch: formatStretch(layout.segments),
		unlabelled: unlabelledTerms(layout)
	};
}
