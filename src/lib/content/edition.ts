/** What a build shows of the column: it is not ours, and a public site may need to show less of it. */

/** full: the whole column. excerpts: its quoted words alone. */
export type Edition = 'full' | 'excerpts';

const EDITIONS: readonly string[] = ['full', 'excerpts'] satisfies Edition[];

/**
 * Which edition a build makes, from the variable `EDITION`.
 * @throws {Error} where it names none.
 */
export function editionFrom(env: Record<string, string | undefined>): Edition {
	const edition = env['EDITION'] ?? 'full';
	if (!EDITIONS.includes(edition))
		throw new Error(`EDITION is “${edition}”; set it to ${EDITIONS.join(' or ')}, or leave it out`);
	return edition as Edition;
}
