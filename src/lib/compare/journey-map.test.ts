import { describe, expect, it } from 'vitest';
import { readComparison } from '../story/read.server';
import { drawJourneyMap } from './journey-map';
import { drawMap } from './journey-map.server';

const travel = readComparison()!.travel!;
const { places, journeys } = travel;
const map = drawMap(travel);

/** Returns the points of a path of straight lines. */
const pointsOf = (d: string) =>
	[...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
type Point = { x: number; y: number } | undefined;
const distance = (a: Point, b: Point) =>
	Math.hypot((a?.x ?? NaN) - (b?.x ?? NaN), (a?.y ?? NaN) - (b?.y ?? NaN));
const cityOf = (id: string) => map.cities.find((city) => city.id === id);

describe('the journey map', () => {
	it.each(['then', 'now'] as const)(
		'draws the journey of %s from the guest’s capital to the host’s',
		(era) => {
			const line = pointsOf(map.journeys[era].line);
			const { from, to } = journeys[era];
			expect(distance(line[0], cityOf(from))).toBeLessThan(45);
			expect(distance(line.at(-1), cityOf(to))).toBeLessThan(45);
			// The arrowhead is beyond the end of the line.
			expect(distance(pointsOf(map.journeys[era].head)[0], cityOf(to))).toBeLessThan(
				distance(line.at(-1), cityOf(to))
			);
		}
	);

	it('keeps the two lines 10 px apart', () => {
		const [then, now] = [pointsOf(map.journeys.then.line), pointsOf(map.journeys.now.line)];
		for (const point of then)
			expect(Math.min(...now.map((candidate) => distance(point, candidate)))).toBeGreaterThan(10);
	});

	it('bends the lines to the north, as a great circle does at these latitudes', () => {
		const [washington, moscow] = [cityOf('washington'), cityOf('moscow')];
		const straight = ((washington?.y ?? 0) + (moscow?.y ?? 0)) / 2;
		const middles = [map.journeys.then, map.journeys.now].map(({ line }) => {
			const points = pointsOf(line);
			return points[Math.floor(points.length / 2)]?.y ?? NaN;
		});
		expect(((middles[0] ?? 0) + (middles[1] ?? 0)) / 2).toBeLessThan(straight);
	});

	it('gives a distance of 7,800 km', () => {
		expect(map.distance).toBe(7800);
	});

	it('draws land in less than 20,000 characters', () => {
		expect(pointsOf(map.land).length).toBeGreaterThan(50);
		expect(map.land.length).toBeLessThan(20_000);
	});

	it('throws an error that names a missing place', () => {
		expect(() => drawJourneyMap({ type: 'Sphere' }, places.slice(0, 1), journeys)).toThrow(
			'the map has no place “moscow”'
		);
	});
});
