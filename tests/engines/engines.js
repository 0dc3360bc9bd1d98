/** The engines besides Chromium: where they are looked for, and how to get them. */
import { openFirefox } from './firefox.js';
import { openWebKit } from './webkit.js';

/**
 * @typedef {object} Opening
 * @property {string} file the program that is asked to open the browser
 * @property {string} screen the program that gives a window its screen, where one is needed
 * @property {string} site address of the site, with a slash at its end
 * @property {boolean} script whether pages may run script
 * @property {string} work a folder for what the browser writes
 */
/**
 * @typedef {import('./reader.js').Driver & { version: string, screenshot: () => Promise<Buffer>, close: () => Promise<void> }} Window
 */
/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string[]} files names or places of its program, best first
 * @property {string[]} screens the same for its screen; none where it needs none
 * @property {string} variable names the program where it is elsewhere
 * @property {string} remedy how to get it
 * @property {(opening: Opening) => Promise<Window>} open
 */

/** @type {Record<string, Engine>} */
export const ENGINES = {
	firefox: {
		name: 'Firefox',
		files: [
			'firefox-esr',
			'firefox',
			'/Applications/Firefox.app/Contents/MacOS/firefox',
			'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
		],
		screens: [],
		variable: 'FIREFOX_PATH',
		remedy: 'apt-get install firefox-esr (elsewhere: any Firefox from version 129)',
		open: openFirefox
	},
	webkit: {
		name: 'WebKitGTK',
		files: ['WebKitWebDriver'],
		screens: ['Xvfb'],
		variable: 'WEBKIT_DRIVER_PATH',
		remedy: 'apt-get install webkit2gtk-driver xvfb (on Linux only)',
		open: openWebKit
	}
};

/**
 * The programs of an engine, or what is missing and how to get it.
 *
 * @param {Engine} engine
 * @param {Record<string, string | undefined>} env
 * @param {(name: string) => string | undefined} which the file of a program that is there
 * @returns {{ file: string, screen: string } | { missing: string }}
 */
export function look({ files, screens, variable, remedy }, env, which) {
	const asked = env[variable];
	/** @param {string[]} names */
	const first = (names) => names.map(which).find(Boolean);
	const file = asked ? which(asked) : first(files);
	const screen = screens.length > 0 ? first(screens) : '';
	if (asked && !file)
		return { missing: `${variable} is "${asked}", which is not a program that runs` };
	if (!file) return { missing: `${files[0]} is not there: ${remedy}` };
	if (screen === undefined) return { missing: `${screens[0]} is not there: ${remedy}` };
	return { file, screen };
}
