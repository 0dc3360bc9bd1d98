/**
 * Finds a Chromium for the end-to-end tests. `node scripts/browser.js` installs one where none is
 * found.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError, main, run } from './cli.js';

/**
 * Commands on PATH, the fastest first: without a window system the tests take two thirds of the
 * time.
 */
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable'
];
const ADVICE = 'install Chromium or Chrome, or set CHROMIUM_PATH to the file of one.';
const isRoot = process.getuid?.() === 0;

/**
 * Returns the file of a command on PATH.
 *
 * @param {string} name
 */
export const which = (name) =>
	(process.env.PATH ?? '')
		.split(path.delimiter)
		.map((folder) => path.join(folder, name))
		.find((file) => existsSync(file));

/** Returns the file of a released Firefox: FIREFOX_PATH, else a command on PATH. */
export const findFirefox = () =>
	process.env.FIREFOX_PATH || which('firefox-esr') || which('firefox');

/**
 * Returns whether a browser starts: a downloaded one may lack libraries of the system.
 *
 * @param {string} file
 */
const starts = (file) =>
	spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;

/**
 * Returns CHROMIUM_PATH, or the first browser that starts: Playwright's own, then those of {@link
 * NAMES}.
 *
 * @throws {CliError} when CHROMIUM_PATH is not a program
 */
async function findBrowser() {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) {
		if (starts(chosen)) return chosen;
		throw new CliError(
			`CHROMIUM_PATH is "${chosen}", which does not start: correct it or unset it.`
		);
	}
	const { chromium } = await import('@playwright/test');
	return [chromium.executablePath(), ...NAMES.map(which)].find((file) => file && starts(file));
}

/**
 * Returns the options that start the browser for Playwright.
 *
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 * @throws {CliError} when there is none
 */
export async function browserLaunchOptions() {
	const executablePath = await findBrowser();
	if (!executablePath)
		throw new CliError(`No Chromium found: run "node scripts/browser.js", ${ADVICE}`);
	// Chromium refuses to run in its sandbox as root.
	return { executablePath, args: isRoot ? ['--no-sandbox'] : [] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await main(async () => {
		if (await findBrowser()) return;
		console.log('Installing Chromium …');
		run('playwright install chromium', { timeout: 3 * 60_000 });
		if (!(await findBrowser()) && isRoot && which('apt-get')) {
			process.env.DEBIAN_FRONTEND = 'noninteractive';
			run('apt-get update');
			// Ubuntu has no package of the headless shell.
			if (run('apt-get install -y chromium-headless-shell') !== 0)
				run('apt-get install -y chromium');
		}
		if (!(await findBrowser()))
			throw new CliError(`The tests need a browser, and none could be installed: ${ADVICE}`);
	});
}
