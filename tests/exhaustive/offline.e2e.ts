/** Offline: malformed URLs, base paths, new versions beside open tabs, blocked storage. */
import { test as base, type Page } from '@playwright/test';
import { rmSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { example, searchWord, settings } from '../support/examples';
import { cacheNames, notice, open, publish, test, titleOf, visit } from '../support/offline-site';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	followMenu,
	milestoneLink,
	openPage,
	openTimeline,
	story,
	waitForTimeline
} from '../support/test';

const other = story.milestones.find(({ id }) => id !== example.id)!;
const offlinePage = (page: Page) =>
	page.getByRole('heading', { name: 'This page is not available offline' });
const removeScripts = (page: Page) =>
	page.route('**/_app/immutable/**/*.js', (route) => route.fulfill({ status: 404, body: 'gone' }));

test.describe('after one visit, with the server stopped,', () => {
	test('pages, links and malformed queries work offline', async ({ page, site }) => {
		await visit(page);
		await site.stop();
		for (const query of ['?%E0%A4%A', '?from=%00&x=%00', `?q=${'x'.repeat(8192)}`]) {
			await openPage(page, `./milestones/${example.id}${query}`);
			await expect(evidenceHeading(page)).toHaveText(example.title);
			await openTimeline(page, `./timeline${query}`);
		}
		await openPage(page, `./milestones/${example.id}/`);
		await page.getByRole('link', { name: 'On the timeline' }).click();
		await waitForTimeline(page);
		await milestoneLink(page, other.title).first().click();
		await expect(page).toHaveURL(new RegExp(`milestones/${other.id}/`));
		for (const [name, address] of [
			['Compare', 'compare/'],
			['Teach', 'classroom/'],
			['Slides', 'present/']
		] as const) {
			await followMenu(page, name);
			await expect(page).toHaveURL(site.url + address);
			await expect(page).toHaveTitle(titleOf(address) ?? '');
		}
		for (const file of ['data/story.json', 'data/milestones.csv', 'schema/notes.json'])
			expect(
				await page.evaluate((url) => fetch(url).then(({ ok }) => ok), site.url + file),
				file
			).toBe(true);
	});

	test('an unknown path shows the offline page', async ({ page, site }) => {
		await visit(page);
		await site.stop();
		for (const path of [
			'nowhere/',
			'milestones/nobody?x',
			'compare/%E0%A4%A',
			'a'.repeat(4096),
			'column//'
		]) {
			await page.goto(`./${path}`);
			await expect(offlinePage(page)).toBeVisible();
		}
		await page.getByRole('link', { name: 'Open the timeline' }).click();
		await waitForTimeline(page);
	});

	test.describe('in a folder of a host', () => {
		test.use({ folder: '/repo' });

		test('pages open offline below a base path', async ({ page, site }) => {
			await visit(page);
			expect(await cacheNames(page)).toEqual([
				expect.stringMatching(new RegExp(`^${settings.prefix}/repo `))
			]);
			await site.stop();
			await openPage(page, `./milestones/${example.id}?from=%E0%A4%A`);
			expect(new URL(page.url()).pathname).toBe(`/repo/milestones/${example.id}/`);
			await followMenu(page, 'Compare');
			await expect(page).toHaveURL(`${site.url}compare/`);
			await expect(page).toHaveTitle(titleOf('compare/') ?? '');
		});
	});
});

test.describe('a new version', () => {
	test('a new version leaves an open tab on its cached files', async ({ page, site }) => {
		await visit(page);
		publish(site);
		await open(page, './column/');
		await expect(notice(page)).toBeVisible();
		await page.getByRole('button', { name: 'Not now' }).click();
		await expect(notice(page)).toHaveCount(0);
		await followMenu(page, 'Compare');
		await expect(page).toHaveTitle(titleOf('compare/') ?? '');
		await followMenu(page, 'Timeline');
		await waitForTimeline(page);
		await expect(page.locator('html')).not.toHaveAttribute('data-newer');
		await page.getByRole('searchbox').fill(searchWord);
		await expect(
			page.getByRole('region', { name: 'Found' }).getByRole('link').first()
		).toBeVisible();
	});

	test('links of other tabs open a version confirmed in one', async ({ page, site, context }) => {
		await visit(page);
		const other = await context.newPage();
		await open(other, './about/');
		publish(site);
		await open(page, './column/');
		await page.getByRole('button', { name: 'Reload' }).click();
		await expect(page.locator('html')).toHaveAttribute('data-newer');
		await expect(other.locator('html')).not.toHaveAttribute('data-newer');
		await followMenu(other, 'Compare');
		await expect(other).toHaveTitle(titleOf('compare/') ?? '');
		await expect(other.locator('html')).toHaveAttribute('data-newer');
	});

	test('a shown tab seeks a new version; a slide does not announce it', async ({ page, site }) => {
		await visit(page);
		// Within the site: a page load would make the browser check by itself.
		await followMenu(page, 'Slides');
		await expect(page).toHaveURL(/present\/$/);
		publish(site);
		await page.clock.fastForward('31:00');
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await page.waitForFunction(
			async () => (await navigator.serviceWorker.getRegistration())?.waiting
		);
		await page.getByRole('link', { name: 'Build a lesson' }).click();
		await expect(notice(page)).toBeVisible();
		await page.goBack();
		await expect(page).toHaveURL(/present\/$/);
		await expect(notice(page)).toHaveCount(0);
	});
});

