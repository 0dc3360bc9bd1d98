import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from './claims';

const ROOT = resolve(import.meta.dirname, '../../..');
const tests = CLAIMS.flatMap(({ tests }) => tests);
/** The last speaks of the host: nothing here can hold it to that. */
const UNTESTED = ['What the host sees'];

describe('what the site promises', () => {
	it('has a test for each promise it can keep by itself', () => {
		expect(CLAIMS.filter((claim) => claim.tests.length === 0).map(({ title }) => title)).toEqual(UNTESTED);
	});

	it.each(tests)('names a test that is there: $name', ({ file, name }) => {
		const text = readFileSync(resolve(ROOT, file), 'utf8');
		const titles = [...text.matchAll(/\btest\(\s*(['"`])((?:\$\{\w+\}: )?)(.*?)\1/g)].map(([, , , title]) => title);
		expect(titles).toContain(name);
	});
});
