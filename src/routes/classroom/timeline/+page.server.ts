import { readStory } from '$lib/story/read.server';
import { readArrangement } from '$lib/timeline/arrangement.server';

export function load() {
	const { milestones, stretches, terms } = readStory();
	return { story: { milestones, stretches, terms }, arrangement: readArrangement() };
}
