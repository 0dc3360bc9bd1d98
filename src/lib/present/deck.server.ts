/** The deck of this project’s story. */
import { readClassMaterial, readStory } from '../story/read.server';
import { buildDeck, type Slide } from './deck';

/** @throws {DataError} listing all problems of the data. */
export const readDeck = (): Slide[] => buildDeck(readStory(), readClassMaterial());
