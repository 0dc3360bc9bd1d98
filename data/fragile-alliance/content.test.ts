/** Corrections of this column that the site makes: they stand in its notes. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { NoteRecord } from '../../src/lib/content/schema';

const { notes } = JSON.parse(readFileSync('data/fragile-alliance/notes.json', 'utf8')) as {
	notes: NoteRecord[];
};

it.each([
	['flew to Moscow', 'train'],
	['the two leaders signed', 'Vyshinsky'],
	['a greedy neighbor', 'needy'],
	["Si's view from above", '“Si” is Xi']
])('a note on “%s” says “%s”', (words, said) => {
	const found = notes.filter(({ quotes }) => quotes.some(({ exact }) => exact === words));
	expect(found.map(({ text }) => text).join(' ')).toContain(said);
});
