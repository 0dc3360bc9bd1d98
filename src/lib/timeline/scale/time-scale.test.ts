import { scaleUtc } from 'd3';
import { millisecondsInDay } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { createTimeScale } from './time-scale';

const { segments } = readStory();
const lenses = [createTimeScale('folded', segments), createTimeScale('scale', segments)];
const times = fc.integer({ min: segments[0]?.start ?? 0, max: segments.at(-1)?.end ?? 1 });

describe.each(lenses)('the scale “$name”', (scale) => {
	it('holds the whole story between 0 and 1, with no more than a little room at its ends', () => {
		expect(scale.toUnit(scale.extent.start)).toBeGreaterThanOrEqual(0);
		expect(scale.toUnit(scale.extent.start)).toBeLessThan(0.02);
		expect(scale.toUnit(scale.extent.end)).toBeLessThanOrEqual(1);
		expect(scale.toUnit(scale.extent.end)).toBeGreaterThan(0.98);
	});

	it('does what a piecewise scale of d3 does, beyond its ends too', () => {
		const edges =
			scale.name === 'scale'
				? [scale.extent.start, scale.extent.end]
				: [scale.extent.start, ...segments.map(({ end }) => end)];
		const reference = scaleUtc(edges, edges.map(scale.toUnit));
		const century = 100 * 365 * millisecondsInDay;
		fc.assert(
			fc.property(
				fc.integer({ min: scale.extent.start - century, max: scale.extent.end + century }),
				(time) => {
					expect(scale.toUnit(time)).toBeCloseTo(reference(time), 9);
					expect(Math.abs(scale.toTime(reference(time)) - time)).toBeLessThan(1000);
				}
			)
		);
	});

	it('never puts a later moment to the left of an earlier one', () => {
		fc.assert(
			fc.property(times, times, (a, b) => {
				const [earlier, later] = a < b ? [a, b] : [b, a];
				expect(scale.toUnit(later)).toBeGreaterThanOrEqual(scale.toUnit(earlier));
			})
		);
	});

	it('finds the moment it put somewhere', () => {
		fc.assert(
			fc.property(times, (time) => {
				expect(Math.abs(scale.toTime(scale.toUnit(time)) - time)).toBeLessThan(1000);
			})
		);
	});

	it('has segments that adjoin and cover the story', () => {
		const edges = scale.segments.map(({ from, to }) => [from, to]);
		expect(edges[0]?.[0]).toBe(scale.toUnit(scale.extent.start));
		expect(edges.at(-1)?.[1]).toBe(scale.toUnit(scale.extent.end));
		edges.slice(1).forEach(([from], index) => expect(from).toBe(edges[index]?.[1]));
	});
});

describe('the folded lens', () => {
	it('gives the crowded years room and squeezes the fold', () => {
		const [folded] = lenses;
		const fold = folded?.segments.find((segment) => segment.isAxisBreak);
		expect(fold?.widthRatio).toBeLessThan(0.5);
		for (const segment of folded?.segments.filter(({ isAxisBreak }) => !isAxisBreak) ?? [])
			expect(segment.widthRatio).toBeGreaterThan(1);
	});

	it('says what it does to scale: the scale to scale segments nothing', () => {
		for (const { widthRatio } of lenses[1]?.segments ?? []) expect(widthRatio).toBeCloseTo(1);
	});
});

it('refuses to be made of no time at all', () => {
	expect(() => createTimeScale('folded', [])).toThrow('a scale needs at least one segment of time');
});
