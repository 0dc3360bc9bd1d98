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
import type { Theme } from '../story/story';

export const SHAPES: Record<Theme, { type: SymbolType; area: number; name: string }> = {
	diplomacy: { type: symbolCircle, area: 1, name: 'Diplomacy' },
	security: { type: symbolSquare2, area: 1, name: 'Security' },
	economy: { type: symbolDiamond2, area: 1, name: 'Economy' },
	ideology: { type: symbolTriangle, area: 0.85, name: 'Ideology' },
	symbolism: { type: symbolStar, area: 0.8, name: 'Symbolism' },
	source: { type: symbolCross, area: 0.8, name: 'The column itself' }
};

/** Path of a mark of a theme, `size` px across, centred on the origin. */
export function markPath(theme: Theme, size: number): string {
	const { type, area } = SHAPES[theme];
	return symbol(type, area * Math.PI * (size / 2) ** 2)() ?? '';
}
