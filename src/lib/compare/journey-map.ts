/** The map of the two journeys: outlines of land, and two parallel great-circle arcs. */
import {
	geoConicEqualArea,
	geoDistance,
	geoInterpolate,
	geoPath,
	line,
	type GeoPermissibleObjects
} from 'd3';
import type { Journey, Place } from '../story/comparison';
import { COMPARED_ERAS, type ComparedEra, type Pair } from '../story/compared-eras';

export interface JourneyMap {
	/** px of the `viewBox`. */
	width: number;
	height: number;
	/** SVG path data. */
	land: string;
	cities: { id: string; name: string; x: number; y: number }[];
	journeys: Pair<PlacedJourney>;
	/** Whether the eastern city is drawn higher than the western one. */
	risesEast: boolean;
	/** Length of the great circle, km, to the nearest hundred. */
	distance: number;
}
export interface PlacedJourney {
	/** SVG path data of the line and of its arrowhead. */
	line: string;
	head: string;
	/** Anchor of the label, px: beside the middle of the line, away from the other line. */
	x: number;
	y: number;
}

const SIZE = { width: 640, height: 300 };
/** px around the cities: left and right, above, below. */
const MARGIN = { side: 110, top: 90, bottom: 60 };
/** Distance of each line from the great circle that both follow, px. */
const LINE_OFFSET: Pair<number> = { then: -9, now: 9 };
/** px from a city to the ends of its lines. */
const CITY_GAP = 12;
/** px */
const ARROWHEAD_LENGTH = 13;
const SAMPLES = 48;
/** Mean radius (IUGG). */
const EARTH_RADIUS_KM = 6371;

type Point = [number, number];

/** Returns a line moved to its right by some px. */
function offsetLine(points: readonly Point[], distance: number): Point[] {
	return points.map(([x, y], index) => {
		const [before, after] = [points[Math.max(0, index - 1)], points[index + 1] ?? points.at(-1)];
		const [dx, dy] = [
			(after?.[0] ?? x) - (before?.[0] ?? x),
			(after?.[1] ?? y) - (before?.[1] ?? y)
		];
		const length = Math.hypot(dx, dy) || 1;
		return [x - (dy / length) * distance, y + (dx / length) * distance];
	});
}

const draw = (points: Point[]): string => line().digits(null)(points) ?? '';

/**
 * Returns a line with an arrowhead and a gap around both cities.
 * @param project Converts longitude and latitude to px.
 * @param offset px to the right of the great circle.
 */
function placeJourney(
	from: Point,
	to: Point,
	project: (place: Point) => Point,
	offset: number
): PlacedJourney {
	const interpolate = geoInterpolate(from, to);
	const points = Array.from({ length: SAMPLES + 1 }, (_, index) =>
		project(interpolate(index / SAMPLES))
	);
	const cities = [project(from), project(to)];
	const isClear = ([x, y]: Point) =>
		cities.every(([cx, cy]) => Math.hypot(x - cx, y - cy) > CITY_GAP + ARROWHEAD_LENGTH);
	const visible = offsetLine(points, offset).filter((_, index) =>
		isClear(points[index] ?? project(from))
	);
	const tip = visible.at(-1) ?? project(to);
	const back = visible.at(-4) ?? project(from);
	const angle = Math.atan2(tip[1] - back[1], tip[0] - back[0]);
	const cornerAt = (rotation: number): Point => [
		tip[0] + ARROWHEAD_LENGTH * Math.cos(angle + rotation),
		tip[1] + ARROWHEAD_LENGTH * Math.sin(angle + rotation)
	];
	const [x, y] = offsetLine(points, offset * 2.2)[SAMPLES / 2] ?? tip;
	return {
		line: draw(visible),
		head: `${draw([cornerAt(0), cornerAt(2.5), cornerAt(-2.5)])}Z`,
		x,
		y
	};
}

/**
 * Returns the map as SVG path data.
 * @param land Outlines of land as GeoJSON.
 * @throws {Error} if a journey names a place that is not in `places`.
 */
export function drawJourneyMap(
	land: GeoPermissibleObjects,
	places: readonly Place[],
	journeys: Pair<Journey>
): JourneyMap {
	const coordinatesOf = (id: string): Point => {
		const place = places.find((candidate) => candidate.id === id);
		if (!place) throw new Error(`the map has no place “${id}”`);
		return [place.longitude, place.latitude];
	};
	const [from, to] = [coordinatesOf(journeys.then.from), coordinatesOf(journeys.then.to)];
	const [longitude] = geoInterpolate(from, to)(0.5);
	// A conic projection bends the great circle to the north, as on a globe seen from the south.
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
	// An offset is to the right of the direction of travel: the sign keeps each line north or south.
	const placed = (era: ComparedEra) => {
		const journey = journeys[era];
		const [start, end] = [coordinatesOf(journey.from), coordinatesOf(journey.to)];
		const offset = start[0] < end[0] ? LINE_OFFSET[era] : -LINE_OFFSET[era];
		return placeJourney(start, end, project, offset);
	};
	const [west, east] = [from, to].sort((a, b) => a[0] - b[0]).map(project);
	return {
		...SIZE,
		risesEast: (east?.[1] ?? 0) < (west?.[1] ?? 0),
		land: geoPath(projection).digits(1)(land) ?? '',
		cities: places.map(({ id, name }) => {
			const [x, y] = project(coordinatesOf(id));
			return { id, name, x, y };
		}),
		journeys: Object.fromEntries(
			COMPARED_ERAS.map((era) => [era, placed(era)])
		) as Pair<PlacedJourney>,
		distance: Math.round((geoDistance(from, to) * EARTH_RADIUS_KM) / 100) * 100
	};
}
