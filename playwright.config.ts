import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser.js';
import { readBasePath, readPort } from './scripts/env.js';
import { findFreePort } from './scripts/serve.js';

// Each worker loads this file again, so the first load hands its results on in the environment.
const launchOptions = await browserLaunchOptions();
process.env.CHROMIUM_PATH = launchOptions.executablePath;
process.env.E2E_PORT ??= String(await findFreePort(readPort(process.env)));

const port = process.env.E2E_PORT;
const baseURL = `http://127.0.0.1:${port}${readBasePath(process.env)}/`;
const chromium = {
	browserName: 'chromium',
	viewport: { width: 1280, height: 800 },
	launchOptions
} as const;

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.e2e.ts',
	// A folder of its own: Playwright empties it at each run, and the reports stand beside it.
	outputDir: 'test-results/artifacts',
	snapshotPathTemplate: 'tests/aria-snapshots/{arg}{ext}',
	workers: 2,
	fullyParallel: true,
	// Patience for a busy machine. A test about speed or size holds its own bound.
	timeout: 120_000,
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	webServer: { command: 'node scripts/serve.js', url: baseURL, env: { PORT: port } },
	use: {
		baseURL,
		// Behind Greenwich, day before month: shows a date that went through local time or locale.
		timezoneId: 'America/New_York',
		locale: 'en-GB',
		// Tests see what the host serves, not a cached copy; the offline tests lift this.
		serviceWorkers: 'block'
	},
	projects: [
		{ name: 'core', testIgnore: 'exhaustive/**', use: chromium },
		{ name: 'exhaustive', testDir: 'tests/exhaustive', timeout: 900_000, use: chromium }
	]
});
