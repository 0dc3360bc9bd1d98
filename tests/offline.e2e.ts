/** One visit, and then no network; a new version beside an open tab; a browser that keeps nothing. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeBack } from '../scripts/offline.js';
import { serve } from '../scripts/serve.js';
import { ROUTES } from './support/routes';
import {
	expect,
	milestoneLink,
	evidencePanel,
	waitForTimeline,
	test as strictPage
} from './support/test';

interface Site {
	/** A copy of the built site, to be changed at will. */
	dir: string;
	/** From then on nobody answers. */
	stop: () => Promise<void>;
}

const test = strictPage.extend<{ folder: string; site: Site & { url: string } }>({
	serviceWorkers: 'allow',
	folder: ['', { option: true }],
	site: async ({ folder }, use, info) => {
		const dir = info.outputPath('site');
		// Without the compressed files beside them, which would be sent in place of what is changed.
		cpSync('build', dir, { recursive: true, filter: (file) => !/\.(gz|br)$/.test(file) });
		const { url, close } = await serve({ dir, port: 0, base: folder });
		await use({ dir, url, stop: close });
		await close();
		rmSync(dir, { recursive: true });
	},
	baseURL: ({ site }, use) => use(site.url)
});

const pages = ROUTES.filter((route) => !route.endsWith('.html'));
const titleOf = (path: string) =>
	/<title>(.*?)<\/title>/
		.exec(readFileSync(join('build', path, 'index.html'), 'utf8'))?.[1]
		?.replaceAll('&amp;', '&');
const notice = (page: Page) => page.getByText('A new version of this site is ready.');
/** A new version is told of once all of it is kept. */
const whenKept = { timeout: 30_000 };

/** Opens a page and lets the seconds pass after which it looks after its copy. */
async function open(page: Page, path: string): Promise<void> {
	await page.clock.install();
	await page.goto(path);
	await page.locator('html.js').waitFor();
	await expect(async () => {
		await page.clock.fastForward(4000);
		await expect(page.locator('#notices > [role="status"]')).toBeAttached({ timeout: 500 });
	}).toPass();
}

/** The one visit: the copy is complete when its keeper takes over. */
async function visit(page: Page): Promise<void> {
	await open(page, './');
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const { serviceWorker } = navigator;
				if (serviceWorker.controller) resolve();
				else serviceWorker.addEventListener('controllerchange', () => resolve());
			})
	);
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/**
 * Publishes a newer version over the old one: each page says so, a script that older pages load late is gone, and the
 * data is nothing they could read.
 */
