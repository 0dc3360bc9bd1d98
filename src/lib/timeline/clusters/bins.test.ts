import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../story/read.server';
import { generate } from '../../../../bench/generate';
import { binMilestones } from './bins';
import { clusterUnlabelled } from './clusters';
import { divideHeight, layOutTimeline } from '../layout/layout';
import { createTimeScale, WHOLE } from '../scale/time-scale';
import { metricsFor, MIN_TARGET } from '../sizes/metrics';
import { indexRange, indexMilestones } from './milestone-index';
import { RangeMax } from './range-max';
import { Span } from '../scale/span';
import { createViewport } from '../scale/viewport';

const story = readStory();
const scale = createTimeScale('compressed', story.segments);
const many = generate(20_000);
const all = indexMilestones(many, scale.extent);
const anyWindow = fc
	.tuple(fc.double({ min: 1, max: 500, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([factor, unit]) => WHOLE.zoom(factor, unit));

describe('RangeMax', () => {
	it('finds the same indices as a linear search', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
				fc.nat(),
				fc.nat(),
				(values, a, b) => {
					const [from, to] = [a % values.length, (b % values.length) + 1].sort((x, y) => x - y) as [
						number,
						number
					];
					const part = values.slice(from, to);
					const tree = new RangeMax(values);
					expect(tree.indexOfMax(from, to)).toBe(
						part.length > 0 ? from + part.indexOf(Math.max(...part)) : -1
					);
					const ranked = part
						.map((_, index) => from + index)
						.sort((x, y) => (values[y] ?? 0) - (values[x] ?? 0) || x - y);
					expect(tree.indicesOfLargest(from, to, 3)).toEqual(ranked.slice(0, 3));
					const above = part.flatMap((value, index) => (value > 4 ? [from + index] : []));
					expect(tree.indicesAbove(4, from, to, 5)).toEqual(above.slice(0, 5));
				}
			)
		);
	});
});

describe('binMilestones', () => {
	it('returns each milestone in view once, individually or in a dense bin', () => {
		fc.assert(
			fc.property(anyWindow, fc.integer({ min: 320, max: 2500 }), (span, width) => {
				const { individual, dense } = binMilestones(all, all, createViewport(scale, span, width));
				const inView = (anchor: number) => span.contains(scale.toUnit(anchor));
				const counted =
					individual.filter(({ anchor }) => inView(anchor)).length +
					dense
						.flatMap(({ times }) => {
							const [from, to] = indexRange(all, times.start, times.end + 1);
							return many.slice(from, to);
						})
						.filter(({ anchor }) => inView(anchor)).length;
				expect(counted).toBe(many.filter(({ anchor }) => inView(anchor)).length);
			}),
			{ numRuns: 40 }
		);
	});

	it('returns a number of milestones and bins limited by the width', () => {
		fc.assert(
			fc.property(anyWindow, fc.integer({ min: 320, max: 2500 }), (span, width) => {
				const { individual, dense } = binMilestones(all, all, createViewport(scale, span, width));
				// The allowance is for bins just outside both edges and bars that start before the window.
				expect(individual.length).toBeLessThanOrEqual(width / 12 + 12);
				expect(dense.length).toBeLessThanOrEqual(width / MIN_TARGET + 3);
			}),
			{ numRuns: 60 }
		);
	});

	it('returns the positions of filtered-out milestones', () => {
		const none = indexMilestones([], scale.extent);
		const { individual, dense, filteredOut } = binMilestones(
			all,
			none,
			createViewport(scale, WHOLE, 1200)
		);
		expect(dense).toEqual([]);
		expect(filteredOut.length).toBeGreaterThan(10);
		expect(individual.length).toBeLessThan(100);
	});
});

describe('clusterUnlabelled', () => {
	const unlabelled = fc.array(
		fc.record({
			ids: fc.constant<string[]>([]),
			x: fc.double({ min: 0, max: 1000, noNaN: true }),
			lane: fc.integer({ min: -4, max: 4 }),
			count: fc.integer({ min: 1, max: 50 }),
			times: fc.constant(new Span(0, 1)),
			hasOwnLabel: fc.boolean()
		}),
		{ maxLength: 60 }
	);

	it('keeps a target size between clusters and the total count', () => {
		fc.assert(
			fc.property(unlabelled, (items) => {
				const clusters = clusterUnlabelled(
					items.map((item) => ({ ...item, count: item.count + 1 }))
				);
				clusters
					.slice(1)
					.forEach(({ x }, index) =>
						expect(x - (clusters[index]?.x ?? 0)).toBeGreaterThanOrEqual(MIN_TARGET)
					);
				expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(
					items.reduce((sum, { count }) => sum + count + 1, 0)
				);
			})
		);
	});
});

describe('layOutTimeline while zooming', () => {
	it('keeps each label on its side of the axis and repeats the same layouts', () => {
		const milestones = generate(300);
		const index = indexMilestones(milestones, scale.extent);
		const metrics = metricsFor(16);
		const rows = divideHeight(index, scale, 1200, metrics);
		const scene = {
			...{ all: index, matching: index, matchingIds: null, terms: [], events: [], arrangement: {} },
			selected: milestones[0] ?? null
		};
		const directionsAfterZoom = (unit: number) => {
			const directions = new Map<string, string>();
			let layout = null;
			for (let step = 0; step < 25; step++) {
				const viewport = createViewport(scale, WHOLE.zoom(1.15 ** step, unit), 1200);
				layout = layOutTimeline(scene, viewport, metrics, rows, layout);
				for (const { direction, form } of layout.callouts)
					for (const { id } of form.lines) {
						expect(directions.get(id) ?? direction).toBe(direction);
						directions.set(id, direction);
					}
			}
			return [...directions];
		};
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (unit) => {
				expect(directionsAfterZoom(unit)).toEqual(directionsAfterZoom(unit));
			}),
			{ numRuns: 8 }
		);
	}, 60_000);
});
