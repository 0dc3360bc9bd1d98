import { createServer } from 'node:net';
import { Problem } from './problem.js';

/**
 * The port asked for in PORT.
 *
 * @param {Record<string, string | undefined>} env
 */
export function readPort(env, fallback = 4173) {
	const value = env.PORT ?? '';
	if (value === '') return fallback;
	const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
	if (port >= 1 && port <= 65535) return port;
	throw new Problem(
		`PORT is "${value}": give a whole number from 1 to 65535, or leave it out for ${fallback}.`
	);
}

/**
 * Tries a port and, while it is taken, the next ten.
 *
 * @template T
 * @param {number} first
 * @param {(port: number) => Promise<T>} attempt rejects with Node's error when the port cannot be had
 * @returns {Promise<T>}
 */
export async function onFreePort(first, attempt) {
	const last = Math.min(first + 10, 65535);
	for (let port = first; port <= last; port++) {
		try {
			return await attempt(port);
		} catch (error) {
			const code = /** @type {NodeJS.ErrnoException} */ (error).code;
			if (code === 'EACCES')
				throw new Problem(`Port ${port} needs rights this user lacks: set PORT to another one.`);
			if (code !== 'EADDRINUSE') throw error;
		}
	}
	throw new Problem(`Ports ${first} to ${last} are all taken: set PORT to a free one.`);
}

/**
 * Resolves with the port if nobody listens on it.
 *
 * @param {number} port
 * @returns {Promise<number>}
 */
export function probePort(port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)));
	});
}
