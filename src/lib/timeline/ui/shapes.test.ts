import {
	symbol,
	symbolCircle,
	symbolCross,
	symbolDiamond2,
	symbolSquare2,
	symbolStar,
	symbolTriangle
} from 'd3';
import { expect, it } from 'vitest';
import { markPath, SHAPE_NAMES } from './shapes';

const TYPES = {
	diplomacy: { type: symbolCircle, area: 1 },
	security: { type: symbolSquare2, area: 1 },
	economy: { type: symbolDiamond2, area: 1 },
	ideology: { type: symbolTriangle, area: 0.85 },
	symbolism: { type: symbolStar, area: 0.8 },
	source: { type: symbolCross, area: 0.8 }
};
const numbersOf = (path: string) => (path.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);
const commandsOf = (path: string) => path.replace(/[^a-z]/gi, '');

it.each(Object.keys(SHAPE_NAMES) as (keyof typeof TYPES)[])(
	'draws “%s” as d3 does, at any size',
	(theme) => {
		const { type, area } = TYPES[theme];
		for (const size of [7.5, 12, 30]) {
			const drawn = markPath(theme, size);
			const wanted = symbol(type, area * Math.PI * (size / 2) ** 2)() ?? '';
			expect(commandsOf(drawn)).toBe(commandsOf(wanted));
			numbersOf(wanted).forEach((number, at) =>
				expect(numbersOf(drawn)[at]).toBeCloseTo(number, 1)
			);
		}
	}
);
