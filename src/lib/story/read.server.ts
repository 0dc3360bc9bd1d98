/** The story of this project's data, built once for all pages. */
import { readContent } from '../content/read.server';
import { buildStory, type Edition, type Story } from './story';

const EDITIONS: readonly string[] = ['full', 'excerpts'] satisfies Edition[];

/**
 * Which edition this build makes, from the variable `EDITION`.
 * @throws {Error} where it names none.
 */
export function editionFrom(env: Record<string, string | undefined>): Edition {
	const edition = env['EDITION'] ?? 'full';
	if (!EDITIONS.includes(edition))
		throw new Error(`EDITION is “${edition}”; set it to ${EDITIONS.join(' or ')}, or leave it out`);
	return edition as Edition;
}

let story: Story | undefined;

/** @throws {DataError} listing all problems of the data. */
export const readStory = (): Story => (story ??= buildStory(readContent(), editionFrom(process.env)));
