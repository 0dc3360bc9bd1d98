/** Theme → shape. Colour tells the side; neither is ever told by colour alone. */
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
import type { Theme } from '../../story/story';

/** What the themes are called in the legend, in its order. */
export const SHAPE_NAMES: Record<Theme, string> = {
	diplomacy: 'Diplomacy',
	security: 'Security',
	economy: 'Economy',
	ideology: 'Ideology',
	symbolism: 'Symbolism',
	source: 'The column itself'
};

/** Symbol, and its area as a share of a circle of the same width: all marks look equally large. */
const SHAPES: Record<Theme, [symbol: SymbolType, areaShare: number]> = {
	diplomacy: [symbolCircle, 1],
	security: [symbolSquare2, 1],
	economy: [symbolDiamond2, 1],
	ideology: [symbolTriangle, 0.85],
	symbolism: [symbolStar, 0.8],
	source: [symbolCross, 0.8]
};

/** Paths drawn so far: a page has hundreds of marks, of six shapes in a few sizes. */
const paths = new Map<string, string>();

/** Returns the path of a theme's mark, `size` px wide, centred on the origin. */
export function markPath(theme: Theme, size: number): string {
	const key = `${theme} ${size}`;
	let path = paths.get(key);
	if (path === undefined) {
		const [type, areaShare] = SHAPES[theme];
		// d3 returns null only when it draws into a canvas.
		path = symbol(type, areaShare * Math.PI * (size / 2) ** 2).digits(2)() ?? '';
		paths.set(key, path);
	}
	return path;
}
