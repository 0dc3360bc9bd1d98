/**
 * `npm run test:browsers`: the tests tagged @core on the built site, in Firefox and in WebKit where
 * they are installed. docs/adr/0021-other-browsers.md names the limits.
 */
import { defineConfig, firefox, webkit, type Project } from '@playwright/test';
import base from './playwright.config';
import { isProgram, which } from './scripts/browser.js';
import { Problem } from './scripts/problem.js';

const viewport = { width: 1280, height: 800 };

/**
 * Returns a project with the Firefox of FIREFOX_PATH, else that of Playwright, else a released one.
 * @throws {Problem} when FIREFOX_PATH names no program
 */
function firefoxProject(): Project | undefined {
	const asked = process.env.FIREFOX_PATH;
	if (asked && !isProgram(asked))
		throw new Problem(
			`FIREFOX_PATH is "${asked}", which is not a program that runs: correct it or unset it.`
		);
	if (!asked && isProgram(firefox.executablePath()))
		return { name: 'firefox', use: { browserName: 'firefox', viewport, launchOptions: {} } };
	const executablePath = [
		asked,
		which('firefox-esr'),
		which('firefox'),
		'/Applications/Firefox.app/Contents/MacOS/firefox',
		'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
	].find((file) => file && isProgram(file));
	if (!executablePath) return undefined;
	return {
		name: 'firefox',
		// WebDriver BiDi, which drives a released Firefox, can neither print nor switch script off.
		grepInvert: /@emulation/,
		use: {
			browserName: 'firefox',
			channel: 'moz-firefox',
			viewport,
			launchOptions: { executablePath }
		}
	};
}

/** Returns a project with the WebKit of Playwright, which can drive no other. */
const webkitProject = (): Project | undefined =>
	isProgram(webkit.executablePath())
		? { name: 'webkit', use: { browserName: 'webkit', viewport, launchOptions: {} } }
		: undefined;

const found = { Firefox: firefoxProject(), WebKit: webkitProject() };

// Each worker loads this file again.
if (!process.env.TEST_WORKER_INDEX)
	for (const [name, project] of Object.entries(found))
		if (!project)
			console.log(
				`skipped: no ${name} (npx playwright install --with-deps ${name.toLowerCase()}` +
					`${name === 'Firefox' ? ', or apt-get install firefox-esr' : ''})`
			);

export default defineConfig({
	...base,
	grep: /@core/,
	// Patience for a busy machine: a released Firefox takes twice the time of headless Chromium.
	timeout: 120_000,
	outputDir: 'test-results/browsers',
	reporter: 'list',
	projects: Object.values(found).filter((project) => project !== undefined)
});
