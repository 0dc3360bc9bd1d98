/** Finds a Chromium for the end-to-end tests, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.js';
import { runTool } from './run.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The same without windows: it draws the same pages, and all end-to-end tests take about two thirds of the time. */
const SHELL = 'chromium-headless-shell';

const USUAL_PLACES = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * @typedef {object} System what the decision depends on, so that it can be tried without a machine of each kind
 * @property {Record<string, string | undefined>} env
 * @property {(file: string) => boolean} exists whether this is a program that runs
 * @property {(name: string) => string | undefined} which a command's file on PATH
 * @property {string} bundled where Playwright would keep its own Chromium
 * @property {boolean} isRoot
 * @property {string} osRelease the text of /etc/os-release, or ''
 * @property {boolean} isMeasured whether times are taken: then a browser as readers have it comes first
 */

/**
 * The browser that is there, or the ways to get one, best first.
 *
 * @param {System} system
 * @returns {{ found: string } | { install: ('playwright' | 'apt')[] }}
 * @throws {Problem} when CHROMIUM_PATH names no program
 */
export function chooseBrowser({ env, exists, which, bundled, isRoot, osRelease, isMeasured }) {
	const asked = env.CHROMIUM_PATH;
	if (asked) {
		if (exists(asked)) return { found: asked };
		throw new Problem(
			`CHROMIUM_PATH is "${asked}", which is not a program that runs: correct it or unset it.`
		);
	}
	const whole = [...NAMES.map(which), ...USUAL_PLACES];
	const shell = which(SHELL);
	const candidates = [bundled, ...(isMeasured ? [...whole, shell] : [shell, ...whole])];
	const found = candidates.find((file) => file && exists(file));
	if (found) return { found };
	const hasApt = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
	return { install: isRoot && hasApt ? ['playwright', 'apt'] : ['playwright'] };
}

const isRoot = process.getuid?.() === 0;

/** @param {string} file */
export function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}

/**
 * A downloaded Chromium may be there and yet lack its system libraries, which only starting it shows. On macOS and
 * Windows the libraries are never missing, and there `--version` may open a window.
 *
 * @param {string} file
 */
const runs = (file) =>
	isProgram(file) &&
	(process.platform !== 'linux' ||
		spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0);

/**
 * A command's file on PATH.
 *
 * @param {string} name
 */
export const which = (name) =>
	(process.env.PATH ?? '')
		.split(path.delimiter)
		.filter(Boolean)
		.map((folder) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name))
		.find(isProgram);

/** {@link chooseBrowser} for this machine. */
async function look({ isMeasured = false } = {}) {
	// Imported late: this file is loaded before anything is installed.
	const { chromium } = await import('@playwright/test');
	const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
	return chooseBrowser({
		env: process.env,
		exists: runs,
		which,
		bundled: chromium.executablePath(),
		isRoot,
		osRelease,
		isMeasured
	});
}

const INSTALLERS = {
	playwright: () => {
		console.log('No Chromium found; asking Playwright for its own …');
		runTool('playwright', ['install', 'chromium'], { timeout: 3 * 60_000 });
	},
	apt: () => {
		console.log('Playwright brought none; asking apt-get …');
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		/** @param {string[]} args */
		const apt = (...args) =>
			spawnSync('apt-get', args, { stdio: 'inherit', env, timeout: 10 * 60_000 }).status === 0;
		apt('update');
		// Not every system packs the one without windows.
		if (!apt('install', '-y', SHELL)) apt('install', '-y', 'chromium');
	}
};

const ADVICE =
	"install Chromium or Chrome with your system's package manager, or set CHROMIUM_PATH to the file of one that is there.";

/**
 * How Playwright starts the browser that is there; installs nothing.
 *
 * @param {{ isMeasured?: boolean }} [asked] see {@link System}
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 * @throws {Problem} when there is none
 */
export async function browserLaunchOptions(asked) {
	const choice = await look(asked);
	if (!('found' in choice))
		throw new Problem(`No Chromium found: let "npm test" install one, or ${ADVICE}`);
	// Chromium refuses to put root in a sandbox.
	return { executablePath: choice.found, args: isRoot ? ['--no-sandbox'] : [] };
}

/**
 * The file of a Chromium that runs, after installing one if need be.
 *
 * @returns {Promise<string>}
 * @throws {Problem} when there is none and none can be installed
 */
export async function findBrowser() {
	const choice = await look();
	if ('found' in choice) return choice.found;
	for (const way of choice.install) {
		INSTALLERS[way]();
		const next = await look();
		if ('found' in next) return next.found;
	}
	throw new Problem(
		`The end-to-end tests need a browser, and none could be found or installed: ${ADVICE}`
	);
}
