import { randomLcg } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClassMaterial, readStory } from '../../story/read.server';
import { cardsToMatch, cardsToOrder, isBefore, isTie } from './cards';
import { readCards } from './cards.server';
import { checkOrder, moveItem } from './order';
import { newSeed, otherSeed, readSeed, shuffle } from './seed';

const cards = readCards();
const counts = readClassMaterial()!.cards;
const anySeed = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const card = (id: string) => {
	const match = cards.find((candidate) => candidate.id === id);
	if (!match) throw new Error(`no card ${id}`);
	return match;
};
const chronological = [...cards].sort((a, b) =>
	(a.record.extent.start?.first ?? '').localeCompare(b.record.extent.start?.first ?? '')
);

describe('shuffle', () => {
	it('returns the same order for the same seed on every machine', () => {
		expect(shuffle([...'abcdefgh'], 'k7pq', 'order').join('')).toMatchInlineSnapshot(`"edhagfcb"`);
		expect(shuffle([...'abcdefgh'], 'k7pr', 'order').join('')).toMatchInlineSnapshot(`"fchaedgb"`);
	});

	it('returns all values and does not mutate its argument', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), anySeed, (values, seed) => {
				const before = [...values];
				expect([...shuffle(values, seed, '')].sort()).toEqual([...values].sort());
				expect(values).toEqual(before);
			})
		);
	});

	it('returns another order for the seed of otherSeed', () => {
		fc.assert(
			fc.property(anySeed, fc.integer({ min: 2, max: 6 }), fc.integer(), (seed, length, chance) => {
				const orderOf = (anotherSeed: string) =>
					shuffle([...'abcdef'].slice(0, length), anotherSeed, 'weigh');
				const other = otherSeed(seed, orderOf, randomLcg(chance));
				expect(readSeed(other)).toBe(other);
				expect(orderOf(other)).not.toEqual(orderOf(seed));
			})
		);
	});

	it('accepts any new seed for fewer than two values', () => {
		for (const values of [[], ['alone']])
			expect(otherSeed('k7pq', () => values)).toMatch(/^[a-z0-9]{4}$/);
	});

	it('readSeed accepts capitals and rejects malformed seeds', () => {
		expect(readSeed('K7PQ')).toBe('k7pq');
		for (const wrong of ['', '<b>', 'a b', 'x'.repeat(13), '\0', '../..', '__proto__'])
			expect(readSeed(wrong)).toBeNull();
		expect(readSeed(newSeed())).toMatch(/^[a-z0-9]{4}$/);
	});
});

describe('cardsToOrder', () => {
	it('returns eight cards of all eras with few ties, for any seed', () => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				const chosen = cardsToOrder(cards, counts.order, seed);
				expect(new Set(chosen.map(({ id }) => id)).size).toBe(8);
				expect(new Set(chosen.map(({ era }) => era)).size).toBe(4);
				for (const card of chosen)
					expect(
						chosen.filter((other) => other !== card && isTie(card, other)).length
					).toBeLessThanOrEqual(2);
			}),
			{ numRuns: 300 }
		);
	});

	it('keeps the words that date a card within their sentence', () => {
		expect(card('explorer').dating).toMatchObject({
			words: 'on 31 January 1958',
			before: 'Only '
		});
		expect(card('first-surface-pictures').dating).toMatchObject({
			words: 'three weeks later',
			// An excerpts edition shows no more of the sentence than is quoted.
			before:
				readStory().edition === 'full'
					? 'Early in 1966 Sergei Korolev died, the nameless engineer of Moscow’s victories; '
					: ''
		});
		expect(card('two-equal-halves').dating).toBeNull();
	});
});

describe('checkOrder', () => {
	it('accepts the order of the record', () => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				const chosen = cardsToOrder(cards, counts.order, seed);
				const placed = checkOrder(chronological.filter((card) => chosen.includes(card)));
				expect(placed.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
			})
		);
	});

	it('accepts either order of a tie', () => {
		const [treaty, fire] = [card('outer-space-treaty'), card('apollo-fire')];
		for (const order of [
			[treaty, fire],
			[fire, treaty]
		])
			expect(checkOrder(order).map(({ verdict }) => verdict)).toEqual(['right', 'right']);
		expect(checkOrder([treaty, fire])[0]?.ties).toEqual([fire]);
	});

	it('marks the one misplaced card and its direction', () => {
		const [first, second, third, last] = ['sputnik', 'gagarin', 'spacewalk', 'handshake'].map(card);
		if (!first || !second || !third || !last) throw new Error('no cards');
		const early = checkOrder([last, first, second, third]);
		expect(early.map(({ verdict }) => verdict)).toEqual(['early', 'right', 'right', 'right']);
		expect(early[0]?.neighbour).toBe(third);
		const late = checkOrder([second, third, last, first]);
		expect(late.at(-1)).toMatchObject({ verdict: 'late', neighbour: second });
	});

	it('never accepts two cards that contradict the record', () => {
		fc.assert(
			fc.property(anySeed, anySeed, (seed, otherSeed) => {
				const right = checkOrder(
					shuffle(cardsToOrder(cards, counts.order, seed), otherSeed, '')
				).filter(({ verdict }) => verdict === 'right');
				right.forEach(({ card }, index) => {
					for (const later of right.slice(index)) expect(isBefore(later.card, card)).toBe(false);
				});
			}),
			{ numRuns: 50 }
		);
	});

	it('moveItem clamps the target to the list', () => {
		expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
		expect(moveItem(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
		expect(moveItem(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
	});
});

describe('cardsToMatch', () => {
	it('returns six quotes of different sentences and more titles than quotes, for any seed', () => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				const { quotes, options } = cardsToMatch(cards, counts.match, seed);
				expect(quotes).toHaveLength(6);
				expect(options.length).toBeGreaterThan(7);
				for (const { related } of options)
					expect(options.filter(({ id }) => related.includes(id))).toEqual([]);
				for (const quote of quotes) expect(options).toContain(quote);
			})
		);
	});
});
