import { expect, it } from 'vitest';
import { readContent } from '../content/read.server';
import { primarySources } from './primary-sources';

const { references, classMaterial } = readContent();
const groups = primarySources(references, classMaterial!.sources);
const titlesOf = (group: string) =>
	groups.find(({ title }) => title === group)?.references.map(({ text }) => text) ?? [];

it('primarySources groups documents by archive', () => {
	expect(titlesOf('Treaties').join()).toContain('Sino-Soviet Treaty of Friendship');
	expect(titlesOf('Foreign Relations of the United States').join()).toContain('Document 157');
	expect(titlesOf('Laws and orders').join()).toContain('Executive Order 14114');
	expect(titlesOf('The Kremlin').join()).toContain('Gala concert');
	expect(titlesOf('Wilson Center and its Cold War International History Project').join()).toContain(
		'Cipher telegram from Stalin'
	);
});

it('primarySources lists no reference twice, and no newspaper or encyclopedia', () => {
	const ids = groups.flatMap(({ references }) => references.map(({ id }) => id));
	expect(new Set(ids).size).toBe(ids.length);
	const types = new Map(references.map(({ id, type }) => [id, type]));
	for (const id of ids)
		expect(['article-newspaper', 'entry-encyclopedia', 'webpage']).not.toContain(types.get(id));
});
