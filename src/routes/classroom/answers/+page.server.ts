import { inTime, toHandoutCards } from '$lib/classroom/handouts/handout-cards';
import { sourcingAnswers } from '$lib/classroom/sourcing-answers';
import { readClassMaterial, readComparison, readStory } from '$lib/story/read.server';

export function load() {
	const story = readStory();
	const cards = toHandoutCards(story.milestones);
	const { sourcing, statements, claims } = readClassMaterial();
	return {
		cards,
		ordered: inTime(cards),
		parallels: story.parallels,
		sourcing,
		sourced: sourcingAnswers(story, readComparison()),
		statements,
		claims
	};
}
