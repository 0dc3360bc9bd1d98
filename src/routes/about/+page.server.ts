import { dataFileTexts } from '$lib/content/read.server';
import { readStory } from '$lib/story/read.server';

/** Names of the JSON files that the story has, without their ending. */
const files = Object.keys(dataFileTexts)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''));

export const load = () => ({ story: readStory(), files });
