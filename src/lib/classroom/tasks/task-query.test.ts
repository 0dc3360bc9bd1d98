import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClassMaterial } from '../../story/read.server';
import { cardsToMatch, cardsToOrder } from './cards';
import { readCards } from './cards.server';
import { judge, STATEMENT_TYPES } from './statement-types';
import { shuffle } from './seed';
import {
	decodeTask,
	encodeTask,
	kindsCodec,
	matchCodec,
	orderCodec,
	weighCodec,
	type Codec,
	type TaskQuery
} from './task-query';
import {
	comparePlacing,
	missing,
	MAX_CONCLUSION_LENGTH,
	SCALE,
	type Weighing
} from './evidence-weighing';

const cards = readCards();
const { statements, claims, cards: counts } = readClassMaterial()!;
const ids = (all: { id: string }[]) => all.map(({ id }) => id);
const order = orderCodec((seed) => ids(cardsToOrder(cards, counts.order, seed)));
const optionsOf = (seed: string) => {
	const { quotes, options } = cardsToMatch(cards, counts.match, seed);
	return { quotes: ids(quotes), options: ids(options) };
};
const match = matchCodec(optionsOf);
const kinds = kindsCodec(ids(statements));
const weigh = weighCodec(claims);

const anySeed = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const decode = <A>(query: string, codec: Codec<A>) => decodeTask(new URLSearchParams(query), codec);
const expectRoundTrip = <A>(query: TaskQuery<A>, codec: Codec<A>) =>
	expect(decode(encodeTask(query, codec), codec)).toEqual({ ...query, malformed: [] });

const anyText = fc
	.string({ maxLength: MAX_CONCLUSION_LENGTH, unit: 'binary' })
	.map((text) => text.trim())
	.filter((text) => text.isWellFormed());
const anyWeighing: fc.Arbitrary<Weighing> = fc.constantFrom(...claims).chain(({ id, sentences }) =>
	fc.record({
		claim: fc.constant(id),
		placings: fc.array(fc.option(fc.constantFrom(...SCALE)), {
			minLength: sentences.length,
			maxLength: sentences.length
		}),
		cited: fc.subarray([...sentences.keys()]),
		conclusion: anyText
	})
);

describe('the query of a task', () => {
	it('decodes to the encoded result, for every task', () => {
		fc.assert(
			fc.property(anySeed, anySeed, anyWeighing, (seed, other, weighing) => {
				expectRoundTrip(
					{ seed, result: shuffle(ids(cardsToOrder(cards, counts.order, seed)), other, '') },
					order
				);
				const { quotes, options } = optionsOf(seed);
				const chosen = shuffle([...options, ''], other, '');
				expectRoundTrip(
					{
						seed,
						result: Object.fromEntries(quotes.map((quote, index) => [quote, chosen[index] ?? '']))
					},
					match
				);
				const judged = shuffle(statements, other, '').slice(0, 5);
				expectRoundTrip(
					{
						seed,
						result: Object.fromEntries(
							judged.map(({ id }, index) => [id, STATEMENT_TYPES[index % 3] ?? 'fact'])
						)
					},
					kinds
				);
				expectRoundTrip({ seed, result: weighing }, weigh);
			})
		);
	});

	it('holds only the seed before the first check', () => {
		expect(encodeTask({ seed: 'k7pq', result: null }, kinds)).toBe('?seed=k7pq');
		expect(encodeTask({ seed: null, result: null }, kinds)).toBe('');
	});

	it.each([
		['seed=%3Cb%3E&fact=promised', ['seed'], null, null],
		['seed=a&seed=b', ['seed'], 'a', null],
		['seed=a&v=9&fact=promised', ['v'], 'a', null],
		[
			'seed=a&fact=promised.gone&opinion=promised.agency',
			['fact', 'opinion'],
			'a',
			{ promised: 'fact', agency: 'opinion' }
		],
		['seed=a&fact=__proto__', ['fact'], 'a', null],
		['', [], null, null]
	])(
		'decodes the valid parameters of “%s” and names the malformed ones',
		(query, malformed, seed, result) => {
			expect(decode(query, kinds)).toEqual({ seed, result, malformed });
		}
	);

	it('rejects orders of unknown cards, weights beyond the scale and long conclusions', () => {
		expect(decode('seed=a&order=gagarin.gagarin', order)).toEqual({
			seed: 'a',
			result: null,
			malformed: ['order']
		});
		expect(decode('seed=a&match=-.-', match).malformed).toEqual(['match']);
		expect(decode('seed=a&claim=chosen&weights=99999', weigh).malformed).toEqual(['weights']);
		expect(decode('seed=a&claim=constructor&weights=00000', weigh).malformed).toEqual(['claim']);
		const long = decode(
			`seed=a&claim=chosen&weights=-----&cite=0.77&says=${'x'.repeat(400)}`,
			weigh
		);
		expect(long.malformed).toEqual(['cite', 'says']);
		expect(long.result).toMatchObject({
			cited: [0],
			conclusion: 'x'.repeat(MAX_CONCLUSION_LENGTH)
		});
	});

	it('never throws', () => {
		const keys = [
			'seed',
			'order',
			'match',
			'fact',
			'opinion',
			'claim',
			'weights',
			'cite',
			'says',
			'v',
			'__proto__'
		];
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(
						fc.constantFrom(...keys),
						fc.oneof(fc.string(), fc.constantFrom('a', 'chosen', '-----'))
					)
				),
				(pairs) => {
					for (const codec of [order, match, kinds, weigh] as Codec<unknown>[])
						expect(Array.isArray(decodeTask(new URLSearchParams(pairs), codec).malformed)).toBe(
							true
						);
				}
			)
		);
	});
});

describe('verdicts', () => {
	it('judge is lenient between opinion and inference, and strict about facts', () => {
		expect(judge('opinion', { kind: 'inference' })).toBe('open');
		expect(judge('inference', { kind: 'fact' })).toBe('other');
		expect(judge('fact', { kind: 'opinion' })).toBe('other');
		expect(judge('fact', { kind: 'fact' })).toBe('same');
	});

	it('judge accepts both answers of a key that has two', () => {
		const key = { kind: 'opinion', also: 'fact' } as const;
		expect(judge('opinion', key)).toBe('same');
		expect(judge('fact', key)).toBe('same');
		expect(judge('inference', key)).toBe('open');
	});

	it('comparePlacing distinguishes a wrong side from another strength', () => {
		const key = { side: 'for', strength: 3 } as const;
		expect(comparePlacing(key, key)).toBe('same');
		expect(comparePlacing({ ...key, strength: 1 }, key)).toBe('strength');
		expect(comparePlacing({ ...key, side: 'against' }, key)).toBe('side');
	});

	it('missing asks for a conclusion, then for a sentence that it cites', () => {
		const plain: Weighing = { claim: 'chosen', placings: [], cited: [], conclusion: '  ' };
		expect(missing(plain)).toContain('Write');
		expect(missing({ ...plain, conclusion: 'So it is.' })).toContain('at least one sentence');
		expect(missing({ ...plain, conclusion: 'So it is.', cited: [2] })).toBeNull();
	});
});
