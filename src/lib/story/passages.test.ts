import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './passages';

describe('openingOf', () => {
	it('leaves a short quote as it is', () =>
		expect(excerpt('In the beginning.', 20)).toBe('In the beginning.'));
	it('ends after a whole word, without its punctuation', () =>
		expect(excerpt('Then, in December, Mao arrived', 18)).toBe('Then, in December\u00a0…'));
	it('gives words of the quote, and no more than was asked for', () => {
		const words = fc.array(fc.stringMatching(/^[a-z]{1,9}[,.]?$/), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(words, fc.integer({ min: 10, max: 90 }), (list, most) => {
				const quote = list.join(' ');
				const opening = excerpt(quote, most);
				const said = opening.replace(/\u00a0…$/u, '');
				expect(quote.startsWith(said)).toBe(true);
				expect(said.length).toBeLessThanOrEqual(most);
				expect(opening === quote || /^[^a-z]/u.test(quote.slice(said.length))).toBe(true);
			})
		);
	});
});
