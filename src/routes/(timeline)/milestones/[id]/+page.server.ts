import { readStory } from '$lib/story/read.server';

export const entries = () => readStory().milestones.map(({ id }) => ({ id }));
