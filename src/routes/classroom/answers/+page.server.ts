import { sortChronologically, toHandoutCards } from '$lib/classroom/handouts/handout-cards';
import { sourcingAnswers } from '$lib/classroom/sourcing-answers';
import { readClassMaterial, readComparison, readStory } from '$lib/story/read.server';

export function load() {
	const story = readStory();
	const cards = toHandoutCards(story.milestones);
	const { sourcing, statements, claims } = readClassMaterial();
	return {
		cards,
		ordered: sortChronologically(cards),
		parallels: story.parallels,
		sourcing,
		modelAnswers: sourcingAnswers(story, readComparison()),
		statements,
		claims
	};
}
