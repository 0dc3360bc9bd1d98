import { readJourneyMap } from '$lib/compare/journey-map.server';
import { readTwinArrangements } from '$lib/compare/twin.server';
import { readComparison, readStory } from '$lib/story/read.server';

export const load = () => ({
	story: readStory(),
	comparison: readComparison(),
	arrangements: readTwinArrangements(),
	map: readJourneyMap()
});
