import { utcDay, utcMonth, utcYear, type TimeInterval } from 'd3';
import { millisecondsInDay } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { utcTime } from '../../story/dates';
import { createTimeScale, WHOLE } from './time-scale';
import { textWidth } from '../sizes/text-metrics';
import { datesBetween, makeTicks, type Interval } from './ticks';
import { createViewport } from './viewport';

const { segments } = readStory();
const scales = [createTimeScale('compressed', segments), createTimeScale('linear', segments)];
const INTERVALS: [Interval, TimeInterval | null][] = [
	[{ unit: 'day', every: 1 }, utcDay],
	[{ unit: 'day', every: 10 }, utcDay.filter((date) => [1, 11, 21].includes(date.getUTCDate()))],
	[{ unit: 'month', every: 1 }, utcMonth],
	[{ unit: 'month', every: 3 }, utcMonth.every(3)],
	[{ unit: 'year', every: 1 }, utcYear],
	[{ unit: 'year', every: 10 }, utcYear.every(10)]
];

describe.each(INTERVALS)('every %o', (interval, d3Interval) => {
	it('datesBetween returns the same dates as the d3 interval', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: Date.UTC(1940, 0), max: Date.UTC(2030, 0) }),
				fc.integer({ min: 1, max: 3000 }),
				(first, days) => {
					const last = first + days * millisecondsInDay;
					expect(datesBetween(interval, first, last)).toEqual(
						d3Interval?.range(new Date(first), new Date(last))
					);
				}
			),
			{ numRuns: 50 }
		);
	});
});

describe('makeTicks', () => {
	it('labels decades in the whole view and days at a high zoom, on both scales', () => {
		for (const scale of scales) {
			const middle = scale.toUnit(Date.UTC(1961, 3, 12));
			const labels = [0, 4, 8, 16, 64, 512, 4096].map((level) => {
				const span = level === 0 ? WHOLE : WHOLE.zoom(level, middle);
				return makeTicks(createViewport(scale, span, 1200))
					.map(({ label }) => label)
					.join(' ');
			});
			expect(labels[0]).toMatch(/19[67]0/);
			expect(labels.at(-1)).toMatch(/\d+ (Mar|Apr|May)/);
		}
	});

	it('labels round years before the common era, on an axis of three thousand years', () => {
		const ages = createTimeScale('linear', [
			{
				start: utcTime(-2999),
				end: utcTime(1),
				share: 1,
				isAxisBreak: false,
				sentences: 0
			}
		]);
		const labels = (span: typeof WHOLE) =>
			makeTicks(createViewport(ages, span, 1200)).flatMap(({ label }) => label || []);
		expect(labels(WHOLE)).toEqual(
			[3000, 2800, 2600, 2400, 2200, 2000, 1800, 1600, 1400, 1200, 1000, 800, 600, 400, 200].map(
				(year) => `${year} BCE`
			)
		);
		expect(labels(WHOLE.zoom(2000, ages.toUnit(utcTime(-43, 2, 15)))).join(' ')).toMatch(
			/Mar 44 BCE|44 BCE.*Mar/
		);
	});

	it('returns labels that never overlap', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...scales),
				fc.double({ min: 1, max: 5000, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 320, max: 2000 }),
				(scale, factor, unit, width) => {
					const ticks = makeTicks(
						createViewport(scale, WHOLE.zoom(factor, unit), width),
						12
					).filter(({ label }) => label);
					const boxes = ticks
						.map(({ x, label }) => {
							const half = textWidth(label, 12) / 2;
							const middle = Math.min(Math.max(x, half), width - half);
							return [middle - half, middle + half] as const;
						})
						.sort((a, b) => a[0] - b[0]);
					boxes
						.slice(1)
						.forEach(([from], index) =>
							expect(from).toBeGreaterThanOrEqual((boxes[index]?.[1] ?? 0) - 0.01)
						);
				}
			)
		);
	});
});
