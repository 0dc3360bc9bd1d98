/** Pages without one of their scripts: each runs, or shows the same as without JavaScript. */
import type { Page } from '@playwright/test';
import { example, searchWord } from '../support/examples';
import { READABLE_PAGES, readableContent } from '../support/readable-content';
import {
	chooseScale,
	evidenceHeading,
	expect,
	isHydrated,
	openPage,
	openTimeline,
	test,
	waitForHydration,
	waitForTimeline
} from '../support/test';

/** Waits until script runs the page, or until the page stops waiting for it. */
const waitForScriptOrNone = (page: Page) =>
	expect
		.poll(async () => (await isHydrated(page)) || (await page.locator('html.js').count()) === 0)
		.toBe(true);

test.describe('without one of its scripts', () => {
	test.use({
		allowedErrors: /net::ERR_FAILED|dynamically imported module/,
		serviceWorkers: 'block',
		// Shows content at once that would fade in.
		contextOptions: { reducedMotion: 'reduce' }
	});

	test('a page without one of its scripts runs, or shows the same as without JavaScript', async ({
		browser,
		page
	}) => {
		const bare = await browser.newContext({ javaScriptEnabled: false });
		const staticPage = await bare.newPage();
		/** Scripts already blocked on another page; the entry script is blocked on every page. */
		const blocked = new Set<string>();
		let tried = 0;
		for (const path of READABLE_PAGES) {
			const scripts = new Set<string>();
			page.on('request', (request) => {
				if (request.resourceType() === 'script') scripts.add(request.url());
			});
			await page.goto(path);
			await waitForScriptOrNone(page);
			await page.waitForLoadState('networkidle');
			page.removeAllListeners('request');
			expect(await isHydrated(page), path).toBe(true);
			const whole = await readableContent(page);
			await staticPage.goto(path);
			const without = await readableContent(staticPage);
			const core = [...scripts].find((url) => url.includes('/entry/start.'));
			const chosen = [...scripts].filter((url) => url === core || !blocked.has(url));
			expect(core).toBeDefined();
			for (const url of chosen) {
				blocked.add(url);
				tried++;
				await page.route(url, (route) => route.abort());
				await page.goto(path);
				await waitForScriptOrNone(page);
				// Hydration shows the buttons that theme.js shows earlier.
				if (url.endsWith('/theme.js')) await waitForHydration(page);
				const isRunning = await isHydrated(page);
				const where = `${path} without ${url.slice(url.lastIndexOf('/') + 1)}`;
				// Repeated, because a part that fails may say so after the first reading.
				await expect(async () => {
					const seen = await readableContent(page);
					// Script that runs without a part of the page offers to reload it.
					const isPartMissing = await page.getByText('could not be loaded').isVisible();
					const running = isPartMissing
						? { ...whole, buttons: [...whole.buttons, 'Reload'] }
						: whole;
					expect(seen, where).toEqual(isRunning ? running : without);
				}).toPass({ timeout: 30_000 });
				if (url === core) expect.soft(isRunning, where).toBe(false);
				await page.unroute(url);
			}
		}
		await bare.close();
		expect(tried).toBeGreaterThan(40);
	});

	test('a link to a page whose script fails loads the page', async ({ page }) => {
		await openPage(page, './timeline/');
		const before = page.url();
		const requested: string[] = [];
		await page.route('**/_app/immutable/nodes/*.js', (route) => {
			requested.push(route.request().url());
			return route.abort();
		});
		const link = page
			.getByRole('navigation', { name: 'Pages' })
			.getByRole('link', { name: 'About' });
		await link.hover();
		await expect.poll(() => requested.length).toBeGreaterThan(0);
		expect(page.url()).toBe(before);
		await link.click();
		await expect(page).toHaveURL(/\/about\/$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to read it');
		await expect(page.locator('#read .legend')).toHaveCount(2);
	});
});

test.describe('without the scripts loaded later', () => {
	// As after a deployment: the files of the version in this tab are gone.
	test.use({
		allowedErrors: /net::ERR_FAILED|dynamically imported module|status of 404/,
		serviceWorkers: 'block'
	});

	test('the timeline works without lazy scripts, and the page says so', async ({ page }) => {
		await openTimeline(page);
		const removed = new Set<string>();
		await page.route('**/_app/immutable/**', (route) => {
			removed.add(route.request().url().replace(/^.*\//, ''));
			return route.fulfill({ status: 404 });
		});
		// Hovering requests the gestures, and the overview its brush.
		await page.mouse.move(700, 400);
		await page.locator('.overview').hover();
		await page.mouse.down();
		await page.mouse.move(500, 600);
		await page.mouse.up();
		const field = page.getByRole('searchbox', { name: 'Find in the story' });
		await field.fill(searchWord);
		const message = page.getByRole('status').filter({ hasText: 'could not be loaded.' });
		await expect(message).toBeVisible();
		await page.keyboard.press('Escape');
		await field.fill('');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Filter' }).click();
		await expect(message).toBeVisible();
		await page.keyboard.press('Escape');
		await chooseScale(page, 'True to time');
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/lens=scale.*from=/);
		await chooseScale(page, 'Crowded years wide');
		await page.getByRole('button', { name: 'Show all', exact: true }).click();
		await page.keyboard.down('Control');
		await page.mouse.move(700, 400);
		await page.mouse.wheel(0, -200);
		await page.keyboard.up('Control');
		await expect(page).toHaveURL(/from=/);
		await page.getByRole('button', { name: 'Show all', exact: true }).click();
		await page.locator(`.timeline a[data-id="${example.id}"]`).click();
		await expect(evidenceHeading(page)).toHaveText(example.title);
		expect(removed.size, [...removed].join(' ')).toBeGreaterThanOrEqual(4);
		// As the message says, the search works after a reload.
		await page.unroute('**/_app/immutable/**');
		// The address of a choice is that of the milestone's own page.
		await page.goBack();
		await expect(page).toHaveURL(/\/timeline\//);
		await page.reload();
		await waitForTimeline(page);
		await field.fill(searchWord);
		await expect(page.getByRole('region', { name: 'Found' })).toBeVisible();
	});
});

test('text is visible while scripts never arrive', async ({ page }) => {
	await page.route('**/_app/**/*.js', () => undefined);
	await page.goto('./classroom/order/', { waitUntil: 'commit' });
	await expect(page.locator('.card blockquote').first()).toBeVisible({ timeout: 6000 });
});
