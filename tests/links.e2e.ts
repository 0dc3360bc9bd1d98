/** Links that lead somewhere, and the files and headers that static hosts look for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { crawl } from './support/crawl';
import { serveWithHeaders } from './support/headers';
import {
	expect,
	openPage,
	openSpeaker,
	openTimeline,
	test,
	waitForHydration
} from './support/test';

test('every reference of every page leads somewhere, and every fragment is there', async ({
	page,
	baseURL
}) => {
	const { broken, pages, targets, fragments } = await crawl(page, 'build', baseURL ?? '');
	expect(broken).toEqual([]);
	expect(pages).toBeGreaterThan(100);
	expect(targets).toBeGreaterThan(150);
	expect(fragments).toBeGreaterThan(1000);
});

test('hosts find what they look for', () => {
	// GitHub Pages: without it, folders that begin with "_" are not served.
	expect(existsSync('build/.nojekyll')).toBe(true);
	expect(existsSync('build/404.html')).toBe(true);
	expect(existsSync('build/_headers')).toBe(true);
	const version = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as {
		version: string;
	};
	expect(version.version).toMatch(/^[\w.-]+$/);
});

test('under the headers that a host may read, slides have their window for the speaker and links can be copied', async ({
	page,
	context
}) => {
	await serveWithHeaders(context);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const response = await page.goto('./present/treaty/');
	expect(response?.headers()).toMatchObject({ 'cross-origin-opener-policy': 'same-origin' });
	await waitForHydration(page);
	await openSpeaker(page, context);
	await openPage(page, './milestones/treaty/');
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('Link copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
		'/milestones/treaty/'
	);
});

test.describe('in a frame of another page', () => {
	test.use({ allowedErrors: /frame-ancestors/ });

	test('the site is shown without the headers, and with them it is not', async ({
		page,
		context,
		baseURL
	}) => {
		const content = page.frameLocator('iframe').getByRole('heading', { level: 1 });
		const framing = `<iframe src="${baseURL ?? ''}"></iframe>`;
		await page.setContent(framing);
		await expect(content).toBeVisible();
		await serveWithHeaders(context);
		await page.setContent(framing);
		await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
		await expect(content).toHaveCount(0);
	});
});

test('the first view loads no more than 90 kB of script and style, gzipped, and two fonts', async ({
	page
}) => {
	const sizes: number[] = [];
	const fonts: string[] = [];
	const bodies: Promise<void>[] = [];
	page.on('response', (response) => {
		const kind = response.request().resourceType();
		if (kind === 'font') fonts.push(response.url());
		if (kind === 'script' || kind === 'stylesheet')
			bodies.push(response.body().then((body) => void sizes.push(gzipSync(body).length)));
	});
	await openTimeline(page);
	await page.waitForLoadState('networkidle');
	await Promise.all(bodies);
	const total = sizes.reduce((sum, size) => sum + size, 0);
	expect(total).toBeGreaterThan(20_000);
	expect(total).toBeLessThanOrEqual(90_000);
	expect(fonts.length).toBeLessThanOrEqual(2);
});
