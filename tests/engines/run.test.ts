import { describe, expect, test } from 'vitest';
import { ENGINES, look, type Window } from './engines.js';
import { pressing } from './hands.js';
import type { Check } from './journey.js';
import { walk } from './run.js';

const nothing = () => Promise.resolve();

/** A window in which every question is answered in the same way. */
function windowOf({ faults = [] as string[], opened = [] as string[] } = {}): Window {
	return {
		version: 'Browser 1',
		go: (path) => (opened.push(path), nothing()),
		travel: nothing,
		reload: nothing,
		evaluate: (expression) =>
			Promise.resolve(
				JSON.stringify(expression.includes("getItem('faults')") ? faults : [1280, 800])
			),
		press: nothing,
		point: nothing,
		click: nothing,
		drag: nothing,
		resize: nothing,
		screenshot: () => Promise.resolve(Buffer.from('')),
		close: () => (opened.push('closed'), nothing())
	};
}
const holding: Check = { name: 'it holds', run: nothing };
const failing: Check = {
	name: 'it fails',
	run: () => Promise.reject(new Error('the quote is missing'))
};

async function walked(journey: Check[], open: () => Window = windowOf) {
	const lines: string[] = [];
	const result = await walk(
		journey,
		() => Promise.resolve(open()),
		(line) => lines.push(line),
		() => 'picture.png'
	);
	return { ...result, lines: lines.join('\n') };
}

describe('a walk', () => {
	test('tells of each check in its own line', async () => {
		const { failed, lines, version } = await walked([holding, holding]);
		expect(lines.match(/holds {2}it holds/g)).toHaveLength(2);
		expect(failed).toEqual([]);
		expect(version).toBe('Browser 1');
	});

	test('names what fails, why, and what was on the screen, and goes on', async () => {
		const { failed, lines } = await walked([failing, holding]);
		expect(failed).toEqual(['it fails']);
		expect(lines).toMatch(
			/FAILS {2}it fails .*\n +the quote is missing\n +see picture\.png\n +holds {2}it holds/
		);
	});

	test('fails a check in which the page kept a fault', async () => {
		const { failed, lines } = await walked([holding], () =>
			windowOf({ faults: ['policy: script-src inline'] })
		);
		expect(failed).toEqual(['it holds']);
		expect(lines).toContain('policy: script-src inline');
	});

	test('opens a browser without script for what is asked of one, and closes each', async () => {
		const asked: boolean[] = [];
		const opened: string[] = [];
		await walk(
			[{ ...holding, still: true }, holding],
			(script) => (asked.push(script), Promise.resolve(windowOf({ opened }))),
			() => undefined,
			() => ''
		);
		expect(asked).toEqual([true, false]);
		expect(opened.filter((one) => one === 'closed')).toHaveLength(2);
	});
});

describe('an engine', () => {
	const { firefox, webkit } = ENGINES;
	if (!firefox || !webkit) throw new Error('an engine is gone');
	const having =
		(...names: string[]) =>
		(name: string) =>
			names.includes(name) ? `/usr/bin/${name}` : undefined;

	test('is taken where it is', () => {
		expect(look(firefox, {}, having('firefox'))).toEqual({ file: '/usr/bin/firefox', screen: '' });
		expect(look(webkit, {}, having('WebKitWebDriver', 'Xvfb'))).toEqual({
			file: '/usr/bin/WebKitWebDriver',
			screen: '/usr/bin/Xvfb'
		});
	});

	test('that is not there is said to be missing, with the way to get it', () => {
		expect(look(firefox, {}, having())).toEqual({
			missing: expect.stringContaining('apt-get install firefox-esr') as string
		});
		expect(look(webkit, {}, having('WebKitWebDriver'))).toEqual({
			missing: expect.stringMatching(
				/^Xvfb is not there: apt-get install webkit2gtk-driver xvfb/
			) as string
		});
	});

	test('can be named by a variable, and a wrong name is said to be one', () => {
		const env = { FIREFOX_PATH: 'my-firefox' };
		expect(look(firefox, env, having('my-firefox', 'firefox'))).toEqual({
			file: '/usr/bin/my-firefox',
			screen: ''
		});
		expect(look(firefox, env, having('firefox'))).toEqual({
			missing: 'FIREFOX_PATH is "my-firefox", which is not a program that runs'
		});
	});
});

test('a key without a code is refused by name', () => {
	expect(() => pressing('Compose')).toThrow('the key Compose has no code here');
	expect(pressing('Enter')[0]?.actions.map(({ type }) => type)).toEqual(['keyDown', 'keyUp']);
});
