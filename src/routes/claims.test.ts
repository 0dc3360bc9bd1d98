import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIMS as ACCESSIBILITY } from './accessibility/claims';
import { CLAIMS as PRIVACY } from './privacy/claims';

const ROOT = resolve(import.meta.dirname, '../..');
const CLAIMS = [...PRIVACY, ...ACCESSIBILITY];
const tests = CLAIMS.flatMap(({ tests }) => tests);
/** Claims about the host, missing tests, known gaps and contact, which no test can prove. */
const UNTESTABLE = [
	'What the host sees',
	'What was not tested',
	'Known problems',
	'If something does not work for you'
];

describe('claims of the privacy and accessibility pages', () => {
	it('have a test, except the untestable ones', () => {
		expect(CLAIMS.filter((claim) => claim.tests.length === 0).map(({ title }) => title)).toEqual(
			UNTESTABLE
		);
	});

	it.each(tests)('cite an existing test: $name', ({ file, name }) => {
		const source = readFileSync(resolve(ROOT, file), 'utf8');
		const titles = [
			...source.matchAll(/\btest\(\s*(['"`])((?:[^'"`]*\$\{\w+\}[^:]*: )?)(.*?)\1/g)
		].map(([, , , title]) => title);
		expect(titles).toContain(name);
	});
});
