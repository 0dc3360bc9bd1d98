/** Builds the deck, the slides of the presentation, from the data files. */
import { readClassMaterial, readComparison, readStory, readTour } from '../story/read.server';
import { buildDeck, tourSlides, type Slide } from './deck';
import { encodeLesson } from './lesson';

/**
 * Returns the slides of the story; none for a story without class material.
 * @throws {DataError} listing all problems of the data.
 */
export function readDeck(): Slide[] {
	const classMaterial = readClassMaterial();
	const hasMap = readComparison()?.travel !== undefined;
	return classMaterial ? buildDeck(readStory(), classMaterial, hasMap) : [];
}

/**
 * Returns the stops of the tour as slides; none for a story without class material.
 * @throws {DataError} as `readDeck`.
 */
export const readTourSlides = (): Slide[] => (readClassMaterial() ? tourSlides(readTour()) : []);

/** Returns the query of the lesson that shows the stops of the tour. */
export const readTourLesson = (): string => encodeLesson({ title: '', slides: readTourSlides() });
