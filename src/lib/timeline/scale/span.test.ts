import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Span } from './span';

const number = fc.double({ min: -100, max: 100, noNaN: true });
const span = fc
	.tuple(number, fc.double({ min: 0.001, max: 100, noNaN: true }))
	.map(([start, width]) => new Span(start, start + width));
const factor = fc.double({ min: 0.05, max: 20, noNaN: true });

describe('Span', () => {
	it('zoom keeps the position of the fixed point as a share of the width', () => {
		fc.assert(
			fc.property(
				span,
				factor,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(original, factor, share) => {
					const fixed = original.start + share * original.width;
					const zoomed = original.zoom(factor, fixed);
					expect((fixed - zoomed.start) / zoomed.width).toBeCloseTo(share, 6);
				}
			)
		);
	});

	it('pan keeps the width', () => {
		fc.assert(
			fc.property(span, number, (original, distance) => {
				expect(original.pan(distance).width).toBeCloseTo(original.width, 9);
			})
		);
	});

	it('fitWithin returns a span within the bounds, at least as wide as the minimum if possible', () => {
		fc.assert(
			fc.property(
				span,
				span,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(original, bounds, minWidth) => {
					const fitted = original.fitWithin(bounds, minWidth);
					expect(fitted.start).toBeGreaterThanOrEqual(bounds.start - 1e-9);
					expect(fitted.end).toBeLessThanOrEqual(bounds.end + 1e-9);
					expect(fitted.width).toBeGreaterThanOrEqual(Math.min(minWidth, bounds.width) - 1e-9);
				}
			)
		);
	});

	it('methods return the same span if nothing changes', () => {
		const whole = new Span(0, 1);
		expect(whole.pan(0)).toBe(whole);
		expect(whole.zoom(1)).toBe(whole);
		expect(whole.fitWithin(whole)).toBe(whole);
	});
});
