/** Contrast of text and marks in each theme: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11. */
import { readFileSync } from 'node:fs';
import { interpolateRgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../src/lib/content/side-colours';
import type { StoryRecord } from '../src/lib/content/schema';
import { WASH } from '../scripts/story-css.js';
import { colourOf, contrastOf } from './support/contrast';
import { stories } from './support/stories';

const css = readFileSync('src/styles/colours.css', 'utf8');
const blockOf = (selector: string) =>
	new RegExp(`${selector.replace(/[[\]']/g, '\\$&')} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
const tokensOf = (block: string) =>
	Object.fromEntries(
		[...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
			name,
			value.trim()
		])
	);

const root = tokensOf(blockOf(':root'));
const side = (index: 1 | 2) =>
	Object.fromEntries(
		Object.entries(root).map(([name, value]) => [
			name,
			/light-dark\((\S+), (\S+)\)/.exec(value)?.[index] ?? value
		])
	);
const themes = {
	light: side(1),
	dark: side(2),
	projector: { ...side(1), ...tokensOf(blockOf(":root[data-theme='projector']")) }
};

const contrast = (text: string, background: string) =>
	contrastOf(colourOf(text).colour, colourOf(background).colour);

/** Text, background and minimum contrast: 7 for long text, 4.5 for labels, 3 for marks. */
const PAIRS: [string, string, number][] = [
	['ink', 'paper', 7],
	['ink', 'paper-raised', 7],
	['ink', 'mark-soft', 7],
	['on-mark', 'mark', 7],
	['ink-soft', 'paper', 7],
	['ink-soft', 'paper-raised', 7],
	['rule-strong', 'paper', 3],
	['focus', 'paper', 3]
];

describe.each(Object.entries(themes))('the theme %s', (_, tokens) => {
	it.each(PAIRS)('shows %s on %s with a contrast of at least %d', (text, ground, least) => {
		const [foreground, background] = [tokens[text], tokens[ground]];
		expect(foreground).toMatch(/^#/);
		expect(background).toMatch(/^#/);
		expect(contrast(foreground ?? '', background ?? '')).toBeGreaterThanOrEqual(least);
	});
});

describe('the colours of the sides', () => {
	const sides = stories.flatMap(({ name }) =>
		(JSON.parse(readFileSync(`data/${name}/story.json`, 'utf8')) as StoryRecord).sides.map(
			({ id, colours }) => [name, id, colours] as const
		)
	);

	it('are checked on the backgrounds of the themes', () => {
		for (const [theme, paper] of Object.entries(PAPERS))
			expect(themes[theme as keyof typeof themes]['paper'], theme).toBe(paper);
	});

	it.each(sides)(
		'of %s show names of %s on its bands with a contrast of at least 4.5',
		(_story, _side, colours) => {
			for (const [theme, paper] of Object.entries(PAPERS)) {
				const colour = colours[theme as keyof typeof colours];
				const wash = interpolateRgb(paper, colour)(WASH);
				expect(contrast(colour, wash), theme).toBeGreaterThanOrEqual(4.5);
			}
		}
	);
});

describe('contrast', () => {
	it('matches WCAG for black, white and greys', () => {
		expect(contrast('#000', '#fff')).toBeCloseTo(21);
		expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
		expect(contrast('#777', '#fff')).toBeLessThan(4.5);
	});

	it('accepts computed colours', () => {
		expect(colourOf('rgba(10, 20, 30, 0.5)')).toEqual({ colour: [10, 20, 30], opacity: 0.5 });
		expect(colourOf('color(srgb 1 0.2 0 / 0.25)')).toEqual({ colour: [255, 51, 0], opacity: 0.25 });
		expect(colourOf('color(srgb 0 1 1)')).toEqual({ colour: [0, 255, 255], opacity: 1 });
		expect(() => colourOf('oklch(0.5 0.1 20)')).toThrow(/"oklch\(0\.5 0\.1 20\)" is no colour/);
	});
});
