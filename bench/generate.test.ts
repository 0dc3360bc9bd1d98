import { expect, it } from 'vitest';
import { generate } from './generate';

it('generate(count) returns the same count milestones each time, in chronological order', () => {
	const made = generate(1000);
	expect(made.length).toBe(1000);
	expect(new Set(made.map(({ id }) => id)).size).toBe(1000);
	expect(made.map(({ anchor }) => anchor)).toEqual(
		made.map(({ anchor }) => anchor).sort((a, b) => a - b)
	);
	expect(generate(1000)).toEqual(made);
});

it('generate(count) places most milestones at both ends', () => {
	const years = generate(1000).map(({ anchor }) => new Date(anchor).getUTCFullYear());
	expect(years.filter((year) => year < 1957).length).toBeGreaterThan(300);
	expect(years.filter((year) => year > 2021).length).toBeGreaterThan(400);
	expect(years.filter((year) => year >= 1957 && year <= 2021).length).toBeGreaterThan(30);
});
