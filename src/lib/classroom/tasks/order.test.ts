import { randomLcg } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { cardsToMatch, cardsToOrder, isBefore, isTie } from './cards';
import { readCards } from './cards.server';
import { checkOrder, moveItem } from './order';
import { newSeed, otherSeed, readSeed, shuffle } from './seed';

const cards = readCards();
const anySeed = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const card = (id: string) => {
	const found = cards.find((one) => one.id === id);
	if (!found) throw new Error(`no card ${id}`);
	return found;
};
const inTime = [...cards].sort((a, b) =>
	(a.record.extent.start?.first ?? '').localeCompare(b.record.extent.start?.first ?? '')
);

describe('a shuffle by a seed', () => {
	it('gives this order on every machine, today and tomorrow', () => {
		expect(shuffle([...'abcdefgh'], 'k7pq', 'order').join('')).toMatchInlineSnapshot(`"edhagfcb"`);
		expect(shuffle([...'abcdefgh'], 'k7pr', 'order').join('')).toMatchInlineSnapshot(`"fchaedgb"`);
	});

	it('loses nothing and leaves what it was given as it is', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), anySeed, (values, seed) => {
				const before = [...values];
				expect([...shuffle(values, seed, '')].sort()).toEqual([...values].sort());
				expect(values).toEqual(before);
			})
		);
	});

	it('shows when it is asked for anew: never the order that was there', () => {
		fc.assert(
			fc.property(anySeed, fc.integer({ min: 2, max: 6 }), fc.integer(), (seed, length, chance) => {
				const orderOf = (by: string) => shuffle([...'abcdef'].slice(0, length), by, 'weigh');
				const other = otherSeed(seed, orderOf, randomLcg(chance));
				expect(readSeed(other)).toBe(other);
				expect(orderOf(other)).not.toEqual(orderOf(seed));
			})
		);
	});

	it('is chosen at once where there is nothing to shuffle', () => {
		for (const values of [[], ['alone']])
			expect(otherSeed('k7pq', () => values)).toMatch(/^[a-z0-9]{4}$/);
	});

	it('takes a seed as it is read out, and nothing that is no seed', () => {
		expect(readSeed('K7PQ')).toBe('k7pq');
		for (const wrong of ['', '<b>', 'a b', 'x'.repeat(13), '\0', '../..', '__proto__'])
			expect(readSeed(wrong)).toBeNull();
		expect(readSeed(newSeed())).toMatch(/^[a-z0-9]{4}$/);
	});
});

describe('the cards to order', () => {
	it('are eight of all eras, most pairs of which the record decides, whatever the seed', () => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				const chosen = cardsToOrder(cards, seed);
				expect(new Set(chosen.map(({ id }) => id)).size).toBe(8);
				expect(new Set(chosen.map(({ era }) => era)).size).toBe(3);
				for (const one of chosen)
					expect(
						chosen.filter((other) => other !== one && isTie(one, other)).length
					).toBeLessThanOrEqual(2);
			}),
			{ numRuns: 300 }
		);
	});

	it('have the words that date them in their sentence', () => {
		expect(card('korean-stalemate').dating).toMatchObject({
			words: 'in 1951',
			// An excerpts edition shows no more of the sentence than is quoted.
			before: readStory().edition === 'full' ? 'As Khrushchev knew how to remind, ' : ''
		});
		expect(card('split').dating).toBeNull();
	});
});

describe('checking an order', () => {
	it('finds the order of the record right', () => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				const chosen = cardsToOrder(cards, seed);
				const placed = checkOrder(inTime.filter((one) => chosen.includes(one)));
				expect(placed.filter(({ stands }) => stands !== 'right')).toEqual([]);
			})
		);
	});

	it('allows either order where the record does', () => {
		const [visit, treaty] = [card('mao-travels'), card('treaty')];
		for (const order of [
			[visit, treaty],
			[treaty, visit]
		])
			expect(checkOrder(order).map(({ stands }) => stands)).toEqual(['right', 'right']);
		expect(checkOrder([visit, treaty])[0]?.ties).toEqual([treaty]);
	});

	it('blames the one card that is out of place, and says which way it belongs', () => {
		const [first, second, third, last] = [
			'republic-proclaimed',
			'treaty',
			'invasion',
			'macron'
		].map(card);
		if (!first || !second || !third || !last) throw new Error('no cards');
		const early = checkOrder([last, first, second, third]);
		expect(early.map(({ stands }) => stands)).toEqual(['early', 'right', 'right', 'right']);
		expect(early[0]?.neighbour).toBe(third);
		const late = checkOrder([second, third, last, first]);
		expect(late.at(-1)).toMatchObject({ stands: 'late', neighbour: second });
	});

	it('never finds two cards right that stand against the record', () => {
		fc.assert(
			fc.property(anySeed, anySeed, (seed, other) => {
				const right = checkOrder(shuffle(cardsToOrder(cards, seed), other, '')).filter(
					({ stands }) => stands === 'right'
				);
				right.forEach((one, at) => {
					for (const later of right.slice(at)) expect(isBefore(later.card, one.card)).toBe(false);
				});
			}),
			{ numRuns: 50 }
		);
	});

	it('moves a card to a place, and not beyond the ends', () => {
		expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
		expect(moveItem(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
		expect(moveItem(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
	});
});

describe('the quotes to match', () => {
	it('are six of different sentences, with nine titles to choose from, whatever the seed', () => {
		fc.assert(
			fc.property(anySeed, (seed) => {
				const { quotes, options } = cardsToMatch(cards, seed);
				expect(quotes).toHaveLength(6);
				expect(options.length).toBeGreaterThan(7);
				for (const { related } of options)
					expect(options.filter(({ id }) => related.includes(id))).toEqual([]);
				for (const quote of quotes) expect(options).toContain(quote);
			})
		);
	});
});
