/** Builds the deck, the slides of the presentation, from the data files. */
import { readClassMaterial, readStory } from '../story/read.server';
import { buildDeck, type Slide } from './deck';

/**
 * Returns the slides of the story.
 * @throws {DataError} listing all problems of the data.
 */
export const readDeck = (): Slide[] => buildDeck(readStory(), readClassMaterial());
