import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { coverDates } from '../tasks/cover-dates';
import { inTime, toHandoutCards } from './handout-cards';

const { milestones } = readStory();
const cards = toHandoutCards(milestones);

describe('cards to cut out', () => {
	it('there is one for each milestone, numbered from 1', () => {
		expect(new Set(cards.map(({ id }) => id)).size).toBe(milestones.length);
		expect(cards.map(({ number }) => number)).toEqual(milestones.map((_, index) => index + 1));
	});

	it('have the same numbers each time, so that a printed key fits printed cards', () => {
		expect(toHandoutCards(milestones)).toEqual(cards);
		expect(cards.slice(0, 3).map(({ id }) => id)).toMatchInlineSnapshot(`
			[
			  "no-full-alliance",
			  "fifth-term",
			  "joint-exercises",
			]
		`);
	});

	it('do not lie in the order of time', () => {
		const follows = cards.filter(
			({ order }, index) => order === (cards[index - 1]?.order ?? -1) + 1
		);
		expect(follows.length).toBeLessThan(milestones.length / 6);
		expect(inTime(cards).map(({ id }) => id)).toEqual(milestones.map(({ id }) => id));
	});

	it('what is covered stands in the column’s words for the date, which the key gives', () => {
		for (const { quotes, stated } of cards)
			for (const { text } of quotes
				.flatMap(({ exact }) => coverDates(exact))
				.filter(({ covered }) => covered))
				expect(stated.wording).toContain(text);
	});
});
