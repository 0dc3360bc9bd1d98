import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstStory, fixture } from '../../../tests/support/stories';
import type { StoryRecord } from '../content/schema';

const readRecord = (name: string) =>
	JSON.parse(readFileSync(join('data', name, 'story.json'), 'utf8')) as StoryRecord;
const sources = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && !entry.name.endsWith('.woff2'))
	.map((entry) => join(entry.parentPath, entry.name))
	.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const isTest = (file: string) => file.endsWith('.test.ts');

/** Words of the engine that are ids of a story, too: a place, and a field of the view model. */
const ENGINE_WORDS = ['both', 'source'];

/** Returns the proper names of a story: the capitalised words of its subject, sides and leaders. */
const properNamesOf = ({ subject, sides, compared }: StoryRecord) =>
	[subject, ...sides.map(({ label }) => label), compared?.then.leaders, compared?.now.leaders]
		.join(' ')
		.match(/\p{Lu}\p{L}+/gu) ?? [];

/** Returns all labels, ids and sentences of a story, except how it calls its text. */
const wordingOf = (record: StoryRecord) => [
	...[record.title, record.prefix, record.subject, record.years],
	...[record.tagline, record.description, record.lead],
	...record.sides.flatMap(({ id, label }) => [id, label]),
	...record.themes.flatMap(({ id, label }) => [id, label]),
	...record.eras.flatMap(({ id, title, summary }) => [id, title, summary]),
	...Object.values(record.compared ?? {}).flatMap(({ label, years, leaders, prompt }) => [
		...[label, years, leaders, prompt]
	])
];

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A proper name counts within a word of code as well: sideOfMoscow, --moscow. */
const namePattern = (name: string) => {
	const lower = name.toLowerCase();
	return new RegExp(`${name}(?!\\p{Ll})|(?<!\\p{L})${lower}(?!\\p{L})`, 'u');
};
/**
 * A single word may be an ordinary one, such as “security” or “Between”. It counts as a whole
 * literal, tag content or value of a query. More words count wherever they stand.
 */
const wordingPattern = (text: string) =>
	/^\p{L}+$/u.test(text)
		? new RegExp(`['"\`>]${escape(text)}['"\`<]|=${escape(text)}(?!\\p{L})`, 'u')
		: new RegExp(`(?<![\\p{L}\\p{N}])${escape(text)}(?![\\p{L}\\p{N}])`, 'u');

/** Returns what may not occur in the source, with its pattern. */
const patternsOf = (record: StoryRecord) =>
	new Map([
		...wordingOf(record)
			.filter((text) => !ENGINE_WORDS.includes(text))
			.map((text) => [text, wordingPattern(text)] as const),
		...properNamesOf(record).map((name) => [name, namePattern(name)] as const)
	]);

const [inFirst, inFixture] = [firstStory, fixture].map(({ name }) =>
	patternsOf(readRecord(name))
) as [Map<string, RegExp>, Map<string, RegExp>];

describe('the source names nothing of a story', () => {
	it.each([...new Map([...inFirst, ...inFixture])])('no code contains “%s”', (_, pattern) => {
		const found = sources.filter(({ file, text }) => !isTest(file) && pattern.test(text));
		expect(found.map(({ file }) => file)).toEqual([]);
	});

	// Unit tests read the second story.
	it.each([...inFirst].filter(([text]) => !inFixture.has(text)))(
		'no unit test contains “%s”',
		(_, pattern) => {
			const found = sources.filter(({ file, text }) => isTest(file) && pattern.test(text));
			expect(found.map(({ file }) => file)).toEqual([]);
		}
	);
});
