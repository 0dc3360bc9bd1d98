import { toCards } from '$lib/classroom/handouts/handout-cards';
import { readStory } from '$lib/story/read.server';

export function load() {
	const { milestones, stretches } = readStory();
	return { cards: toCards(milestones), stretches };
}
