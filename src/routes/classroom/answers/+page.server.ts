import { sortChronologically, toHandoutCards } from '$lib/classroom/handouts/handout-cards';
import { sourcingAnswers } from '$lib/classroom/sourcing-answers';
import { requireClassMaterial } from '../../parts.server';
import { readComparison, readStory } from '$lib/story/read.server';

export function load() {
	const story = readStory();
	const cards = toHandoutCards(story.milestones);
	const { sourcing, statements, claims } = requireClassMaterial();
	return {
		cards,
		ordered: sortChronologically(cards),
		parallels: story.parallels,
		sourcing,
		modelAnswers: sourcingAnswers(story, readComparison()?.thesis.exact, sourcing),
		statements,
		claims
	};
}
