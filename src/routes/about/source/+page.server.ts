import { readStory } from '$lib/story/read.server';

export function load() {
	return { notes: readStory().notes };
}
