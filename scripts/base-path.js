import { Problem } from './problem.js';

/**
 * The path the site is served under, from BASE_PATH: '' at the top of a host, '/repo' on a GitHub project page.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {'' | `/${string}`}
 */
export function readBasePath(env) {
	const value = env.BASE_PATH ?? '';
	if (value === '') return value;
	if (/^(\/[\w.~-]+)+$/.test(value)) return /** @type {`/${string}`} */ (value);
	throw new Problem(
		`BASE_PATH is "${value}": leave it empty, or give a path that begins with "/" and does not end with one, such as "/repo".`
	);
}
