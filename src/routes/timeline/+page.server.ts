import { readStory } from '$lib/story/read.server';
import { readLabelArrangement } from '$lib/timeline/layout/label-arrangement.server';

export function load() {
	return { story: readStory(), arrangement: readLabelArrangement() };
}
