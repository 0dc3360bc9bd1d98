/**
 * Editions: how much of the column a build shows. The column belongs to its publisher, so a public
 * site may have to show only excerpts.
 */

/** full: the whole column. excerpts: only its quoted words. */
export type Edition = 'full' | 'excerpts';

const EDITIONS: readonly string[] = ['full', 'excerpts'] satisfies Edition[];

/**
 * Returns the edition that the environment variable `EDITION` names.
 * @throws {Error} if the variable has another value.
 */
export function editionFrom(env: Record<string, string | undefined>): Edition {
	const edition = env['EDITION'] ?? 'full';
	if (!EDITIONS.includes(edition))
		throw new Error(`EDITION is “${edition}”; set it to ${EDITIONS.join(' or ')}, or leave it out`);
	return edition as Edition;
}
