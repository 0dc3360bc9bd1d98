import { dataFileTexts } from '$lib/content/read.server';
import { readStory } from '$lib/story/read.server';
import { formatStretch } from '$lib/timeline/scale/segments';
import { createTimeScale } from '$lib/timeline/scale/time-scale';

/** Names of the JSON files that the story has. */
const files = Object.keys(dataFileTexts).filter((file) => file.endsWith('.json'));

export function load() {
	const story = readStory();
	const stretch = formatStretch(createTimeScale('compressed', story.segments).segments);
	return { story, files, stretch };
}
