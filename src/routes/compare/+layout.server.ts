import { readJourneyMap } from '$lib/compare/journey-map.server';
import { readTwinArrangements } from '$lib/compare/twin.server';
import { readComparison, readStory } from '$lib/story/read.server';

/** Of the story only what is compared: a phone waits for each kilobyte. */
function readCompared() {
	const { eras, milestones, notes } = readStory();
	return { eras, milestones, notes };
}

export const load = () => ({
	story: readCompared(),
	comparison: readComparison(),
	arrangements: readTwinArrangements(),
	map: readJourneyMap()
});
