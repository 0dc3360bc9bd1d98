import { expect, it } from 'vitest';
import { readContent } from '../content/read.server';
import { primarySources } from './primary-sources';

const { references, classMaterial } = readContent();
const groups = primarySources(references, classMaterial!.sources);
const titlesOf = (group: string) =>
	groups.find(({ title }) => title === group)?.references.map(({ text }) => text) ?? [];

it('primarySources groups documents by archive', () => {
	expect(titlesOf('Treaties').join()).toContain('Treaty on Principles');
	expect(titlesOf('Foreign Relations of the United States').join()).toContain('document 412');
	expect(titlesOf('Statements, laws and reports').join()).toContain('Public Law 85-568');
	expect(titlesOf('Speeches of a president')).toHaveLength(2);
	expect(titlesOf('The press of December 1957').join()).toContain('Kathimerini');
	expect(titlesOf('NASA’s catalogue of spacecraft').join()).toContain('NSSDCA ID 1957-001B');
});

it('primarySources lists no reference twice', () => {
	const ids = groups.flatMap(({ references }) => references.map(({ id }) => id));
	expect(new Set(ids).size).toBe(ids.length);
});
