/** Offline use: one visit caches every page, and a new version waits for confirmation. */
import AxeBuilder from '@axe-core/playwright';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	cacheNames,
	notice,
	open,
	pages,
	publish,
	test,
	titleOf,
	visit
} from './support/offline-site';
import { example, exampleParallel, settings } from './support/examples';
import { expect, followMenu } from './support/test';

const { then, now } = settings.compared!;
const comparedTitle = `${then.label} beside ${now.label}`;

test('every page is the same offline, with or without query and slash', async ({ page, site }) => {
	await visit(page);
	await site.stop();
	expect(pages.length).toBeGreaterThan(100);
	const paths = pages.flatMap((path) => [path, `${path.slice(0, -1)}?from=%E0%A4%A`]);
	// Fetches the pages, because opening each twice takes minutes. Samples are opened below.
	const served = await page.evaluate(
		async (urls) => {
			const answers: [path: string, hash: string][] = [];
			for (const url of urls) {
				const response = await fetch(url);
				const hash = new Uint8Array(
					await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
				);
				answers.push([
					new URL(response.url).pathname,
					Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
				]);
			}
			return answers;
		},
		paths.map((path) => site.url + path)
	);
	const hashes = pages.map((path) =>
		createHash('sha256')
			.update(readFileSync(join(site.dir, path, 'index.html')))
			.digest('hex')
	);
	expect(served).toEqual(
		pages.flatMap((path, index) => [
			[`/${path}`, hashes[index]],
			[`/${path}`, hashes[index]]
		])
	);
	for (const path of [
		'about',
		'column',
		`compare/${exampleParallel.id}`,
		'classroom/order',
		`present/${example.id}`,
		'present/build'
	]) {
		// Checks the URL of the response, because classroom tasks later replace the page’s query.
		const answer = await page.goto(`./${path}?x=1`);
		expect(answer?.url()).toBe(`${site.url}${path}/?x=1`);
		await expect(page).toHaveTitle(titleOf(path) ?? '');
		await expect(page.locator('#content')).not.toBeEmpty();
	}
});

test('a visit of a few seconds caches the site', { tag: '@core' }, async ({ page, site }) => {
	await page.goto('./about/');
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
		timeout: 25_000
	});
	await site.stop();
	await page.goto('./compare/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('links work on a network that never answers', async ({ page, site }) => {
	await visit(page);
	await site.stall();
	await followMenu(page, 'Compare');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(comparedTitle);
	const status = () => fetch('./__data.json').then((response) => response.status);
	expect(await page.evaluate(status)).toBe(503);
});

test('a navigation that takes too long loads the page', async ({ page }) => {
	await page.route('**/compare/__data.json*', (route) => route.fulfill({ status: 200, body: '' }));
	await open(page, './');
	await followMenu(page, 'Compare');
	await expect(async () => {
		await page.clock.fastForward(5000);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(comparedTitle, {
			timeout: 500
		});
	}).toPass();
});

test('a new version waits until its accessible notice is confirmed', async ({ page, site }) => {
	await visit(page);
	await page.evaluate(() => caches.open('of another site'));
	await open(page, './column/');
	await expect(notice(page)).toHaveCount(0);
	publish(site);
	await open(page, './about/');
	await expect(notice(page)).toBeVisible();
	await open(page, './about/');
	await expect(notice(page)).toBeVisible();
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
