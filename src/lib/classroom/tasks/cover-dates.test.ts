import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { coverDates } from './cover-dates';

describe('coverDates', () => {
	it('covers each year and returns parts that join to the quote', () => {
		for (const { quotes } of readStory().milestones)
			for (const { exact } of quotes) {
				const parts = coverDates(exact);
				expect(parts.map(({ text }) => text).join('')).toBe(exact);
				const shown = parts.filter(({ covered }) => !covered).map(({ text }) => text);
				expect(shown.join(' ')).not.toMatch(/\b(19|20)\d\d\b/);
			}
	});

	it.each([
		['In December 1957, she flew', ['In ', '[December 1957]', ', she flew']],
		['on 12 April 1961 or 12 April', ['on ', '[12 April 1961]', ' or ', '[12 April]']],
		['in 1957, when', ['in ', '[1957]', ', when']],
		['by 14 percent in March alone', ['by 14 percent in ', '[March]', ' alone']],
		['only $300 for 1.000 cubic meters', ['only $300 for 1.000 cubic meters']],
		['75 years ago', ['75 years ago']],
		['it may', ['it may']]
	])('covers “%s” as %j', (quote, parts) => {
		expect(coverDates(quote).map(({ text, covered }) => (covered ? `[${text}]` : text))).toEqual(
			parts
		);
	});
});
