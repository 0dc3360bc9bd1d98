import { readSlideShowStory } from '$lib/present/slide-content.server';

export const load = () => readSlideShowStory();
