import { readStory } from '$lib/story/read.server';

export const entries = () => readStory().parallels.map(({ id }) => ({ id }));
