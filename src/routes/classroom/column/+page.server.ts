import { readStory } from '$lib/story/read.server';

export function load() {
	const { passages, notes, milestones, edition } = readStory();
	return { passages, notes, milestones, edition };
}
