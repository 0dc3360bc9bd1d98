import { readStory } from '$lib/story/read.server';

/** What every page shows: where the words come from. */
export function load() {
	const { source, counts, edition } = readStory();
	return { source, counts, edition };
}
