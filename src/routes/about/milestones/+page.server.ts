import { readStory } from '$lib/story/read.server';

export function load() {
	const { milestones, terms, events } = readStory();
	return { milestones, terms, events };
}
