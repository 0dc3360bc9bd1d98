import { readStory } from '$lib/story/read.server';

export const load = () => ({ parallels: readStory().parallels });
