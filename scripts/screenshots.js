/** `npm run screenshots` writes the pictures of the README, from the built site. */
import { chromium } from '@playwright/test';
import path from 'node:path';
import { browserLaunchOptions } from './browser.js';
import { CliError, main, root } from './cli.js';
import { builtSite, serve } from './serve.js';

/** Path of the page and size of the window in px, by file name. */
const PICTURES = {
	story: { route: '', width: 1280, height: 720 },
	timeline: { route: 'timeline/', width: 1280, height: 720 },
	'milestone-phone': { route: 'milestones/treaty/', width: 390, height: 844 },
	comparison: { route: 'compare/', width: 1280, height: 720 },
	slide: { route: 'present/treaty/?step=3', width: 1280, height: 720 },
	handout: { route: 'classroom/worksheet/', width: 1280, height: 720 }
};

await main(async () => {
	const site = await serve({ dir: builtSite(), port: 0 });
	const browser = await chromium.launch(await browserLaunchOptions());
	try {
		const page = await browser.newPage({ serviceWorkers: 'block' });
		// A font that is late is used from the next page on (ADR 13): a first visit fills the cache.
		await page.goto(site.url, { waitUntil: 'networkidle' });
		for (const [name, { route, width, height }] of Object.entries(PICTURES)) {
			await page.setViewportSize({ width, height });
			const response = await page.goto(site.url + route, { waitUntil: 'networkidle' });
			if (!response?.ok())
				throw new CliError(`/${route} is missing in build/: run "npm run build" first.`);
			await page.screenshot({ path: path.join(root, `docs/pictures/${name}.png`) });
		}
	} finally {
		await browser.close();
		await site.close();
	}
});
