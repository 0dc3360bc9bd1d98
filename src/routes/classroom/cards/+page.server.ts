import { toHandoutCards } from '$lib/classroom/handouts/handout-cards';
import { readStory } from '$lib/story/read.server';

export const load = () => ({ cards: toHandoutCards(readStory().milestones) });
