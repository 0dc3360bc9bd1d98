/** A story of thousands of milestones: labels in view, pages of a year, arrow keys. */
import type { Page } from '@playwright/test';
import path from 'node:path';
import { buildPage } from '../../bench/build-page.js';
import { generate } from '../../bench/generate';
import type {} from '../../bench/page';
import { axeViolations } from '../support/axe';
import { expect, test } from '../support/test';

const MANY = 2000;
const milestones = generate(MANY);
const OUT = path.resolve('test-results', 'paged');

// Reduced motion shows the next window at once; one worker builds the page once.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ mode: 'default' });
test.beforeAll(() => buildPage('ours.html', OUT));

/** Serves and opens the page of the benchmark. */
async function open(page: Page, count: number): Promise<void> {
	await page.route('**/paged/**', (route) => {
		const file = new URL(route.request().url()).pathname.split('/paged/')[1] ?? '';
		return route.fulfill({
			path: file === 'story.json' ? path.resolve('build', 'data', file) : path.join(OUT, file)
		});
	});
	await page.goto('./paged/ours.html');
	await page.waitForFunction(() => 'run' in window);
	await page.evaluate((many) => window.run(many), count);
}
const years = milestones.map(({ anchor }) => new Date(anchor).getUTCFullYear());
const of = (year: number) => milestones.filter((_, index) => years[index] === year);
const [firstYear = NaN] = years;
/** A year of several pages. */
const fullYear = years.find((year) => of(year).length > 200) ?? NaN;
const labels = (page: Page) =>
	page.getByRole('list', { name: 'Milestones in view' }).getByRole('link');
const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);
const zoomIn = (page: Page) => page.getByRole('button', { name: 'Zoom in', exact: true });
const byYear = (page: Page) => page.getByRole('region', { name: 'Year by year' });
const nameOf = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Returns the texts below the date of each callout. */
const callouts = (page: Page) =>
	page.evaluate(() => {
		const dates = [...document.querySelectorAll('.picture g:has(> .stem) text')].map((text) =>
			text.getBoundingClientRect()
		);
		const words = [
			...document.querySelectorAll<HTMLElement>('.labels .labelled, .clusters button:not(.pill)')
		].map((word) => ({ box: word.getBoundingClientRect(), text: word.innerText }));
		return dates.map(({ left, top, bottom }) =>
			words
				.filter(
					({ box }) =>
						box.left > left - 2 && box.left < left + 120 && box.bottom > top && box.top < bottom + 8
				)
				.map(({ text }) => text)
		);
	});

test('every callout names its milestones or their count', async ({ page }) => {
	await open(page, MANY);
	const titles = new Set(milestones.map(({ title }) => title));
	for (let step = 0; step < 4; step++) {
		const found = await callouts(page);
		expect(found.length).toBeGreaterThan(3);
		for (const texts of found) expect(texts.length).toBeGreaterThan(0);
		for (const text of found.flat())
			expect(
				/^(and )?[\d,]+ (more|milestones)$/.test(text) || titles.has(text.replace(/\s+/g, ' ')),
				text
			).toBe(true);
		expect(
			await labels(page).evaluateAll((all) => all.filter(({ textContent }) => textContent).length)
		).toBeGreaterThan(3);
		await zoomIn(page).click();
	}
});

test('labels of a long story neither overlap nor leave the frame', async ({ page }) => {
	await open(page, MANY);
	for (let step = 0; step < 4; step++) {
		const { boxes, frame } = await page.evaluate(() => ({
			boxes: [...document.querySelectorAll('.labels .labelled, .clusters button')].map((label) => {
				const { left, right, top, bottom } = label.getBoundingClientRect();
				return { left, right, top, bottom, text: label.textContent };
			}),
			frame: document.querySelector('.frame')?.getBoundingClientRect().toJSON() as DOMRect
		}));
		const errors = boxes.flatMap((label, index) => [
			...(label.bottom - label.top < 24 ? [`${label.text} is too small to be hit`] : []),
			...(label.left < frame.left - 0.5 || label.right > frame.right + 0.5
				? [`${label.text} leaves the frame`]
				: []),
			...boxes
				.slice(index + 1)
				.filter(({ left, right }) => label.left < right - 1 && left < label.right - 1)
				.filter(({ top, bottom }) => label.top < bottom - 1 && top < label.bottom - 1)
				.map(({ text }) => `${label.text} lies on ${text}`)
		]);
		expect(errors).toEqual([]);
		await zoomIn(page).click();
	}
});

