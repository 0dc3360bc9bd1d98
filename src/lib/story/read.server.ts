/** The story of this project's data, built once for all pages. */
import type { ClassMaterial } from '../content/class-material';
import { editionFrom } from '../content/edition';
import { readContent } from '../content/read.server';
import type { Rank } from '../content/resolve';
import { buildComparison, type Comparison } from './comparison';
import { buildCoverage, type Coverage } from './coverage';
import { buildStory, markOpinions, type Passage, type Story } from './story';
import { buildTour, type Stop } from './tour';

let story: Story | undefined;

/** @throws {DataError} listing all problems of the data. */
export const readStory = (): Story =>
	(story ??= buildStory(readContent(), editionFrom(process.env)));

/**
 * Returns the passages of the column with the quotes of opinions marked, too.
 * @throws {DataError} as `readStory`.
 */
export const readPassages = (): Passage[] => markOpinions(readContent(), readStory());

/**
 * Returns who stands above whom, as the text says, in the order of time.
 * @throws {DataError} as `readStory`.
 */
export const readRanks = (): Rank[] => readContent().rank;

/** @throws {DataError} as `readStory`. */
export const readCoverage = (): Coverage => buildCoverage(readStory(), readContent().column.blocks);

/**
 * Returns null for a story without a comparison.
 * @throws {DataError} as `readStory`.
 */
export function readComparison(): Comparison | null {
	const content = readContent();
	return content.comparison && buildComparison(content, content.comparison, readStory());
}

/**
 * Returns null for a story without class material.
 * @throws {DataError} as `readStory`.
 */
export const readClassMaterial = (): ClassMaterial | null => readContent().classMaterial;

/**
 * Returns the stops of the tour; none for a story without one.
 * @throws {DataError} as `readStory`.
 */
export const readTour = (): Stop[] => buildTour(readContent().tour, readStory());
