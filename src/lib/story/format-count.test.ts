import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatCount } from './format-count';

it('formatCount equals Intl', () => {
	const digits = new Intl.NumberFormat('en-GB');
	const tenths = fc.integer({ min: -1e9, max: 1e9 }).map((count) => count / 10);
	fc.assert(
		fc.property(fc.oneof(fc.integer({ min: 0, max: 1e9 }), tenths), (number) => {
			expect(formatCount(number)).toBe(digits.format(number));
		})
	);
});
