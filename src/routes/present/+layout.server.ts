import { requireClassMaterial } from '../parts.server';
import { readSlideShowStory } from '$lib/present/slide-content.server';

export function load() {
	requireClassMaterial();
	return readSlideShowStory();
}
