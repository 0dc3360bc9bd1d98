import { scaleUtc } from 'd3';
import { millisecondsInDay } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { createLens } from './time-scale';

const { stretches } = readStory();
const lenses = [createLens('folded', stretches), createLens('scale', stretches)];
const times = fc.integer({ min: stretches[0]?.start ?? 0, max: stretches.at(-1)?.end ?? 1 });

describe.each(lenses)('the lens “$name”', (lens) => {
	it('holds the whole story between 0 and 1, with no more than a little room at its ends', () => {
		expect(lens.toUnit(lens.extent.start)).toBeGreaterThanOrEqual(0);
		expect(lens.toUnit(lens.extent.start)).toBeLessThan(0.02);
		expect(lens.toUnit(lens.extent.end)).toBeLessThanOrEqual(1);
		expect(lens.toUnit(lens.extent.end)).toBeGreaterThan(0.98);
	});

	it('does what a piecewise scale of d3 does, beyond its ends too', () => {
		const edges =
			lens.name === 'scale'
				? [lens.extent.start, lens.extent.end]
				: [lens.extent.start, ...stretches.map(({ end }) => end)];
		const scale = scaleUtc(edges, edges.map(lens.toUnit));
		const century = 100 * 365 * millisecondsInDay;
		fc.assert(
			fc.property(
				fc.integer({ min: lens.extent.start - century, max: lens.extent.end + century }),
				(time) => {
					expect(lens.toUnit(time)).toBeCloseTo(scale(time), 9);
					expect(Math.abs(lens.toTime(scale(time)) - time)).toBeLessThan(1000);
				}
			)
		);
	});

	it('never puts a later moment to the left of an earlier one', () => {
		fc.assert(
			fc.property(times, times, (a, b) => {
				const [earlier, later] = a < b ? [a, b] : [b, a];
				expect(lens.toUnit(later)).toBeGreaterThanOrEqual(lens.toUnit(earlier));
			})
		);
	});

	it('finds the moment it put somewhere', () => {
		fc.assert(
			fc.property(times, (time) => {
				expect(Math.abs(lens.toTime(lens.toUnit(time)) - time)).toBeLessThan(1000);
			})
		);
	});

	it('has stretches that adjoin and cover the story', () => {
		const edges = lens.stretches.map(({ from, to }) => [from, to]);
		expect(edges[0]?.[0]).toBe(lens.toUnit(lens.extent.start));
		expect(edges.at(-1)?.[1]).toBe(lens.toUnit(lens.extent.end));
		edges.slice(1).forEach(([from], index) => expect(from).toBe(edges[index]?.[1]));
	});
});

describe('the folded lens', () => {
	it('gives the crowded years room and squeezes the fold', () => {
		const [folded] = lenses;
		const fold = folded?.stretches.find((stretch) => stretch.fold);
		expect(fold?.stretched).toBeLessThan(0.5);
		for (const stretch of folded?.stretches.filter(({ fold }) => !fold) ?? [])
			expect(stretch.stretched).toBeGreaterThan(1);
	});

	it('says what it does to scale: the lens to scale stretches nothing', () => {
		for (const { stretched } of lenses[1]?.stretches ?? []) expect(stretched).toBeCloseTo(1);
	});
});

it('refuses to be made of no time at all', () => {
	expect(() => createLens('folded', [])).toThrow('a lens needs at least one stretch of time');
});
