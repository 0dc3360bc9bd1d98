/** The headers in `static/_headers`. */
import { describe, expect, it } from 'vitest';
import { readHeaders, rulesFor } from './support/headers';

const rules = readHeaders();

describe('the headers of every page', () => {
	const all = rules.get('/*');

	it.each([
		['Content-Security-Policy', "frame-ancestors 'none'"],
		['X-Content-Type-Options', 'nosniff'],
		['Referrer-Policy', 'no-referrer'],
		['Cross-Origin-Opener-Policy', 'same-origin'],
		['Cross-Origin-Resource-Policy', 'same-origin']
	])('set %s: %s', (name, value) => {
		expect(all?.get(name)).toBe(value);
	});

	it('forbid devices and sensors that no page uses', () => {
		const forbidden = all?.get('Permissions-Policy')?.split(', ');
		for (const feature of [
			...['camera', 'microphone', 'geolocation', 'display-capture'],
			...['payment', 'usb', 'accelerometer', 'gyroscope']
		])
			expect(forbidden).toContain(`${feature}=()`);
	});

	it('allow full screen, the clipboard and a screen that stays on', () => {
		expect(all?.get('Permissions-Policy')).not.toMatch(
			/fullscreen|clipboard-write|screen-wake-lock/
		);
	});
});

describe('caching', () => {
	const cached = (path: string) =>
		rulesFor(rules, path).flatMap((headers) => headers.get('Cache-Control') ?? []);

	it('is a year for hashed files, set once, because hosts join repeated headers', () => {
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
	])('is left to the host for %s', (path) => {
		expect(cached(path)).toEqual([]);
		expect(rulesFor(rules, path)).toHaveLength(1);
	});
});
