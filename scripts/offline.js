import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.js';
import { root } from './run.js';

/**
 * Whether browsers may keep a copy of the site for reading offline, from OFFLINE: on unless it says off.
 *
 * @param {Record<string, string | undefined>} env
 */
export function readOffline(env) {
	const value = env.OFFLINE || 'on';
	if (value !== 'on' && value !== 'off')
		throw new Problem(`OFFLINE is "${value}": set it to on or off, or leave it out.`);
	return value === 'on';
}

/**
 * Puts in place of the service worker one that takes itself and its copy of the site out of every browser that comes by.
 *
 * @param {string} out where the site is built, relative to the top of the project or absolute
 */
export function takeBack(out) {
	copyFileSync(
		path.join(root, 'src/service-worker/off.js'),
		path.resolve(root, out, 'service-worker.js')
	);
}
