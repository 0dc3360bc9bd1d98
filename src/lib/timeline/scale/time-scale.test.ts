import { scaleUtc } from 'd3';
import { millisecondsInDay } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { createTimeScale } from './time-scale';

const { segments } = readStory();
const scales = [createTimeScale('compressed', segments), createTimeScale('linear', segments)];
const times = fc.integer({ min: segments[0]?.start ?? 0, max: segments.at(-1)?.end ?? 1 });

describe.each(scales)('the $name scale', (scale) => {
	it('maps the story to units from 0 to 1 with margins below 0.02', () => {
		expect(scale.toUnit(scale.extent.start)).toBeGreaterThanOrEqual(0);
		expect(scale.toUnit(scale.extent.start)).toBeLessThan(0.02);
		expect(scale.toUnit(scale.extent.end)).toBeLessThanOrEqual(1);
		expect(scale.toUnit(scale.extent.end)).toBeGreaterThan(0.98);
	});

	it('returns the same units as scaleUtc of d3, also beyond its ends', () => {
		const edges =
			scale.name === 'linear'
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

	it('maps later times to larger or equal units', () => {
		fc.assert(
			fc.property(times, times, (a, b) => {
				const [earlier, later] = a < b ? [a, b] : [b, a];
				expect(scale.toUnit(later)).toBeGreaterThanOrEqual(scale.toUnit(earlier));
			})
		);
	});

	it('inverts a unit to the time that maps to it, within 1 s', () => {
		fc.assert(
			fc.property(times, (time) => {
				expect(Math.abs(scale.toTime(scale.toUnit(time)) - time)).toBeLessThan(1000);
			})
		);
	});

	it('has adjoining segments that cover the story', () => {
		const edges = scale.segments.map(({ from, to }) => [from, to]);
		expect(edges[0]?.[0]).toBe(scale.toUnit(scale.extent.start));
		expect(edges.at(-1)?.[1]).toBe(scale.toUnit(scale.extent.end));
		edges.slice(1).forEach(([from], index) => expect(from).toBe(edges[index]?.[1]));
	});
});

describe('the compressed scale', () => {
	const compressed = createTimeScale('compressed', segments);

	it('narrows the axis break', () => {
		const axisBreak = compressed.segments.find((segment) => segment.isAxisBreak);
		expect(axisBreak?.widthRatio).toBeLessThan(0.5);
	});

	it('has width ratios in proportion to the share of each segment for its time', () => {
		const factors = segments.map(
			({ share, start, end }, index) =>
				((compressed.segments[index]?.widthRatio ?? NaN) * (end - start)) / share
		);
		for (const factor of factors) expect(factor / (factors[0] ?? NaN)).toBeCloseTo(1, 9);
	});
});

it('the linear scale has width ratios of 1', () => {
	for (const { widthRatio } of scales[1]?.segments ?? []) expect(widthRatio).toBeCloseTo(1);
});

it('createTimeScale throws without segments', () => {
	expect(() => createTimeScale('compressed', [])).toThrow(
		'a time scale needs at least one segment'
	);
});
