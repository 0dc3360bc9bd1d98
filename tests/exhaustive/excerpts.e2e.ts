/**
 * A build with excerpts of the column, below a base path. No file contains a sentence that is not
 * quoted, and no reference leaves the path.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '../../scripts/serve.js';
import { parseColumn } from '../../src/lib/content/column';
import { example, settings } from '../support/examples';
import { crawl } from '../support/crawl';
import { testOn } from '../support/other-site';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	milestoneLink,
	openPage,
	openTimeline,
	waitForTimeline,
	readData,
	storyFolder
} from '../support/test';

const OUT = 'test-results/excerpts';
const BASE = '/repo';

const test = testOn(async () => {
	await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		env: { ...process.env, EDITION: 'excerpts', BASE_PATH: BASE, OUT_DIR: OUT },
		maxBuffer: 2 ** 26
	});
	return serve({ dir: OUT, port: 0, base: BASE });
});
// One worker builds the site once.
test.describe.configure({ mode: 'default' });

test('an excerpts build contains only quoted sentences', ({ site }) => {
	expect(site.url).toContain(BASE);
	const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(html|js|json|csv|txt|xml|webmanifest)$/.test(file)
	);
	expect(files).toContain('index.html');
	const plain = (text: string) =>
		text
			.replaceAll('&quot;', '"')
			.replaceAll('&#39;', "'")
			.replaceAll('&amp;', '&')
			.replaceAll('\\"', '"');
	const published = files.map((file) => plain(readFileSync(join(OUT, file), 'utf8'))).join('\n');

	const { column } = parseColumn(readFileSync(`${storyFolder}/text.md`, 'utf8'));
	const { milestones } = readData('milestones.json');
	const { parallels } = readData('parallels.json');
	const { opinions } = readData('opinions.json');
	const { thesis, figures, documents } = readData('comparison.json')!;
	const { statements, claims } = readData('class.json')!;
	const { stops } = readData('tour.json');
	const quotes = [
		...[...statements, ...claims.flatMap(({ sentences }) => sentences)].map(({ quote }) => quote),
		...(settings.rank ?? []).map(({ quote }) => quote),
		...[thesis, ...figures.map(({ quote }) => quote)],
		...[...milestones, ...opinions].flatMap((record) => record.quotes),
		...stops.map(({ quote }) => quote),
		...(documents ? [documents.quote] : []),
		...parallels.flatMap(({ then, now }) =>
			[then.quote, then.nearest, now.quote, now.nearest].filter(
				(quote) => quote !== null && quote !== undefined
			)
		)
	];
	for (const { exact } of milestones.flatMap((milestone) => milestone.quotes))
		expect(published).toContain(exact);

	const sentences = column.blocks
		.filter(({ kind }) => ['deck', 'paragraph', 'author'].includes(kind))
		.flatMap(({ sentences }) => sentences.map(({ start, end }) => column.text.slice(start, end)));
	const unquoted = sentences.filter(
		(sentence) => !quotes.some(({ exact }) => sentence.includes(exact) || exact.includes(sentence))
	);
	expect(unquoted.length).toBeGreaterThan(10);
	expect(unquoted.filter((sentence) => published.includes(sentence))).toEqual([]);
	// A sentence that is only partly quoted does not appear whole.
	const longer = sentences.filter(
		(sentence) => !quotes.some(({ exact }) => exact.includes(sentence))
	);
	expect(longer.filter((sentence) => published.includes(sentence))).toEqual([]);
});

test('every reference below a base path resolves', async ({ page, site }) => {
	const { broken, pages, targets, fragments } = await crawl(page, OUT, site.url);
	expect(broken).toEqual([]);
	expect(pages).toBeGreaterThan(100);
	expect(targets).toBeGreaterThan(150);
	expect(fragments).toBeGreaterThan(1000);
});

test('the timeline works below a base path', async ({ page, site }) => {
	const urlOf = (path: string) => new RegExp(`^${site.url}${path}$`);
	await openPage(page, `./milestones/${example.id}/index.html`);
	await expect(evidenceHeading(page)).toHaveText(example.title);
	await openTimeline(page);
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(urlOf('timeline/\\?from=[\\d-]+&to=[\\d-]+&v=1'));
	await page.getByRole('button', { name: 'Show all', exact: true }).click();
	await expect(page).toHaveURL(urlOf('timeline/'));
	await milestoneLink(page, example.title).click();
	await expect(page).toHaveURL(urlOf(`milestones/${example.id}/`));
	await expect(evidencePanel(page).locator('blockquote')).toContainText(example.quotes[0]!.exact);
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page).toHaveURL(urlOf('compare/'));
	await page.goBack();
	await expect(evidencePanel(page).locator('blockquote')).toContainText(example.quotes[0]!.exact);
	expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('a missing page below a base path links to the timeline', async ({ page, site }) => {
	const response = await page.goto('./no/such/page/');
	expect(response?.status()).toBe(404);
	await page.getByRole('link', { name: 'Open the timeline' }).click();
	await expect(page).toHaveURL(`${site.url}timeline/`);
	await waitForTimeline(page);
});

test('slides work below a base path', async ({ page, site }) => {
	await page.goto('./present/');
	await page.getByRole('link', { name: 'Next' }).click();
	await expect(page).toHaveURL(new RegExp(`^${site.url}present/[\\w-]+/`));
	await page.getByRole('link', { name: 'Exit' }).click();
	await expect(page).toHaveURL(site.url);
});
