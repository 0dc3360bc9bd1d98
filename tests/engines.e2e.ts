/** The core journey in Chromium. `npm run test:browsers` walks the same one in Firefox and WebKitGTK. */
import type { Page } from '@playwright/test';
import { journeyOf } from './engines/journey.js';
import { Reader, type Driver } from './engines/reader.js';
import { faultsOf } from './engines/run.js';
import { serveWithHeaders } from './support/headers';
import { expect, story, test } from './support/test';

const driverOf = (page: Page): Driver => ({
	go: (path) => page.goto(path),
	travel: (by) => (by < 0 ? page.goBack() : page.goForward()),
	reload: () => page.reload(),
	evaluate: (expression) => page.evaluate(expression),
	press: (key) => page.keyboard.press(key),
	point: ({ x, y }) => page.mouse.move(x, y),
	click: ({ x, y }) => page.mouse.click(x, y),
	drag: async (from, to) => {
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(to.x, to.y, { steps: 5 });
		await page.mouse.up();
	},
	resize: (width, height) => page.setViewportSize({ width, height })
});

test('the journey is long enough to say something of an engine', () => {
	expect(journeyOf(story).length).toBeGreaterThanOrEqual(30);
});

for (const { name, width = 1280, still = false, run } of journeyOf(story)) {
	test.describe(still ? 'without script' : 'with script', () => {
		test.use({ javaScriptEnabled: !still });

		test(name, async ({ page, context }) => {
			// As a host serves it that reads them; everywhere else in the tests the site does without, as on GitHub Pages.
			await serveWithHeaders(context);
			await page.addInitScript({ path: 'tests/engines/faults.js' });
			const reader = new Reader(driverOf(page));
			await reader.resize(width, 800);
			await run(reader);
			expect(await faultsOf(reader)).toEqual([]);
		});
	});
}
