/**
 * A task as a query: `?seed=k7pq&v=1`, and the answers once they were checked. What cannot be read is left out
 * and reported, never an error.
 */
import type { StatementKind } from '../../content/class-material';
import { STATEMENT_TYPES } from './statement-types';
import { readSeed } from './seed';
import { isSame, MAX_CONCLUSION_LENGTH, SCALE, type Weighing } from './evidence-weighing';

/** How the answers of a task stand in an address. */
export interface Codec<A> {
	/** Parameters in their order. */
	encode: (answers: A) => [string, string][];
	/** Null where the address holds no answers of use. Adds the names of what it could not read to `malformed`. */
	decode: (query: URLSearchParams, seed: string, malformed: string[]) => A | null;
}

export interface TaskQuery<A> {
	seed: string | null;
	/** Answers that were checked. */
	result: A | null;
}

const VERSION = '1';
const NONE = '-';
const BETWEEN = '.';

/** As a query string that begins with “?”, or empty before a seed is chosen. */
export function encodeTask<A>({ seed, result }: TaskQuery<A>, { encode }: Codec<A>): string {
	if (seed === null) return '';
	const pairs = result === null ? [] : [...encode(result), ['v', VERSION]];
	return `?${new URLSearchParams([['seed', seed], ...pairs]).toString()}`;
}

/** The one value of a parameter: where it stands twice the first counts, and it is reported. */
function one(query: URLSearchParams, key: string, malformed: string[]): string | null {
	const all = query.getAll(key);
	if (all.length > 1) malformed.push(key);
	return all[0] ?? null;
}

/**
 * Reads a query. Answers belong to a seed, so none are read without one.
 * @returns What was read, and the names of the parameters that could not be used, or of which something could not.
 */
export function decodeTask<A>(
	query: URLSearchParams,
	codec: Codec<A>
): TaskQuery<A> & { malformed: string[] } {
	const malformed: string[] = [];
	const asked = one(query, 'seed', malformed);
	const seed = asked === null ? null : readSeed(asked);
	if (asked !== null && seed === null) malformed.push('seed');
	if ((query.get('v') ?? VERSION) !== VERSION)
		return { seed, result: null, malformed: [...malformed, 'v'] };
	const result = seed === null ? null : codec.decode(query, seed, malformed);
	return { seed, result, malformed: [...new Set(malformed)] };
}

/** An order of ids: `order=treaty.split.macron`. */
export const orderCodec = (idsOf: (seed: string) => string[]): Codec<readonly string[]> => ({
	encode: (ids) => [['order', ids.join(BETWEEN)]],
	decode: (query, seed, malformed) => {
		const text = one(query, 'order', malformed);
		if (text === null) return null;
		const ids = text.split(BETWEEN);
		const known = idsOf(seed);
		if (ids.length === known.length && known.every((id) => ids.includes(id))) return ids;
		malformed.push('order');
		return null;
	}
});

/** Milestones chosen for quotes, both by id. */
export type Matches = Readonly<Record<string, string>>;

/** One choice for each quote, in their order: `match=treaty.-.split`. */
export const matchCodec = (
	known: (seed: string) => { quotes: string[]; options: string[] }
): Codec<Matches> => ({
	// The keys stand in the order of the quotes: see `decode`, and the page, which begins with them all.
	encode: (matches) => [
		[
			'match',
			Object.values(matches)
				.map((id) => id || NONE)
				.join(BETWEEN)
		]
	],
	decode: (query, seed, malformed) => {
		const text = one(query, 'match', malformed);
		if (text === null) return null;
		const { quotes, options } = known(seed);
		const chosen = text.split(BETWEEN);
		if (
			chosen.length !== quotes.length ||
			!chosen.every((id) => id === NONE || options.includes(id))
		) {
			malformed.push('match');
			return null;
		}
		return Object.fromEntries(
			quotes.map((quote, at) => [quote, chosen[at] === NONE ? '' : (chosen[at] ?? '')])
		);
	}
});

/** What statements were taken for, by id. */
export type KindAnswers = Readonly<Record<string, StatementKind>>;

/** A list for each kind: `fact=flew.met&opinion=times`. */
export const kindsCodec = (ids: readonly string[]): Codec<KindAnswers> => ({
	encode: (answers) =>
		STATEMENT_TYPES.flatMap((kind): [string, string][] => {
			const own = ids.filter((id) => answers[id] === kind);
			return own.length > 0 ? [[kind, own.join(BETWEEN)]] : [];
		}),
	decode: (query, _, malformed) => {
		const answers = new Map<string, StatementKind>();
		for (const kind of STATEMENT_TYPES)
			for (const id of one(query, kind, malformed)?.split(BETWEEN) ?? []) {
				if (!ids.includes(id) || answers.has(id)) malformed.push(kind);
				else answers.set(id, kind);
			}
		return answers.size > 0 ? Object.fromEntries(answers) : null;
	}
});

/** What an address may say of the claims. */
export interface KnownClaim {
	id: string;
	sentences: readonly unknown[];
}

/** A digit from 0 to 5 for each sentence, its place on the scale: `claim=mirror&weights=52-013&cite=0.3&says=…`. */
export const weighCodec = (claims: readonly KnownClaim[]): Codec<Weighing> => ({
	encode: ({ claim, placings, cited, conclusion }) => [
		['claim', claim],
		[
			'weights',
			placings
				.map((placing) => (placing ? SCALE.findIndex((place) => isSame(place, placing)) : NONE))
				.join('')
		],
		...(cited.length > 0 ? [['cite', cited.join(BETWEEN)] as [string, string]] : []),
		...(conclusion.trim()
			? [['says', conclusion.trim().slice(0, MAX_CONCLUSION_LENGTH)] as [string, string]]
			: [])
	],
	decode: (query, _, malformed) => {
		const id = one(query, 'claim', malformed);
		if (id === null) return null;
		const claim = claims.find((known) => known.id === id);
		const weights = [...(one(query, 'weights', malformed) ?? '')];
		if (!claim) malformed.push('claim');
		if (!claim) return null;
		const isRead =
			weights.length === claim.sentences.length && weights.every((sign) => /^[-0-5]$/.test(sign));
		if (!isRead) malformed.push('weights');
		if (!isRead) return null;
		const cite = one(query, 'cite', malformed);
		const asked = cite === null ? [] : cite.split(BETWEEN);
		const cited = claim.sentences.flatMap((_sentence, at) =>
			asked.includes(String(at)) ? [at] : []
		);
		if (cited.length < asked.length) malformed.push('cite');
		const says = one(query, 'says', malformed) ?? '';
		if (says.length > MAX_CONCLUSION_LENGTH) malformed.push('says');
		return {
			claim: id,
			placings: weights.map((sign) => (sign === NONE ? null : (SCALE[Number(sign)] ?? null))),
			cited,
			conclusion: says.slice(0, MAX_CONCLUSION_LENGTH).trim()
		};
	}
});
