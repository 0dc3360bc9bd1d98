/** Encodes a task as a query: `?seed=k7pq`, and `&order=…&v=1` with checked answers. */
import type { StatementKind } from '../../content/class-material';
import { decodeQuery, encodeQuery, single, type QueryField } from '../../story/query-codec';
import { STATEMENT_TYPES } from './statement-types';
import { readSeed } from './seed';
import { isSame, MAX_CONCLUSION_LENGTH, SCALE, type Weighing } from './evidence-weighing';

/** Returns the field of a task’s answers for a seed; null where a query has no usable answers. */
export type Codec<A> = (seed: string) => QueryField<A | null>;

export interface TaskQuery<A> {
	seed: string | null;
	/** Checked answers. */
	result: A | null;
}

const NONE = '-';
const SEPARATOR = '.';

/** Returns the query string of a task, with its “?”; empty before a seed is chosen. */
export function encodeTask<A>({ seed, result }: TaskQuery<A>, codec: Codec<A>): string {
	if (seed === null) return '';
	if (result === null) return `?seed=${seed}`;
	return encodeQuery(codec(seed), result, new URLSearchParams({ seed }));
}

/** Returns the task of a query, and the names of the malformed parameters. */
export function decodeTask<A>(
	query: URLSearchParams,
	codec: Codec<A>
): TaskQuery<A> & { malformed: string[] } {
	const malformedSeed = new Set<string>();
	const text = single(query, 'seed', malformedSeed);
	const seed = text === null ? null : readSeed(text);
	if (text !== null && seed === null) malformedSeed.add('seed');
	// Answers belong to a seed: none are read without one.
	const field: QueryField<A | null> =
		seed === null ? { encode: () => undefined, decode: () => null } : codec(seed);
	const { view, malformed } = decodeQuery(field, query);
	return { seed, result: view, malformed: [...malformedSeed, ...malformed] };
}

/** An order of ids: `order=treaty.split.macron`. */
export const orderCodec =
	(idsOf: (seed: string) => string[]): Codec<readonly string[]> =>
	(seed) => ({
		encode: (ids, query) => {
			if (ids) query.set('order', ids.join(SEPARATOR));
		},
		decode: (query, malformed) => {
			const ids = single(query, 'order', malformed)?.split(SEPARATOR) ?? null;
			const known = idsOf(seed);
			if (!ids || (ids.length === known.length && known.every((id) => ids.includes(id))))
				return ids;
			malformed.add('order');
			return null;
		}
	});

/** Milestones chosen for quotes, both by id. */
export type Matches = Readonly<Record<string, string>>;

/** One choice for each quote, in their order: `match=treaty.-.split`. */
export const matchCodec =
	(known: (seed: string) => { quotes: string[]; options: string[] }): Codec<Matches> =>
	(seed) => ({
		// The initial answers hold all quotes in order, so the values are in that order, too.
		encode: (matches, query) => {
			if (!matches) return;
			const ids = Object.values(matches).map((id) => id || NONE);
			query.set('match', ids.join(SEPARATOR));
		},
		decode: (query, malformed) => {
			const ids = single(query, 'match', malformed)?.split(SEPARATOR);
			if (!ids) return null;
			const { quotes, options } = known(seed);
			if (ids.length === quotes.length && ids.every((id) => id === NONE || options.includes(id)))
				return Object.fromEntries(
					quotes.map((quote, index) => [quote, ids[index] === NONE ? '' : (ids[index] ?? '')])
				);
			malformed.add('match');
			return null;
		}
	});

/** Chosen types by id of the statement. */
export type KindAnswers = Readonly<Record<string, StatementKind>>;

/** A list for each kind: `fact=flew.met&opinion=times`. */
export const kindsCodec =
	(known: readonly string[]): Codec<KindAnswers> =>
	() => ({
		encode: (answers, query) => {
			for (const kind of STATEMENT_TYPES) {
				const ids = known.filter((id) => answers?.[id] === kind);
				if (ids.length > 0) query.set(kind, ids.join(SEPARATOR));
			}
		},
		decode: (query, malformed) => {
			const answers = new Map<string, StatementKind>();
			for (const kind of STATEMENT_TYPES)
				for (const id of single(query, kind, malformed)?.split(SEPARATOR) ?? []) {
					if (!known.includes(id) || answers.has(id)) malformed.add(kind);
					else answers.set(id, kind);
				}
			return answers.size > 0 ? Object.fromEntries(answers) : null;
		}
	});

/** A claim that answers are checked against. */
export interface KnownClaim {
	id: string;
	sentences: readonly unknown[];
}

/**
 * A digit from 0 to 5 for each sentence, its index on the scale:
 * `claim=mirror&weights=52-013&cite=0.3&says=…`.
 */
export const weighCodec =
	(claims: readonly KnownClaim[]): Codec<Weighing> =>
	() => ({
		encode: (weighing, query) => {
			if (!weighing) return;
			const { claim, placings, cited, conclusion } = weighing;
			const digits = placings.map((placing) =>
				placing ? SCALE.findIndex((place) => isSame(place, placing)) : NONE
			);
			query.set('claim', claim);
			query.set('weights', digits.join(''));
			if (cited.length > 0) query.set('cite', cited.join(SEPARATOR));
			if (conclusion.trim()) query.set('says', conclusion.trim().slice(0, MAX_CONCLUSION_LENGTH));
		},
		decode: (query, malformed) => {
			const id = single(query, 'claim', malformed);
			const digits = [...(single(query, 'weights', malformed) ?? '')];
			const citedIndices = single(query, 'cite', malformed)?.split(SEPARATOR) ?? [];
			const conclusion = single(query, 'says', malformed) ?? '';
			if (id === null) return null;
			const claim = claims.find((known) => known.id === id);
			const isComplete = digits.length === claim?.sentences.length;
			if (!claim) malformed.add('claim');
			else if (!isComplete || !digits.every((digit) => /^[-0-5]$/.test(digit)))
				malformed.add('weights');
			else {
				const cited = [...claim.sentences.keys()].filter((index) =>
					citedIndices.includes(String(index))
				);
				if (cited.length < citedIndices.length) malformed.add('cite');
				if (conclusion.length > MAX_CONCLUSION_LENGTH) malformed.add('says');
				return {
					claim: id,
					placings: digits.map((digit) => SCALE[Number(digit)] ?? null),
					cited,
					conclusion: conclusion.slice(0, MAX_CONCLUSION_LENGTH).trim()
				};
			}
			return null;
		}
	});