function publish({ dir }: Site): void {
	const edit = (file: string, change: (text: string) => string) =>
		writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
	const { version } = JSON.parse(readFileSync(join(dir, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	const chunks = join(dir, '_app/immutable/chunks');
	for (const name of readdirSync(chunks))
		if (readFileSync(join(chunks, name), 'utf8').includes('find-panel')) rmSync(join(chunks, name));
	edit('_app/version.json', (text) => text.replace(version, 'newer'));
	edit('service-worker.js', (text) => text.replace(version, 'newer'));
	for (const path of pages)
		edit(`${path}index.html`, (text) =>
			text.replace('<html lang="en"', '<html lang="en" data-newer')
		);
	for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
		if (file.endsWith('__data.json')) edit(file, () => '{}');
}

test.describe('after one visit, with the server stopped,', () => {
	test('every page is there, letter for letter: with its slash and without, with a query', async ({
		page,
		site
	}) => {
		test.setTimeout(60_000);
		await visit(page);
		await site.stop();
		expect(pages.length).toBeGreaterThan(100);
		const asked = pages.flatMap((path) => [path, `${path.slice(0, -1)}?from=%E0%A4%A`]);
		// Fetched, because to open each twice takes minutes; a page of each kind is opened below.
		const got = await page.evaluate(
			async (urls) => {
				const got: [path: string, hash: string][] = [];
				for (const asked of urls) {
					const response = await fetch(asked);
					const hash = new Uint8Array(
						await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
					);
					got.push([
						new URL(response.url).pathname,
						Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
					]);
				}
				return got;
			},
			asked.map((path) => site.url + path)
		);
		const hashes = pages.map((path) =>
			createHash('sha256')
				.update(readFileSync(join(site.dir, path, 'index.html')))
				.digest('hex')
		);
		expect(got).toEqual(
			pages.flatMap((path, at) => [
				[`/${path}`, hashes[at]],
				[`/${path}`, hashes[at]]
			])
		);
		for (const path of [
			'about',
			'column',
			'compare/the-song',
			'classroom/order',
			'present/treaty',
			'present/build'
		]) {
			await page.goto(`./${path}?x=1`);
			await expect(page).toHaveURL(`${site.url}${path}/?x=1`);
			await expect(page).toHaveTitle(titleOf(path) ?? '');
			await expect(page.locator('#content')).not.toBeEmpty();
		}
	});

	test('pages come to life, links lead on, and no query is too odd', async ({ page, site }) => {
		test.setTimeout(60_000);
		await visit(page);
		await site.stop();
		for (const query of ['?%E0%A4%A', '?from=%00&x=%00', `?q=${'x'.repeat(8192)}`]) {
			await page.goto(`./milestones/treaty${query}`);
			await waitForTimeline(page);
			await expect(evidencePanel(page).getByRole('heading', { level: 2 })).toHaveText(
				/^Treaty of Friendship/
			);
		}
		await milestoneLink(page, 'Forever').first().click();
		await expect(page).toHaveURL(/milestones\/(?!treaty)/);
		for (const [name, address] of [
			['Compare', 'compare/'],
			['Class', 'classroom/'],
			['Present', 'present/']
		] as const) {
			await page
				.getByRole('navigation', { name: 'Pages' })
				.getByRole('link', { name, exact: true })
				.click();
			await expect(page).toHaveURL(site.url + address);
			await expect(page).toHaveTitle(titleOf(address) ?? '');
		}
		for (const file of ['data/story.json', 'data/milestones.csv', 'schema/notes.json'])
			expect(
				await page.evaluate((url) => fetch(url).then(({ ok }) => ok), site.url + file),
				file
			).toBe(true);
	});

	test('an unknown address gets words', async ({ page, site }) => {
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
			await expect(
				page.getByRole('heading', { name: 'This page is not available offline' })
			).toBeVisible();
		}
		await page.getByRole('link', { name: 'Open the timeline' }).click();
		await waitForTimeline(page);
	});

	test.describe('in a folder of a host', () => {
		test.use({ folder: '/repo' });

		test('the same is true there', async ({ page, site }) => {
			await visit(page);
			expect(await cacheNames(page)).toEqual([expect.stringMatching(/^fragile-alliance\/repo /)]);
			await site.stop();
			await page.goto('./milestones/treaty?from=%E0%A4%A');
			await waitForTimeline(page);
			expect(new URL(page.url()).pathname).toBe('/repo/milestones/treaty/');
			await page
				.getByRole('navigation', { name: 'Pages' })
				.getByRole('link', { name: 'Compare' })
				.click();
			await expect(page).toHaveURL(`${site.url}compare/`);
			await expect(page).toHaveTitle(titleOf('compare/') ?? '');
		});
	});
});

test('a visit of a few seconds is enough, and nobody has to ask', async ({ page, site }) => {
	await page.goto('./about/');
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
		timeout: 25_000
	});
	await site.stop();
	await page.goto('./compare/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('a new version', () => {
	test('waits until the reader reloads; its notice can be heard, and used by keyboard', async ({
		page,
		site
	}) => {
		test.setTimeout(60_000);
		await visit(page);
		await page.evaluate(() => caches.open('of another site'));
		await open(page, './column/');
		await expect(notice(page)).toHaveCount(0);
		publish(site);
		await open(page, './about/');
		await expect(notice(page)).toBeVisible(whenKept);
		await open(page, './about/');
		await expect(notice(page)).toBeVisible(whenKept);
		await expect(page.locator('html')).not.toHaveAttribute('data-newer');
		await expect(page.getByRole('status').filter({ hasText: 'A new version' })).toBeVisible();
		const { violations } = await new AxeBuilder({ page })
			.include('.new-version')
			.withTags(['best-practice', 'wcag2a', 'wcag2aa', 'wcag22aa', 'wcag2aaa'])
			.analyze();
		expect(violations).toEqual([]);
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Reload' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.locator('html')).toHaveAttribute('data-newer');
		await expect(page).toHaveURL(/about\/$/);
		expect((await cacheNames(page)).map((name) => name.replace(/.* /, ''))).toEqual([
			'site',
			'newer'
		]);
		await open(page, './column/');
		await expect(notice(page)).toHaveCount(0);
	});

	test('leaves an open tab as it is: links work, and what is loaded later comes from the copy', async ({
		page,
		site
	}) => {
		test.setTimeout(60_000);
		await visit(page);
		publish(site);
		await open(page, './column/');
		await expect(notice(page)).toBeVisible(whenKept);
		await page.getByRole('button', { name: 'Not now' }).click();
		await expect(notice(page)).toHaveCount(0);
		const links = page.getByRole('navigation', { name: 'Pages' });
		await links.getByRole('link', { name: 'Compare', exact: true }).click();
		await expect(page).toHaveTitle(titleOf('compare/') ?? '');
		await links.getByRole('link', { name: 'Timeline', exact: true }).click();
		await waitForTimeline(page);
		await expect(page.locator('html')).not.toHaveAttribute('data-newer');
		await page.getByRole('searchbox').fill('treaty');
		await expect(
			page.getByRole('region', { name: 'Found' }).getByRole('link').first()
		).toBeVisible();
	});

	test('taken up in one tab is where the links of another lead', async ({
		page,
		site,
		context
	}) => {
		test.setTimeout(60_000);
		await visit(page);
		const other = await context.newPage();
		await open(other, './about/');
		publish(site);
		await open(page, './column/');
		await page.getByRole('button', { name: 'Reload' }).click();
		await expect(page.locator('html')).toHaveAttribute('data-newer');
		await expect(other.locator('html')).not.toHaveAttribute('data-newer');
		await other
			.getByRole('navigation', { name: 'Pages' })
			.getByRole('link', { name: 'Compare', exact: true })
			.click();
		await expect(other).toHaveTitle(titleOf('compare/') ?? '');
		await expect(other.locator('html')).toHaveAttribute('data-newer');
	});

	test('is looked for when a tab is looked at again, and does not show on a slide', async ({
		page,
		site
	}) => {
		test.setTimeout(60_000);
		await visit(page);
		// Without opening a page: each time one is opened, the browser looks by itself.
		await page
			.getByRole('navigation', { name: 'Pages' })
			.getByRole('link', { name: 'Present', exact: true })
			.click();
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

test('the way back: published in its place, the other service worker removes itself and the copy', async ({
	page,
	site
}) => {
	await visit(page);
	await page.evaluate(() => caches.open('of another site'));
	publish(site);
	takeBack(site.dir);
	const left = async () => ({
		workers: await page.evaluate(
			async () => (await navigator.serviceWorker.getRegistrations()).length
		),
		caches: await cacheNames(page)
	});
	await page.goto('./about/');
	await expect.poll(left).toEqual({ workers: 0, caches: ['of another site'] });
	// A site without a keeper is what a reader finds from now on.
	await open(page, './about/');
	await expect(page.locator('html')).toHaveAttribute('data-newer');
	await expect.poll(left).toEqual({ workers: 0, caches: ['of another site'] });
	await expect(notice(page)).toHaveCount(0);
});

test.describe('the site works', () => {
	const works = async (page: Page) => {
		await milestoneLink(page, 'Treaty of Friendship').first().click();
		await expect(evidencePanel(page).getByRole('heading', { level: 2 })).toHaveText(
			/^Treaty of Friendship/
		);
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
		test(`where the service worker ${where}`, async ({ page }) => {
			await page.addInitScript(take);
			await open(page, './');
			await works(page);
		});

	test('where the service worker may not store anything', async ({ page, site }) => {
		const file = join(site.dir, 'service-worker.js');
		const refuse = `Object.defineProperty(self, 'caches', { get() { throw new DOMException('No', 'SecurityError') } });`;
		writeFileSync(file, refuse + readFileSync(file, 'utf8'));
		await visit(page);
		await open(page, './');
		await works(page);
	});

	test('where there is no room for the copy', async ({ page, site }) => {
		const browser = await page.context().newCDPSession(page);
		await browser.send('Storage.overrideQuotaForOrigin', {
			origin: new URL(site.url).origin,
			quotaSize: 1_000_000
		});
		await visit(page);
		await open(page, './');
		await works(page);
		expect(
			await page.evaluate(async () => (await navigator.storage.estimate()).usage)
		).toBeLessThan(2_000_000);
	});

	// The next two are not strictPage: that a script is missing is an error on the page.
	base(
		'where an open tab is older than what is published, and nothing is kept',
		async ({ page }) => {
			await page.goto('./');
			await waitForTimeline(page);
			await page.route('**/_app/immutable/**/*.js', (route) =>
				route.fulfill({ status: 404, body: 'gone' })
			);
			await page.route('**/_app/version.json', (route) =>
				route.fulfill({ json: { version: 'newer' } })
			);
			await page
				.getByRole('navigation', { name: 'Pages' })
				.getByRole('link', { name: 'Compare', exact: true })
				.click();
			await expect(page).toHaveTitle(titleOf('compare/') ?? '');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
	);

	base('where a page is older than the scripts it asks for', async ({ page }) => {
		await page.route('**/_app/immutable/**/*.js', (route) =>
			route.fulfill({ status: 404, body: 'gone' })
		);
		await page.goto('./milestones/treaty/');
		await expect(evidencePanel(page).locator('blockquote').first()).toBeVisible();
		await page
			.getByRole('navigation', { name: 'Pages' })
			.getByRole('link', { name: 'Column', exact: true })
			.click();
		await expect(page).toHaveTitle(titleOf('column/') ?? '');
		await expect(page.locator('#p6 .text')).toBeVisible();
	});
});

test('one file that cannot be had does not stop the rest', async ({ page, site }) => {
	rmSync(join(site.dir, 'milestones/treaty/index.html'));
	await visit(page);
	await site.stop();
	await page.goto('./milestones/treaty/');
	await expect(
		page.getByRole('heading', { name: 'This page is not available offline' })
	).toBeVisible();
	await page.goto('./compare/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('where data is to be saved, only the pages that were opened are kept', async ({
	page,
	site
}) => {
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
	await expect(
		page.getByRole('heading', { name: 'This page is not available offline' })
	).toBeVisible();
});
