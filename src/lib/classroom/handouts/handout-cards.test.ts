import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { coverDates } from '../tasks/cover-dates';
import { inTime, toHandoutCards } from './handout-cards';

const { milestones } = readStory();
const cards = toHandoutCards(milestones);

describe('toHandoutCards', () => {
	it('returns one card for each milestone, numbered from 1', () => {
		expect(new Set(cards.map(({ id }) => id)).size).toBe(milestones.length);
		expect(cards.map(({ number }) => number)).toEqual(milestones.map((_, index) => index + 1));
	});

	it('returns the same numbers each time, so that a printed key matches printed cards', () => {
		expect(toHandoutCards(milestones)).toEqual(cards);
		expect(cards.slice(0, 3).map(({ id }) => id)).toMatchInlineSnapshot(`
			[
			  "no-full-alliance",
			  "fifth-term",
			  "joint-exercises",
			]
		`);
	});

	it('shuffles the cards, and inTime restores the order of the milestones', () => {
		const follows = cards.filter(
			({ order }, index) => order === (cards[index - 1]?.order ?? -1) + 1
		);
		expect(follows.length).toBeLessThan(milestones.length / 6);
		expect(inTime(cards).map(({ id }) => id)).toEqual(milestones.map(({ id }) => id));
	});

	it('covered dates are part of the wording that the key gives', () => {
		for (const { quotes, stated } of cards)
			for (const { text } of quotes
				.flatMap(({ exact }) => coverDates(exact))
				.filter(({ covered }) => covered))
				expect(stated.wording).toContain(text);
	});
});
