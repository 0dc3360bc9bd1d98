import { describe, expect, test } from 'vitest';
import { isOn, listStories, readBasePath, readPort, readStory } from './env.js';

describe('readPort(env)', () => {
	test.each([
		[{}, 4173],
		[{ PORT: '' }, 4173],
		[{ PORT: '8080' }, 8080]
	])('%o gives %i', (env, port) => expect(readPort(env)).toBe(port));

	test.each(['0', '65536', '80.5', '-1', 'http', '1e3', ' 80'])('refuses "%s" by name', (PORT) =>
		expect(() => readPort({ PORT })).toThrow(`PORT is "${PORT}"`)
	);
});

describe('readBasePath(env)', () => {
	test.each(['', '/repo', '/a/b', '/my-repo_1.0'])('accepts "%s"', (BASE_PATH) =>
		expect(readBasePath({ BASE_PATH })).toBe(BASE_PATH)
	);

	test('is empty when the variable is not set', () => expect(readBasePath({})).toBe(''));

	test.each(['repo', '/', '/repo/', '//repo', '/a b', '/a?b', 'C:/repo'])(
		'refuses "%s" by name',
		(BASE_PATH) => expect(() => readBasePath({ BASE_PATH })).toThrow(`BASE_PATH is "${BASE_PATH}"`)
	);
});

describe('isOn(env, name, unset)', () => {
	test.each([
		[{}, true],
		[{ OFFLINE: '' }, true],
		[{ OFFLINE: 'on' }, true],
		[{ OFFLINE: 'off' }, false]
	])('%o gives %s', (env, on) => expect(isOn(env, 'OFFLINE', 'on')).toBe(on));

	// A mistyped value must not leave the old service worker in place.
	test.each(['0', 'no', 'OFF', 'off '])('refuses "%s" by name', (OFFLINE) =>
		expect(() => isOn({ OFFLINE }, 'OFFLINE', 'on')).toThrow(`OFFLINE is "${OFFLINE}"`)
	);
});

describe('readStory(env)', () => {
	test('is a story of data/ when the variable is empty or not set', () => {
		expect(listStories()).toContain(readStory({}));
		expect(readStory({ STORY: '' })).toBe(readStory({}));
	});

	test('accepts each folder of data/', () =>
		expect(listStories().map((STORY) => readStory({ STORY }))).toEqual(listStories()));

	test.each(['nowhere', '../src', 'space-race/'])('refuses "%s" and lists the stories', (STORY) =>
		expect(() => readStory({ STORY })).toThrow(
			`STORY is "${STORY}": set it to one of ${listStories().join(', ')}`
		)
	);
});
