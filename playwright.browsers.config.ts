/**
 * `npm run test:browsers`: the tests tagged @core on the built site, in Firefox and in WebKit where
 * they are installed. docs/adr/0021-other-browsers.md names the limits.
 */
import { defineConfig, firefox, webkit, type Project } from '@playwright/test';
import { existsSync } from 'node:fs';
import base from './playwright.config';
import { findFirefox } from './scripts/browser.js';
import { CliError } from './scripts/cli.js';

const viewport = { width: 1280, height: 800 };

/**
 * Returns a project with the Firefox of FIREFOX_PATH, else that of Playwright, else a released one.
 * @throws {CliError} when FIREFOX_PATH names no file
 */
function firefoxProject(): Project | undefined {
	const asked = process.env.FIREFOX_PATH;
	if (asked && !existsSync(asked))
		throw new CliError(`FIREFOX_PATH is "${asked}", which is no file: correct it or unset it.`);
	if (!asked && existsSync(firefox.executablePath()))
		return { name: 'firefox', use: { browserName: 'firefox', viewport, launchOptions: {} } };
	const executablePath = findFirefox();
	if (!executablePath) return undefined;
	return {
		name: 'firefox',
		// WebDriver BiDi, which drives a released Firefox, can neither emulate print nor switch script off.
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
	existsSync(webkit.executablePath())
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
	outputDir: 'test-results/browsers',
	reporter: 'list',
	projects: Object.values(found).filter((project) => project !== undefined)
});
