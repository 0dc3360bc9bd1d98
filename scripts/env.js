/** Reads the environment variables that the README lists. Errors name the invalid value. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CliError, root } from './cli.js';

/** @typedef {Record<string, string | undefined>} Env */

/**
 * Returns the port of the server: PORT, or 4173 if it is not set.
 *
 * @param {Env} env
 * @throws {CliError}
 */
export function readPort({ PORT }) {
	const port = /^\d{1,5}$/.test(PORT || '4173') ? Number(PORT || '4173') : NaN;
	if (port >= 1 && port <= 65535) return port;
	throw new CliError(
		`PORT is "${PORT}": set it to a whole number from 1 to 65535, or leave it out for 4173.`
	);
}

/**
 * Returns BASE_PATH, the path the site is served under: '' at the top of a host, '/repo' on a
 * GitHub project page.
 *
 * @param {Env} env
 * @returns {'' | `/${string}`}
 * @throws {CliError}
 */
export function readBasePath({ BASE_PATH = '' }) {
	if (BASE_PATH === '' || /^(\/[\w.~-]+)+$/.test(BASE_PATH))
		return /** @type {'' | `/${string}`} */ (BASE_PATH);
	throw new CliError(
		`BASE_PATH is "${BASE_PATH}": leave it empty, or set it to a path such as "/repo".`
	);
}

/**
 * Returns whether an on/off variable is on.
 *
 * @param {Env} env
 * @param {'OFFLINE' | 'PRECOMPRESS'} name
 * @param {'on' | 'off'} unset the default, for a variable that is not set
 * @throws {CliError}
 */
export function isOn(env, name, unset) {
	const value = env[name] || unset;
	if (value === 'on' || value === 'off') return value === 'on';
	throw new CliError(`${name} is "${value}": set it to on or off, or leave it out for ${unset}.`);
}

/** Returns the names of the stories, the folders of `data/`. */
export const listStories = () =>
	readdirSync(path.join(root, 'data'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

/**
 * Returns STORY, the folder of `data/` that the site is built from.
 *
 * @param {Env} env
 * @throws {CliError} that lists the stories, for a name of none
 */
export function readStory({ STORY }) {
	const story = STORY || 'fragile-alliance';
	const stories = listStories();
	if (stories.includes(story)) return story;
	throw new CliError(
		`STORY is "${story}": set it to one of ${stories.join(', ')}, or leave it out for fragile-alliance.`
	);
}
