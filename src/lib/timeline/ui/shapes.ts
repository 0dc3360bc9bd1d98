/** Draws a shape for each theme, so that no difference between marks depends on colour alone. */
import {
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond2,
	symbolSquare2,
	symbolStar,
	symbolTriangle,
	type SymbolType
} from 'd3';
import type { Shape } from '../../content/schema';

/** Symbols, and areas as shares of a circle of the same width: all marks look equally large. */
const SHAPES: Record<Shape, [symbol: SymbolType, areaShare: number]> = {
	circle: [symbolCircle, 1],
	square: [symbolSquare2, 1],
	diamond: [symbolDiamond2, 1],
	triangle: [symbolTriangle, 0.85],
	star: [symbolStar, 0.8],
	cross: [symbolCross, 0.8]
};

/** Width of a mark, and radius of the dot of a bin without matches: shares of the lane distance. */
export const MARK_SIZE = 0.88;
export const FILTERED_OUT_RADIUS = 0.3;
/** Radius of the ring of a background event, and of one that stands for several, px. */
const EVENT_RADIUS = 3.5;
const EVENTS_RADIUS = 10;
export const eventRadius = (count: number): number => (count > 1 ? EVENTS_RADIUS : EVENT_RADIUS);

/** Returns the width of a mark, px, from its plain width. */
export const markSize = (size: number, selected: boolean, filteredOut: boolean): number =>
	size * (selected ? 1.5 : filteredOut ? 0.7 : 1);

/** Cached, because a page has hundreds of marks of six shapes in a few sizes. */
const paths = new Map<string, string>();

/** Returns the path of a mark, `size` px wide, centred on the origin. */
export function markPath(shape: Shape, size: number): string {
	const key = `${shape} ${size}`;
	let path = paths.get(key);
	if (path === undefined) {
		const [type, areaShare] = SHAPES[shape];
		// `symbol()` returns null only when it draws on a canvas.
		path = symbol(type, areaShare * Math.PI * (size / 2) ** 2).digits(2)() ?? '';
		paths.set(key, path);
	}
	return path;
}
