/**
 * Writes the shapes of the marks, one px across, so that readers need not load what draws them. Run again when a shape
 * changes: `npm run shape-paths`.
 */
import { writeFile } from 'node:fs/promises';
import {
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond2,
	symbolSquare2,
	symbolStar,
	symbolTriangle
} from 'd3';

const TARGET = 'src/lib/timeline/ui/shape-paths.json';

/** Theme → shape and its area as a share of a circle as wide: so that all look equally large. */
const SHAPES = {
	diplomacy: [symbolCircle, 1],
	security: [symbolSquare2, 1],
	economy: [symbolDiamond2, 1],
	ideology: [symbolTriangle, 0.85],
	symbolism: [symbolStar, 0.8],
	source: [symbolCross, 0.8]
};

const paths = Object.entries(SHAPES).map(([theme, [type, area]]) => [
	theme,
	symbol(/** @type {import('d3').SymbolType} */ (type), Number(area) * Math.PI * 0.25).digits(5)()
]);
await writeFile(TARGET, `${JSON.stringify(Object.fromEntries(paths), null, '\t')}\n`);
console.info(`${paths.length} shapes written to ${TARGET}`);
