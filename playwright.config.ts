import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/browser.js';
import { readBasePath, readPort, readStory } from './scripts/env.js';
import { findFreePort } from './scripts/serve.js';

// Each worker loads this file again and reads the results of the first load from the environment.
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
	// Playwright empties this folder at each run; the reports are beside it.
	outputDir: 'test-results/artifacts',
	snapshotPathTemplate: `tests/aria-snapshots/${readStory(process.env)}/{arg}{ext}`,
	workers: 2,
	fullyParallel: true,
	// Long enough for a busy machine; tests of speed have their own bounds.
	timeout: 120_000,
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	webServer: { command: 'node scripts/serve.js', url: baseURL, env: { PORT: port } },
	use: {
		baseURL,
		// West of Greenwich, day before month: reveals dates that depend on time zone or locale.
		timezoneId: 'America/New_York',
		locale: 'en-GB',
		// Tests see the files of the server, not a cache; the offline tests allow it.
		serviceWorkers: 'block'
	},
	projects: [
		{ name: 'core', testIgnore: 'exhaustive/**', use: chromium },
		{ name: 'exhaustive', testDir: 'tests/exhaustive', timeout: 900_000, use: chromium }
	]
});
