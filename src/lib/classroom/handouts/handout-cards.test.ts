import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { coverDates } from '../tasks/cover-dates';
import { sortChronologically, toHandoutCards } from './handout-cards';

const { milestones } = readStory();
const cards = toHandoutCards(milestones);

describe('toHandoutCards', () => {
	it('returns one card for each milestone, numbered from 1', () => {
		expect(new Set(cards.map(({ id }) => id)).size).toBe(milestones.length);
		expect(cards.map(({ number }) => number)).toEqual(milestones.map((_, index) => index + 1));
	});

	it('returns the same numbers each time, so that a printed key matches printed cards', () => {
		expect(toHandoutCards(milestones)).toEqual(cards);
		const [milestone] = milestones;
		if (!milestone) throw new Error('the story is empty');
		const five = toHandoutCards(Array.from({ length: 5 }, () => milestone));
		expect(five.map(({ order }) => order)).toEqual([4, 5, 2, 3, 1]);
	});

	it('shuffles the cards, and sortChronologically restores the order of the milestones', () => {
		const consecutive = cards.filter(
			({ order }, index) => order === (cards[index - 1]?.order ?? -1) + 1
		);
		expect(consecutive.length).toBeLessThan(milestones.length / 6);
		expect(sortChronologically(cards).map(({ id }) => id)).toEqual(milestones.map(({ id }) => id));
	});

	it('gives the record as date on record, and nothing where the record was not looked up', () => {
		const [first, second] = milestones;
		if (!first?.record || !second) throw new Error('no milestone with a record');
		const dated = toHandoutCards([first, { ...second, record: null }]);
		expect(dated.find(({ id }) => id === first.id)?.record).toEqual({
			extent: first.record.extent,
			certainty: first.record.certainty
		});
		expect(dated.find(({ id }) => id === second.id)?.record).toBeNull();
	});

	it('the wording in the key contains the covered dates', () => {
		for (const { quotes, stated } of cards)
			for (const { text } of quotes
				.flatMap(({ exact }) => coverDates(exact))
				.filter(({ covered }) => covered))
				expect(stated.wording).toContain(text);
	});
});
