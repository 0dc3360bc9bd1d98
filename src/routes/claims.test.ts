import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIMS as ACCESSIBILITY } from './accessibility/claims';
import { CLAIMS as PRIVACY } from './privacy/claims';

const ROOT = resolve(import.meta.dirname, '../..');
const CLAIMS = [...PRIVACY, ...ACCESSIBILITY];
const tests = CLAIMS.flatMap(({ tests }) => tests);
/** These speak of the host, and of what was not tested: nothing here can hold the site to that. */
const UNTESTED = [
	'What the host sees',
	'What was not tested',
	'What falls short',
	'If something does not work for you'
];

describe('what the site promises', () => {
	it('has a test for each promise it can keep by itself', () => {
		expect(CLAIMS.filter((claim) => claim.tests.length === 0).map(({ title }) => title)).toEqual(
			UNTESTED
		);
	});

	it.each(tests)('names a test that is there: $name', ({ file, name }) => {
		const text = readFileSync(resolve(ROOT, file), 'utf8');
		const titles = [
			...text.matchAll(/\btest\(\s*(['"`])((?:[^'"`]*\$\{\w+\}[^:]*: )?)(.*?)\1/g)
		].map(([, , , title]) => title);
		expect(titles).toContain(name);
	});
});
