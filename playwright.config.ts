import { defineConfig } from '@playwright/test';
import { readBasePath } from './scripts/base-path.js';
import { browserLaunchOptions } from './scripts/browser.js';
import { onFreePort, probePort, readPort } from './scripts/port.js';

// Each worker loads this file again: what the first load finds is handed on through the environment.
const launchOptions = await browserLaunchOptions();
process.env.CHROMIUM_PATH = launchOptions.executablePath;
process.env.E2E_PORT ??= String(await onFreePort(readPort(process.env), probePort));

const port = process.env.E2E_PORT;
const baseURL = `http://127.0.0.1:${port}${readBasePath(process.env)}/`;

export default defineConfig({
	testDir: 'tests',
	testMatch: '*.e2e.ts',
	// A folder of its own, because it is emptied at each run and the reports stand beside it.
	outputDir: 'test-results/artifacts',
	snapshotPathTemplate: 'tests/aria-snapshots/{arg}{ext}',
	workers: 2,
	fullyParallel: true,
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	webServer: { command: 'node scripts/serve.js', url: baseURL, env: { PORT: port } },
	use: {
		baseURL,
		// Behind Greenwich, and with the day before the month: both show a date that went through local time or locale.
		timezoneId: 'America/New_York',
		locale: 'en-GB',
		// A test sees what the host serves, not a kept copy; tests/offline.e2e.ts lifts this.
		serviceWorkers: 'block',
		launchOptions
	},
	projects: [
		{ name: 'desktop', use: { browserName: 'chromium', viewport: { width: 1280, height: 800 } } }
	]
});
