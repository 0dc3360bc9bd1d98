/** Walks a journey in one engine, check by check. */
import { Reader } from './reader.js';

/** @typedef {import('./journey.js').Check} Check */
/** @typedef {import('./engines.js').Window} Window */

/**
 * @param {readonly Check[]} journey
 * @param {(script: boolean) => Promise<Window>} open
 * @param {(line: string) => void} tell one line for each check
 * @param {(check: Check, picture: Buffer) => string} keep saves what was on the screen when a check failed; says where
 * @returns {Promise<{ version: string, failed: string[] }>}
 */
export async function walk(journey, open, tell, keep) {
	/** @type {string[]} */
	const failed = [];
	let version = '';
	for (const script of [true, false]) {
		const checks = journey.filter(({ still = false }) => still !== script);
		if (checks.length === 0) continue;
		const window = await open(script);
		version = window.version;
		try {
			for (const check of checks) {
				const started = performance.now();
				const reason = await outcome(check, window);
				const took = `${((performance.now() - started) / 1000).toFixed(1)} s`;
				if (reason === null) {
					tell(`  holds  ${check.name} (${took})`);
					continue;
				}
				failed.push(check.name);
				tell(`  FAILS  ${check.name} (${took})\n         ${reason}`);
				const picture = await window.screenshot().catch(() => null);
				if (picture) tell(`         see ${keep(check, picture)}`);
			}
		} finally {
			await window.close();
		}
	}
	return { version, failed };
}

/**
 * Why a check does not hold; null where it does.
 *
 * @param {Check} check
 * @param {Window} window
 */
async function outcome(check, window) {
	const reader = new Reader(window);
	try {
		// Each begins as a new reader does. Nothing can be stored before there is a page of the site.
		await window.go('./robots.txt');
		await reader.ask(() => {
			localStorage.clear();
			sessionStorage.clear();
		});
		await reader.resize(check.width ?? 1280, 800);
		await check.run(reader);
		const faults = await faultsOf(reader);
		return faults.length > 0 ? `The page has faults: ${faults.join('; ')}` : null;
	} catch (error) {
		return String(error instanceof Error ? error.message : error);
	}
}

/**
 * What `faults.js` kept.
 *
 * @param {Reader} reader
 */
export const faultsOf = (reader) =>
	reader.ask(() => {
		/** @type {string[]} */
		const faults = JSON.parse(sessionStorage.getItem('faults') ?? '[]');
		return faults;
	});
