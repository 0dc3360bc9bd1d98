import { readStory } from '$lib/story/read.server';

/** Data of every page: the source, the counts and the edition. */
export function load() {
	const { source, counts, edition } = readStory();
	return { source, counts, edition };
}
