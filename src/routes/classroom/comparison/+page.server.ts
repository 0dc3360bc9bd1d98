import { readStory } from '$lib/story/read.server';
import { requireComparison } from '../../parts.server';

export function load() {
	requireComparison();
	return { parallels: readStory().parallels };
}
