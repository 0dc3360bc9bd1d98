/** Links of every page, files and headers for static hosts, size of the first view. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { crawl } from './support/crawl';
import { example, longExample } from './support/examples';
import { serveWithHeaders } from './support/headers';
import {
	expect,
	openPage,
	openSpeaker,
	openTimeline,
	test,
	waitForHydration
} from './support/test';

test('every reference resolves, and no id is used twice', async ({ page, baseURL }) => {
	const crawled = await crawl(page, 'build', baseURL ?? '');
	expect(crawled).toMatchObject({ broken: [], duplicates: [] });
	expect(crawled.pages).toBeGreaterThan(100);
	expect(crawled.targets).toBeGreaterThan(150);
	expect(crawled.fragments).toBeGreaterThan(1000);
	// GitHub Pages serves folders that begin with "_" only beside a .nojekyll.
	for (const file of ['.nojekyll', '404.html', '_headers'])
		expect(existsSync(`build/${file}`), file).toBe(true);
	expect(JSON.parse(readFileSync('build/_app/version.json', 'utf8'))).toEqual({
		version: expect.stringMatching(/^[\w.-]+$/)
	});
});

test('the speaker window and copied links work under _headers', async ({ page, context }) => {
	await serveWithHeaders(context);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const response = await page.goto(`./present/${example.id}/`);
	expect(response?.headers()).toMatchObject({ 'cross-origin-opener-policy': 'same-origin' });
	await waitForHydration(page);
	await openSpeaker(page, context);
	await openPage(page, `./milestones/${example.id}/`);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('Link copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
		`/milestones/${example.id}/`
	);
});

test.describe('in a frame of another page', () => {
	test.use({ allowedErrors: /frame-ancestors/ });

	test('a frame shows the site only without the headers', async ({ page, context, baseURL }) => {
		const content = page.frameLocator('iframe').getByRole('heading', { level: 1 });
		const framing = `<iframe src="${baseURL ?? ''}"></iframe>`;
		await page.setContent(framing);
		await expect(content).toBeVisible();
		await serveWithHeaders(context);
		await page.setContent(framing);
		await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
		await expect(content).toHaveCount(0);
	});

	test('a page that loads in a frame does not scroll the page around it', async ({ page }) => {
		for (const [path, width] of [
			[`milestones/${longExample.id}/`, 390],
			[`milestones/${longExample.id}/`, 1200]
		] as const) {
			const body = `<div style="height: 3000px"></div>
				<iframe src="./${path}" width="${width}" height="600"></iframe>`;
			await page.route('**/host.html', (route) =>
				route.fulfill({ contentType: 'text/html', body })
			);
			await page.goto('./host.html');
			await page
				.frames()
				.at(-1)
				?.waitForFunction(() => {
					// On a phone the column is not a pane of its own.
					const pane = document.querySelector('.pane .text');
					const canScroll = pane && pane.scrollHeight > pane.clientHeight;
					return (
						'hydrated' in document.documentElement.dataset && (!canScroll || pane.scrollTop > 0)
					);
				});
			expect(await page.evaluate(() => scrollY), `${path} at ${width} px`).toBe(0);
		}
	});
});

test('the first view loads at most 90 kB of script and style and two fonts', async ({ page }) => {
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
