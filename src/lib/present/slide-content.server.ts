/** All that slides show, and no more: what each page of the presentation carries. */
import { readJourneyMap } from '../compare/journey-map.server';
import { readComparison, readStory } from '../story/read.server';
import { readDeck } from './deck.server';
import type { SlideShowStory } from './slide-content';

/** @throws {DataError} listing all problems of the data. */
export function readSlideShowStory(): { show: SlideShowStory; deck: ReturnType<typeof readDeck> } {
	const { milestones, segments, notes, eras, parallels, source } = readStory();
	const { journeys } = readComparison();
	return {
		show: {
			milestones,
			segments,
			notes,
			eras,
			parallels,
			source,
			journeys,
			map: readJourneyMap()
		},
		deck: readDeck()
	};
}