test('a label opens its milestone and marks it as current', async ({ page }) => {
	await open(page, MANY);
	const label = labels(page).filter({ hasText: /./ }).nth(2);
	const [id, name] = [await label.getAttribute('data-id'), await label.getAttribute('aria-label')];
	const milestone = milestones.find((candidate) => candidate.id === id);
	expect(name).toContain(`: ${milestone?.title}`);
	expect(name).toContain(String(new Date(milestone?.anchor ?? 0).getUTCFullYear()));
	await label.click();
	await expect(page).toHaveURL(new RegExp(`#${id}$`));
	await expect(
		page.getByRole('link', { name: name ?? '', exact: true }).and(page.locator('[aria-current]'))
	).toHaveCount(1);
});

test('the list shows one year, a hundred milestones a page', async ({ page }) => {
	await open(page, MANY);
	const links = byYear(page).getByRole('link');
	const count = of(fullYear).length;
	expect(count).toBeGreaterThan(200);
	await byYear(page).getByRole('combobox', { name: 'Year' }).selectOption(`${fullYear} (${count})`);
	await expect(byYear(page)).toContainText(`Page 1 of ${Math.ceil(count / 100)}`);
	await expect(links).toHaveCount(100);
	await expect(links.first()).toContainText(of(fullYear)[0]?.title ?? '?');
	await expect(byYear(page).getByRole('button', { name: 'Earlier' })).toBeDisabled();
	while (await byYear(page).getByRole('button', { name: 'Later' }).isEnabled())
		await byYear(page).getByRole('button', { name: 'Later' }).click();
	await expect(links).toHaveCount(count % 100 || 100);
	await expect(links.last()).toContainText(of(fullYear).at(-1)?.title ?? '?');
	await links.last().click();
	await expect(page).toHaveURL(new RegExp(`#${of(fullYear).at(-1)?.id}$`));
	await byYear(page).getByRole('button', { name: 'Earlier' }).click();
	await expect(links).toHaveCount(100);
	await byYear(page)
		.getByRole('combobox', { name: 'Year' })
		.selectOption(`${firstYear + 1} (${of(firstYear + 1).length})`);
	await expect(byYear(page)).toContainText('Page 1 of');
	await expect(links.first()).toContainText(of(firstYear + 1)[0]?.title ?? '?');
});

test('arrow keys reach each milestone, in clusters and out of view', async ({ page }) => {
	await open(page, MANY);
	await labels(page).and(page.locator(':not([tabindex])')).focus();
	for (const { title } of milestones.slice(1, 6)) {
		await page.keyboard.press('ArrowRight');
		expect(await nameOf(page)).toContain(`: ${title}`);
	}
	// The focused milestone is labelled.
	await expect(page.locator('.labels a:focus')).toHaveText(/\w/);
	await page.keyboard.press('End');
	expect(await nameOf(page)).toContain(`: ${milestones.at(-1)?.title}`);
	for (let step = 0; step < 5; step++) await page.keyboard.press('+');
	await page.keyboard.press('Home');
	expect(await nameOf(page)).toContain(`: ${milestones[0]?.title}`);
	const box = await page.locator('.labels a:focus').boundingBox();
	expect(box?.x).toBeGreaterThanOrEqual(0);
	expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
	for (const key of ['+', '-', '0']) {
		await page.keyboard.press(key);
		expect(await nameOf(page)).toContain(`: ${milestones[0]?.title}`);
	}
});

test('a cluster zooms in and focuses its first milestone', async ({ page }) => {
	await open(page, MANY);
	const pill = page.locator('.clusters .pill').nth(3);
	await expect(pill).toHaveAccessibleName(
		/^\d+ milestones, \d+ \w+ \d{4} to \d+ \w+ \d{4}: zoom in$/
	);
	await pill.focus();
	await page.keyboard.press('Enter');
	expect(await nameOf(page)).toMatch(/^\d+ \w+ \d{4}: \w+/);
});

test('a long story on a narrow screen is only a list', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, MANY);
	await expect(byYear(page).getByRole('link')).toHaveCount(of(firstYear).length);
	await expect(labels(page)).toHaveCount(0);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a long story has no axe violations', async ({ page }) => {
	await open(page, MANY);
	expect(await axeViolations(page, { within: ['.timeline'] })).toEqual([]);
});

test('fifty times as many milestones need no more elements', async ({ page }) => {
	await open(page, MANY);
	const few = await elements(page);
	await open(page, 50 * MANY);
	const many = await elements(page);
	expect(few).toBeLessThan(900);
	expect(many).toBeLessThan(900);
	for (let step = 0; step < 5; step++) await zoomIn(page).click();
	expect(await elements(page)).toBeLessThan(900);
});
