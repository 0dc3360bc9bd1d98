import { describe, expect, test } from 'vitest';
import { readBasePath } from './base-path.js';
import { readOffline } from './offline.js';
import { onFreePort, readPort } from './port.js';

describe('PORT', () => {
	test('is 4173 when it is not set, or empty', () => {
		expect(readPort({})).toBe(4173);
		expect(readPort({ PORT: '' })).toBe(4173);
	});

	test('is the number it says', () => {
		expect(readPort({ PORT: '8080' })).toBe(8080);
	});

	test.each(['0', '65536', '80.5', '-1', 'http', '1e3', ' 80'])(
		'"%s" is refused by name',
		(value) => {
			expect(() => readPort({ PORT: value })).toThrow(`PORT is "${value}"`);
		}
	);
});

describe('a free port', () => {
	/** @param {number} free the first port that nobody has */
	const takenUpTo =
		(free) =>
		/** @param {number} port */
		(port) =>
			port < free
				? Promise.reject(Object.assign(new Error('taken'), { code: 'EADDRINUSE' }))
				: Promise.resolve(port);

	test('is the one asked for, if nobody has it', async () => {
		expect(await onFreePort(4173, takenUpTo(4173))).toBe(4173);
	});

	test('is looked for among the next ten', async () => {
		expect(await onFreePort(4173, takenUpTo(4183))).toBe(4183);
	});

	test('is given up after ten, with a message that says what was tried', async () => {
		await expect(onFreePort(4173, takenUpTo(4184))).rejects.toThrow(
			'Ports 4173 to 4183 are all taken'
		);
	});

	test('is not looked for when something else is wrong', async () => {
		await expect(onFreePort(4173, () => Promise.reject(new Error('no network')))).rejects.toThrow(
			'no network'
		);
	});
});

describe('BASE_PATH', () => {
	test.each([undefined, '', '/repo', '/a/b', '/my-repo_1.0'])('%s is taken', (value) => {
		expect(readBasePath(value === undefined ? {} : { BASE_PATH: value })).toBe(value ?? '');
	});

	test.each(['repo', '/', '/repo/', '//repo', '/a b', '/a?b', 'C:/repo'])(
		'"%s" is refused by name',
		(value) => {
			expect(() => readBasePath({ BASE_PATH: value })).toThrow(`BASE_PATH is "${value}"`);
		}
	);
});

describe('OFFLINE', () => {
	test.each([undefined, '', 'on'])('%s keeps a copy', (value) => {
		expect(readOffline(value === undefined ? {} : { OFFLINE: value })).toBe(true);
	});

	test('off takes it back', () => {
		expect(readOffline({ OFFLINE: 'off' })).toBe(false);
	});

	// A slip must not leave the old service worker in charge.
	test.each(['0', 'no', 'OFF', 'off '])('"%s" is refused by name', (value) => {
		expect(() => readOffline({ OFFLINE: value })).toThrow(`OFFLINE is "${value}"`);
	});
});
