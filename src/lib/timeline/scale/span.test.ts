import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Span } from './span';

const number = fc.double({ min: -100, max: 100, noNaN: true });
const span = fc
	.tuple(number, fc.double({ min: 0.001, max: 100, noNaN: true }))
	.map(([start, width]) => new Span(start, start + width));
const factor = fc.double({ min: 0.05, max: 20, noNaN: true });

describe('a span', () => {
	it('keeps the point under the pointer where it is while zooming', () => {
		fc.assert(
			fc.property(span, factor, fc.double({ min: 0, max: 1, noNaN: true }), (before, by, share) => {
				const at = before.start + share * before.width;
				const after = before.zoom(by, at);
				expect((at - after.start) / after.width).toBeCloseTo(share, 6);
			})
		);
	});

	it('keeps its width while panning', () => {
		fc.assert(
			fc.property(span, number, (before, by) => {
				expect(before.pan(by).width).toBeCloseTo(before.width, 9);
			})
		);
	});

	it('always fits within its bounds, and is no narrower than asked where that is possible', () => {
		fc.assert(
			fc.property(
				span,
				span,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(one, bounds, narrowest) => {
					const fitted = one.fitWithin(bounds, narrowest);
					expect(fitted.start).toBeGreaterThanOrEqual(bounds.start - 1e-9);
					expect(fitted.end).toBeLessThanOrEqual(bounds.end + 1e-9);
					expect(fitted.width).toBeGreaterThanOrEqual(Math.min(narrowest, bounds.width) - 1e-9);
				}
			)
		);
	});

	it('is itself where nothing changes', () => {
		const whole = new Span(0, 1);
		expect(whole.pan(0)).toBe(whole);
		expect(whole.zoom(1)).toBe(whole);
		expect(whole.fitWithin(whole)).toBe(whole);
	});
});
