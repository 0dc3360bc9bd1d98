/** The data of the presentation’s pages: only what slides show. */
import { drawMap } from '../compare/journey-map.server';
import { readComparison, readStory } from '../story/read.server';
import { readDeck, readTourSlides } from './deck.server';
import type { Slide } from './deck';
import type { SlideShowStory } from './slide-content';

/**
 * Returns the deck, all slides that a lesson may have, and their content.
 * @throws {DataError} listing all problems of the data.
 */
export function readSlideShowStory(): { story: SlideShowStory; deck: Slide[]; slides: Slide[] } {
	const deck = readDeck();
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
		deck,
		slides: [...deck, ...readTourSlides()]
	};
}
