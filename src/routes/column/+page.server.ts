import { readCoverage, readStory } from '$lib/story/read.server';

export function load() {
	return { story: readStory(), coverage: readCoverage() };
}
