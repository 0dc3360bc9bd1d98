import { describe, expect, it } from 'vitest';
import { readComparison } from '../story/read.server';
import { drawJourneyMap } from './journey-map';
import { readJourneyMap } from './journey-map.server';

const map = readJourneyMap();
const { places, journeys } = readComparison();

/** The points of a path that is made of straight lines. */
const pointsOf = (d: string) =>
	[...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
const distance = (
	one: { x: number; y: number } | undefined,
	other: { x: number; y: number } | undefined
) => Math.hypot((one?.x ?? NaN) - (other?.x ?? NaN), (one?.y ?? NaN) - (other?.y ?? NaN));
const city = (id: string) => map.cities.find((one) => one.id === id);

describe('the map of the journeys', () => {
	it.each(['then', 'now'] as const)('leads %s from the guest’s capital to the host’s', (side) => {
		const line = pointsOf(map.journeys[side].line);
		const { from, to } = journeys[side];
		expect(distance(line[0], city(from))).toBeLessThan(45);
		expect(distance(line.at(-1), city(to))).toBeLessThan(45);
		// The head is nearer to the goal than the line’s end.
		expect(distance(pointsOf(map.journeys[side].head)[0], city(to))).toBeLessThan(
			distance(line.at(-1), city(to))
		);
	});

	it('keeps the two lines apart all the way', () => {
		const [then, now] = [pointsOf(map.journeys.then.line), pointsOf(map.journeys.now.line)];
		for (const point of then)
			expect(Math.min(...now.map((other) => distance(point, other)))).toBeGreaterThan(10);
	});

	it('bows to the north, as a great circle does on a map of these latitudes', () => {
		const [moscow, beijing] = [city('moscow'), city('beijing')];
		const straight = ((moscow?.y ?? 0) + (beijing?.y ?? 0)) / 2;
		const middles = [map.journeys.then, map.journeys.now].map(({ line }) => {
			const points = pointsOf(line);
			return points[Math.floor(points.length / 2)]?.y ?? NaN;
		});
		expect(((middles[0] ?? 0) + (middles[1] ?? 0)) / 2).toBeLessThan(straight);
	});

	it('says how far it is: 5,800 km', () => {
		expect(map.distance).toBe(5800);
	});

	it('has land within its frame, and not much of it in bytes', () => {
		expect(pointsOf(map.land).length).toBeGreaterThan(50);
		expect(map.land.length).toBeLessThan(20_000);
	});

	it('names a place that is missing', () => {
		expect(() => drawJourneyMap({ type: 'Sphere' }, places.slice(0, 1), journeys)).toThrow(
			'the map has no place “beijing”'
		);
	});
});
