import { toHandoutCards } from '$lib/classroom/handouts/handout-cards';
import { readStory } from '$lib/story/read.server';

export function load() {
	const { milestones, segments } = readStory();
	return { cards: toHandoutCards(milestones), segments };
}
