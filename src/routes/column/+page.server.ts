import { readCrossing } from '$lib/crossing/crossing.server';
import { readCoverage, readPassages, readStory } from '$lib/story/read.server';

export function load() {
	return {
		story: readStory(),
		passages: readPassages(),
		coverage: readCoverage(),
		crossing: readCrossing('strip')
	};
}
