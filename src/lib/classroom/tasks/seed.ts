/** Shuffling by a seed: the same seed gives everyone the same order, on every machine. */
import { randomLcg, shuffler } from 'd3';

/** What a page made without an address is shuffled by: the order of the worksheet. */
export const WORKSHEET_SEED = 'paper';
const SEED = /^[a-z0-9]{1,12}$/;

/** A seed as it is kept, or null where a text is none. Case does not matter: seeds are read out in class. */
export function readSeed(text: string): string | null {
	const seed = text.toLowerCase();
	return SEED.test(seed) ? seed : null;
}

/** Letters and digits that nobody takes for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** A new seed. @param random Between 0 and 1; what is shuffled by the seed never asks it again. */
export const newSeed = (random: () => number = Math.random): string =>
	Array.from({ length: 4 }, () => SIGNS[Math.floor(random() * SIGNS.length)] ?? '').join('');

/** Text to 32 bits, so that seeds that differ in one letter give orders that have nothing in common. FNV-1a. */
function hash(text: string): number {
	let bits = 0x811c9dc5;
	for (const sign of text) bits = Math.imul(bits ^ (sign.codePointAt(0) ?? 0), 0x01000193);
	return bits >>> 0;
}

/**
 * A new seed that shows: what it shuffles comes in another order than by `seed`. Five sentences come as they were once in
 * 120 times, and who asked for another order would take the button for broken.
 * @param orderOf What is shuffled, in the order of a seed. Where nothing can be shuffled, fewer than two, any seed will do.
 */
export function otherSeed(
	seed: string,
	orderOf: (seed: string) => readonly (string | number)[],
	random = Math.random
): string {
	const before = orderOf(seed);
	let other = newSeed(random);
	if (before.length < 2) return other;
	while (orderOf(other).every((value, at) => value === before[at])) other = newSeed(random);
	return other;
}

/**
 * Values in the order of a seed. Pure: a new array.
 * @param purpose Two lists shuffled by one seed for two purposes are in no way alike.
 */
export const shuffle = <T>(values: readonly T[], seed: string, purpose: string): T[] =>
	shuffler(randomLcg(hash(`${seed} ${purpose}`)))([...values]);
