/** What `static/_headers` tells the hosts that read it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Rules in their order: a path, at its start in the line, and under it the headers that it gets. */
function readHeaders(): Map<string, Map<string, string>> {
	const rules = new Map<string, Map<string, string>>();
	let current = new Map<string, string>();
	for (const line of readFileSync(resolve(import.meta.dirname, '../static/_headers'), 'utf8').split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		if (line.startsWith('/')) {
			expect(rules.has(line), `${line} stands once`).toBe(false);
			current = new Map<string, string>();
			rules.set(line, current);
		} else {
			const [, name = '', value = ''] = /^ {2}([\w-]+): (\S.*)$/.exec(line) ?? [];
			expect(name, line).not.toBe('');
			expect(current.has(name), `${name} stands once`).toBe(false);
			current.set(name, value);
		}
	}
	return rules;
}
const rules = readHeaders();
/** All headers of a path: those of every rule that fits it. */
const headersOf = (path: string) =>
	[...rules].filter(([rule]) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule));

describe('the headers of every page', () => {
	const all = rules.get('/*');

	it.each([
		['Content-Security-Policy', "frame-ancestors 'none'"],
		['X-Content-Type-Options', 'nosniff'],
		['Referrer-Policy', 'no-referrer'],
		['Cross-Origin-Opener-Policy', 'same-origin'],
		['Cross-Origin-Resource-Policy', 'same-origin']
	])('say %s: %s', (name, value) => {
		expect(all?.get(name)).toBe(value);
	});

	it.each(['camera', 'microphone', 'geolocation', 'display-capture', 'payment', 'usb', 'accelerometer', 'gyroscope'])(
		'forbid %s',
		(feature) => {
			expect(all?.get('Permissions-Policy')?.split(', ')).toContain(`${feature}=()`);
		}
	);

	it('allow what the presentation and the copy buttons need', () => {
		expect(all?.get('Permissions-Policy')).not.toMatch(/fullscreen|clipboard-write/);
	});
});

describe('how long a file is kept', () => {
	const cached = (path: string) => headersOf(path).flatMap(([, headers]) => headers.get('Cache-Control') ?? []);

	it('is a year where its name changes with its content, and said once: hosts join what is said twice', () => {
		expect(cached('/_app/immutable/chunks/a.js')).toEqual(['public, max-age=31536000, immutable']);
	});

	it.each(['/', '/about/', '/404.html', '/theme.js', '/data/story.json', '/_app/version.json', '/service-worker.js'])(
		'is left to the host for %s: it asks each time',
		(path) => {
			expect(cached(path)).toEqual([]);
			expect(headersOf(path)).toHaveLength(1);
		}
	);
});
