import { toCards } from '$lib/classroom/handout-cards';
import { sourcingAnswers } from '$lib/classroom/sourcing-answers';
import { readClassMaterial, readComparison, readStory } from '$lib/story/read.server';

export function load() {
	const story = readStory();
	const { sourcing, statements, claims } = readClassMaterial();
	return {
		cards: toCards(story.milestones),
		parallels: story.parallels,
		sourcing,
		sourced: sourcingAnswers(story, readComparison()),
		statements,
		claims
	};
}
