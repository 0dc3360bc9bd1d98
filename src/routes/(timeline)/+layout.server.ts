import { readStory } from '$lib/story/read.server';
import { readArrangement } from '$lib/timeline/arrangement.server';

export function load() {
	return { story: readStory(), arrangement: readArrangement() };
}
