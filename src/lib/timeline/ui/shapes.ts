/** Theme → shape. Colour tells the side; neither is ever told by colour alone. */
import type { Theme } from '../../story/story';
import paths from './shape-paths.json';

/** What the themes are called in the legend, in its order. */
export const SHAPE_NAMES: Record<Theme, string> = {
	diplomacy: 'Diplomacy',
	security: 'Security',
	economy: 'Economy',
	ideology: 'Ideology',
	symbolism: 'Symbolism',
	source: 'The column itself'
};

/** Radii and end point of an arc are lengths; what stands between them is not. */
const isLength = (command: string, at: number) => command !== 'A' || at % 7 < 2 || at % 7 > 4;

const scaledPath = (theme: Theme, size: number): string =>
	paths[theme].replace(/([MLHVA])([^A-Z]+)/gi, (_, command: string, numbers: string) => {
		const scaled = numbers
			.split(',')
			.map((number, at) =>
				isLength(command, at) ? Math.round(Number(number) * size * 100) / 100 : number
			);
		return `${command}${scaled.join(',')}`;
	});

/** What was scaled: a page has a hundred marks, of six shapes in a few sizes. */
const scaledPaths = new Map<string, string>();
/** Path of a mark of a theme, `size` px across, centred on the origin: shapes of d3, by `npm run shape-paths`. */
export function markPath(theme: Theme, size: number): string {
	const key = `${theme} ${size}`;
	const path = scaledPaths.get(key) ?? scaledPath(theme, size);
	scaledPaths.set(key, path);
	return path;
}