test('unregister-worker.js removes the service worker and its caches', async ({ page, site }) => {
	await visit(page);
	await page.evaluate(() => caches.open('of another site'));
	publish(site);
	// As in svelte.config.js.
	const worker = readFileSync('src/service-worker/unregister-worker.js', 'utf8');
	writeFileSync(
		join(site.dir, 'service-worker.js'),
		worker.replaceAll('STORY_PREFIX', settings.prefix)
	);
	const remaining = async () => ({
		workers: await page.evaluate(
			async () => (await navigator.serviceWorker.getRegistrations()).length
		),
		caches: await cacheNames(page)
	});
	await page.goto('./about/');
	await expect.poll(remaining).toEqual({ workers: 0, caches: ['of another site'] });
	// Later visits find no service worker.
	await open(page, './about/');
	await expect(page.locator('html')).toHaveAttribute('data-newer');
	await expect.poll(remaining).toEqual({ workers: 0, caches: ['of another site'] });
	await expect(notice(page)).toHaveCount(0);
});

test.describe('the site works', () => {
	const expectSiteWorks = async (page: Page) => {
		await milestoneLink(page, example.title).first().click();
		await expect(evidenceHeading(page)).toHaveText(example.title);
		await page.goto('./compare/');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	};

	for (const [where, take] of [
		[
			'is missing',
			() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })
		],
		[
			'may not be touched',
			() =>
				Object.defineProperty(Navigator.prototype, 'serviceWorker', {
					get: () => {
						throw new DOMException('The frame is sandboxed', 'SecurityError');
					}
				})
		],
		[
			'may not be registered',
			() => {
				ServiceWorkerContainer.prototype.register = () =>
					Promise.reject(new DOMException('No', 'SecurityError'));
			}
		]
	] as const)
		test(`the site works where the service worker ${where}`, async ({ page }) => {
			await page.addInitScript(take);
			await open(page, './timeline/');
			await expectSiteWorks(page);
		});

	test('the site works where the service worker cannot store', async ({ page, site }) => {
		const file = join(site.dir, 'service-worker.js');
		const refuse = `Object.defineProperty(self, 'caches', { get() { throw new DOMException('No', 'SecurityError') } });`;
		writeFileSync(file, refuse + readFileSync(file, 'utf8'));
		await visit(page);
		await open(page, './timeline/');
		await expectSiteWorks(page);
	});

	test('the site works where the storage is full', async ({ page, site }) => {
		const browser = await page.context().newCDPSession(page);
		await browser.send('Storage.overrideQuotaForOrigin', {
			origin: new URL(site.url).origin,
			quotaSize: 1_000_000
		});
		await visit(page);
		await open(page, './timeline/');
		await expectSiteWorks(page);
		expect(
			await page.evaluate(async () => (await navigator.storage.estimate()).usage)
		).toBeLessThan(2_000_000);
	});

	// Without strictPage, which would fail on the missing scripts.
	base('an open tab without a cache loads pages of a new version', async ({ page }) => {
		await openTimeline(page);
		await removeScripts(page);
		await page.route('**/_app/version.json', (route) =>
			route.fulfill({ json: { version: 'newer' } })
		);
		await followMenu(page, 'Compare');
		await expect(page).toHaveTitle(titleOf('compare/') ?? '');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

	base('a page whose scripts are gone follows links', async ({ page }) => {
		await removeScripts(page);
		await page.goto(`./milestones/${example.id}/`);
		await expect(evidencePanel(page).locator('blockquote').first()).toBeVisible();
		await followMenu(page, `The ${settings.noun}`);
		await expect(page).toHaveTitle(titleOf('column/') ?? '');
		await expect(page.locator(`#${story.passages.at(-1)?.id}`)).toBeVisible();
	});
});

test('a missing file does not stop the caching of others', async ({ page, site }) => {
	rmSync(join(site.dir, `milestones/${example.id}/index.html`));
	await visit(page);
	await site.stop();
	await page.goto(`./milestones/${example.id}/`);
	await expect(offlinePage(page)).toBeVisible();
	await page.goto('./compare/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('data saving caches only opened pages', async ({ page, site }) => {
	const file = join(site.dir, 'service-worker.js');
	const saving = `Object.defineProperty(navigator, 'connection', { value: { saveData: true } });`;
	writeFileSync(file, saving + readFileSync(file, 'utf8'));
	await visit(page);
	await page.goto('./compare/');
	await expect
		.poll(() => page.evaluate(async () => (await caches.match('/compare/')) !== undefined))
		.toBe(true);
	await site.stop();
	await page.goto('./compare/');
	await expect(page).toHaveTitle(titleOf('compare/') ?? '');
	await page.goto('./column/');
	await expect(offlinePage(page)).toBeVisible();
});
