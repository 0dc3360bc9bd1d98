/** The data of the presentation’s pages: only what slides show. */
import { drawMap } from '../compare/journey-map.server';
import { readComparison, readStory } from '../story/read.server';
import { readDeck } from './deck.server';
import type { SlideShowStory } from './slide-content';

/**
 * Returns the deck and its content.
 * @throws {DataError} listing all problems of the data.
 */
export function readSlideShowStory(): { story: SlideShowStory; deck: ReturnType<typeof readDeck> } {
	const { milestones, segments, notes, eras, parallels, source } = readStory();
	const travel = readComparison()?.travel;
	return {
		story: {
			milestones,
			segments,
			notes,
			eras,
			parallels,
			source,
			travel: travel ? { journeys: travel.journeys, map: drawMap(travel) } : null
		},
		deck: readDeck()
	};
}
