import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './passages';

describe('excerpt', () => {
	it('returns a short quote unchanged', () =>
		expect(excerpt('In the beginning.', 20)).toBe('In the beginning.'));
	it('ends after a whole word, without the punctuation behind it', () =>
		expect(excerpt('Then, in December, he arrived', 18)).toBe('Then, in December\u00a0…'));
	it('returns whole first words of the quote, within the maximum length', () => {
		const words = fc.array(fc.stringMatching(/^[a-z]{1,9}[,.]?$/), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(words, fc.integer({ min: 10, max: 90 }), (list, maxLength) => {
				const quote = list.join(' ');
				const cut = excerpt(quote, maxLength);
				const firstWords = cut.replace(/\u00a0…$/u, '');
				expect(quote.startsWith(firstWords)).toBe(true);
				expect(firstWords.length).toBeLessThanOrEqual(maxLength);
				expect(cut === quote || /^[^a-z]/u.test(quote.slice(firstWords.length))).toBe(true);
			})
		);
	});
});
