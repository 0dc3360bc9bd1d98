/** What `static/_headers` tells the hosts that read it. */
import { describe, expect, it } from 'vitest';
import { readHeaders, rulesFor } from './support/headers';

const rules = readHeaders();

describe('the headers of every page', () => {
	const all = rules.get('/*');

	it('allow what the presentation and the copy buttons need', () => {
		expect(all?.get('Permissions-Policy')).not.toMatch(/fullscreen|clipboard-write/);
	});
});

describe('how long a file is kept', () => {
	const cached = (path: string) =>
		rulesFor(rules, path).flatMap((headers) => headers.get('Cache-Control') ?? []);

	it('is a year where its name changes with its content, and said once: hosts join what is said twice', () => {
		expect(cached('/_app/immutable/chunks/a.js')).toEqual(['public, max-age=31536000, immutable']);
	});

	it.each([
		'/',
		'/about/',
		'/404.html',
		'/theme.js',
		'/data/story.json',
		'/_app/version.json',
		'/service-worker.js'
	])('is left to the host for %s: it asks each time', (path) => {
		expect(cached(path)).toEqual([]);
		expect(rulesFor(rules, path)).toHaveLength(1);
	});
});
