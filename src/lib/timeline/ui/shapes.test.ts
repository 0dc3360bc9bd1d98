import { expect, it } from 'vitest';
import { markPath } from './shapes';

const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'star', 'cross'] as const;

it('markPath(shape, size) returns a different path for each shape', () => {
	expect(new Set(SHAPES.map((shape) => markPath(shape, 12))).size).toBe(SHAPES.length);
});

it.each(SHAPES)('markPath("%s", size) grows with the size, to a hundredth of a px', (shape) => {
	const numbersOf = (size: number) =>
		(markPath(shape, size).match(/-?\d*\.?\d+/g) ?? []).map(Number);
	const reachOf = (size: number) => Math.max(...numbersOf(size).map(Math.abs));
	expect(reachOf(12)).toBeGreaterThan(4);
	expect(reachOf(24)).toBeCloseTo(2 * reachOf(12), 1);
	for (const number of numbersOf(7.5)) expect(number).toBeCloseTo(Number(number.toFixed(2)), 9);
});
