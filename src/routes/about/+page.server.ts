import { dataFileTexts } from '$lib/content/read.server';
import { readStory } from '$lib/story/read.server';

/** Names of the JSON files that the story has. */
const files = Object.keys(dataFileTexts).filter((file) => file.endsWith('.json'));

export const load = () => ({ story: readStory(), files });
