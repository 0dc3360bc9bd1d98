/** The map of the two journeys: outlines of land, and great-circle arcs that lie side by side. */
import {
	geoConicEqualArea,
	geoDistance,
	geoInterpolate,
	geoPath,
	path,
	type GeoPermissibleObjects
} from 'd3';
import type { Journey, Place } from '../story/comparison';
import { COMPARED_ERAS, type ComparedEra, type Pair } from '../story/compared-eras';

export interface JourneyMap {
	/** px, of the drawing's own coordinates. */
	width: number;
	height: number;
	/** SVG path data. */
	land: string;
	cities: { id: string; name: string; x: number; y: number }[];
	journeys: Pair<PlacedJourney>;
	/** Length of the great circle, km, to the nearest hundred. */
	distance: number;
}
export interface PlacedJourney {
	/** SVG path data of the line and of its arrowhead. */
	line: string;
	head: string;
	/** Where its words stand: the middle of the line, away from the other. */
	x: number;
	y: number;
}

const SIZE = { width: 640, height: 300 };
/** px kept clear around the cities: left and right, above, below. */
const MARGIN = { side: 110, top: 90, bottom: 60 };
/** Both journeys follow one great circle: so far from it each is drawn, px. */
const ASIDE: Pair<number> = { then: -9, now: 9 };
/** px from a city to the ends of its lines, and the length of an arrowhead. */
const CLEAR = 12;
const HEAD = 13;
const SAMPLES = 48;
/** Mean radius of the earth, km (IUGG). */
const EARTH = 6371;

type Point = [number, number];

/** Moves each point of a line to its right by a number of px. */
function beside(points: readonly Point[], by: number): Point[] {
	return points.map(([x, y], at) => {
		const [before, after] = [
			points[Math.max(0, at - 1)],
			points[Math.min(points.length - 1, at + 1)]
		];
		const [dx, dy] = [
			(after?.[0] ?? x) - (before?.[0] ?? x),
			(after?.[1] ?? y) - (before?.[1] ?? y)
		];
		const length = Math.hypot(dx, dy) || 1;
		return [x - (dy / length) * by, y + (dx / length) * by];
	});
}

const draw = (points: readonly Point[]): string => {
	const line = path();
	points.forEach(([x, y], at) => (at === 0 ? line.moveTo(x, y) : line.lineTo(x, y)));
	return line.toString();
};

/** One journey: a line that stops short of its cities, with an arrowhead. `project` takes a place to px. */
function placeJourney(
	from: Point,
	to: Point,
	project: (place: Point) => Point,
	by: number
): PlacedJourney {
	const along = geoInterpolate(from, to);
	const line = Array.from({ length: SAMPLES + 1 }, (_, at) => project(along(at / SAMPLES)));
	const cities = [project(from), project(to)];
	const isClear = ([x, y]: Point) =>
		cities.every(([cx, cy]) => Math.hypot(x - cx, y - cy) > CLEAR + HEAD);
	const moved = beside(line, by).filter((_, at) => isClear(line[at] ?? project(from)));
	const tip = moved.at(-1) ?? project(to);
	const back = moved.at(-4) ?? project(from);
	const angle = Math.atan2(tip[1] - back[1], tip[0] - back[0]);
	const wing = (turn: number): Point => [
		tip[0] + HEAD * Math.cos(angle + turn),
		tip[1] + HEAD * Math.sin(angle + turn)
	];
	const [x, y] = beside(line, by * 2.2)[SAMPLES / 2] ?? tip;
	return { line: draw(moved), head: `${draw([wing(0), wing(2.5), wing(-2.5)])}Z`, x, y };
}

/**
 * Draws the map.
 * @param land Outlines of land as GeoJSON. @throws {Error} where a journey leads to a place that is not there.
 */
export function drawJourneyMap(
	land: GeoPermissibleObjects,
	places: readonly Place[],
	journeys: Pair<Journey>
): JourneyMap {
	const at = (id: string): Point => {
		const place = places.find((candidate) => candidate.id === id);
		if (!place) throw new Error(`the map has no place “${id}”`);
		return [place.longitude, place.latitude];
	};
	const [from, to] = [at(journeys.then.from), at(journeys.then.to)];
	const [longitude] = geoInterpolate(from, to)(0.5);
	// On a cone the great circle bows to the north, as it does on a globe seen from the south.
	const projection = geoConicEqualArea()
		.parallels([35, 65])
		.rotate([-longitude, 0])
		.fitExtent(
			[
				[MARGIN.side, MARGIN.top],
				[SIZE.width - MARGIN.side, SIZE.height - MARGIN.bottom]
			],
			{ type: 'LineString', coordinates: [from, to] }
		)
		.clipExtent([
			[0, 0],
			[SIZE.width, SIZE.height]
		]);
	const project = (point: Point): Point => projection(point) ?? [0, 0];
	// Seen against the way, left is right: with the sign of the way the lines keep to their own sides of the circle.
	const placed = (side: ComparedEra) => {
		const journey = journeys[side];
		const eastwards = at(journey.from)[0] < at(journey.to)[0];
		return placeJourney(
			at(journey.from),
			at(journey.to),
			project,
			eastwards ? ASIDE[side] : -ASIDE[side]
		);
	};
	return {
		...SIZE,
		land: geoPath(projection).digits(1)(land) ?? '',
		cities: places.map(({ id, name }) => {
			const [x, y] = project(at(id));
			return { id, name, x, y };
		}),
		journeys: Object.fromEntries(
			COMPARED_ERAS.map((side) => [side, placed(side)])
		) as Pair<PlacedJourney>,
		distance: Math.round((geoDistance(from, to) * EARTH) / 100) * 100
	};
}
