import { layOutSheet, placeScaleWords, unnamedTerms } from '$lib/classroom/handouts/sheet-timeline';
import { readStory } from '$lib/story/read.server';
import { readArrangement } from '$lib/timeline/labels/label-arrangement.server';

export function load() {
	const { milestones, stretches, terms } = readStory();
	const story = { milestones, stretches, terms };
	const arrangement = readArrangement();
	// Worked out here, since a sheet does not change: the first view of the site carries nothing of it.
	const layout = layOutSheet(story, arrangement);
	return { story, arrangement, scaleWords: placeScaleWords(layout), unnamed: unnamedTerms(layout) };
}
