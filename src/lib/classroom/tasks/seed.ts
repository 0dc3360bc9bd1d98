/** Shuffles by a seed. The same seed gives the same order on every machine. */
import { randomLcg, shuffler } from 'd3';

/** Seed of the prerendered page, which serves as a worksheet. */
export const WORKSHEET_SEED = 'paper';
const SEED = /^[a-z0-9]{1,12}$/;

/** Returns a seed in lower case, because seeds are read aloud in class, or null if it is malformed. */
export function readSeed(text: string): string | null {
	const seed = text.toLowerCase();
	return SEED.test(seed) ? seed : null;
}

/** Letters and digits that do not look alike. */
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Returns a new seed of four characters. @param random Returns a number in [0, 1). */
export const newSeed = (random: () => number = Math.random): string =>
	Array.from({ length: 4 }, () => CHARACTERS[Math.floor(random() * CHARACTERS.length)] ?? '').join(
		''
	);

/** Returns the 32-bit FNV-1a hash of a text, so that similar seeds give unrelated orders. */
function hash(text: string): number {
	let bits = 0x811c9dc5;
	for (const character of text)
		bits = Math.imul(bits ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return bits >>> 0;
}

/**
 * Returns a new seed that gives another order than `seed`. By chance, five sentences keep their order
 * once in 120 shuffles, and the button would seem broken.
 * @param orderOf Returns the values in the order of a seed; any seed will do for fewer than two.
 */
export function otherSeed(
	seed: string,
	orderOf: (seed: string) => readonly (string | number)[],
	random = Math.random
): string {
	const before = orderOf(seed);
	let other = newSeed(random);
	if (before.length < 2) return other;
	while (orderOf(other).every((value, index) => value === before[index])) other = newSeed(random);
	return other;
}

/**
 * Returns a copy of `values` in the order of a seed.
 * @param purpose Separates the lists that one seed shuffles, so that their orders are unrelated.
 */
export const shuffle = <T>(values: readonly T[], seed: string, purpose: string): T[] =>
	shuffler(randomLcg(hash(`${seed} ${purpose}`)))([...values]);
