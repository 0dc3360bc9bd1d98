import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoryRecord } from '../content/schema';

const stories = readdirSync('data').map((name) => ({
	name,
	record: JSON.parse(readFileSync(join('data', name, 'story.json'), 'utf8')) as StoryRecord
}));
const sources = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(ts|svelte|css|html)$/.test(entry.name))
	.map((entry) => join(entry.parentPath, entry.name))
	.filter((file) => !file.endsWith('.test.ts'))
	.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const filesWith = (pattern: RegExp) =>
	sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Ids that are words of the engine, too: a place, and a field of the view model. */
const ENGINE_WORDS = ['both', 'source'];

describe.each(stories)('the source names nothing of $name', ({ record }) => {
	const { title, subject, years, sides, eras, themes, compared } = record;
	const names = [
		...[title, subject, years],
		...sides.map(({ label }) => label),
		...Object.values(compared ?? {}).flatMap(({ label, leaders }) => [label, leaders])
	];

	it.each(names)('the name “%s”', (name) =>
		expect(filesWith(new RegExp(`(?<!\\p{L})${escape(name)}(?!\\p{L})`, 'u'))).toEqual([])
	);

	// Labels of themes and eras may be ordinary words, so only whole literals count.
	const literals = [
		...sides.map(({ id }) => id),
		...eras.flatMap(({ id, title }) => [id, title]),
		...themes.flatMap(({ id, label }) => [id, label])
	];
	it.each(literals.filter((word) => !ENGINE_WORDS.includes(word)))('the literal “%s”', (word) =>
		expect(filesWith(new RegExp(`(['"\`>])${escape(word)}(['"\`<])`))).toEqual([])
	);
});
