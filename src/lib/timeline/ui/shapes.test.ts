import { expect, it } from 'vitest';
import type { Theme } from '../../story/story';
import { markPath, SHAPE_NAMES } from './shapes';

const themes = Object.keys(SHAPE_NAMES) as Theme[];

it('markPath(theme, size) returns a different path for each theme', () => {
	expect(new Set(themes.map((theme) => markPath(theme, 12))).size).toBe(themes.length);
});

it.each(themes)('markPath("%s", size) grows with the size, to a hundredth of a px', (theme) => {
	const numbersOf = (size: number) =>
		(markPath(theme, size).match(/-?\d*\.?\d+/g) ?? []).map(Number);
	const reachOf = (size: number) => Math.max(...numbersOf(size).map(Math.abs));
	expect(reachOf(12)).toBeGreaterThan(4);
	expect(reachOf(24)).toBeCloseTo(2 * reachOf(12), 1);
	for (const number of numbersOf(7.5)) expect(number).toBeCloseTo(Number(number.toFixed(2)), 9);
});
