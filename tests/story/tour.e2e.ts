/** The tour: scrolling, keys, addresses of stops, slides and handout. */
import type { Page } from '@playwright/test';
import { expect, readData, test, waitForHydration } from '../support/test';

const { stops } = readData('tour.json');
const [first, second, third] = stops.map(({ id }) => id);
const last = stops.at(-1)!;

/** Ids of the milestones that the picture highlights. */
const litIn = (page: Page) =>
	page
		.locator('.crossing a.lit')
		.evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-id')))].sort());

test('the picture and the address follow the stop that is read', async ({ page }) => {
	await page.goto('./tour/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect.poll(() => litIn(page)).toEqual(stops[0]?.milestones.toSorted());
	await page.locator(`#${third!}`).evaluate((stop) => stop.scrollIntoView({ block: 'center' }));
	await expect(page).toHaveURL(new RegExp(`/tour/${third!}/$`));
	await expect.poll(() => litIn(page)).toEqual(stops[2]?.milestones.toSorted());
});

test('keys, a clicker and links move by one stop', async ({ page }) => {
	await page.goto(`./tour/${first!}/`);
	await waitForHydration(page);
	await expect(page.locator(`#${first!}`)).toHaveAttribute('aria-current', 'step');
	for (const [key, id] of [
		['ArrowRight', second],
		['PageDown', third],
		['PageUp', second],
		['ArrowLeft', first]
	] as const) {
		await page.keyboard.press(key);
		await expect(page.locator(`#${id!}`)).toHaveAttribute('aria-current', 'step');
	}
	await page.locator(`#${first!}`).getByRole('link', { name: /^Next/ }).click();
	await expect(page).toHaveURL(new RegExp(`/tour/${second!}/$`));
});

test('the address of a stop opens that stop', async ({ page }) => {
	await page.goto(`./tour/${last.id}/`);
	await expect(page.locator(`#${last.id}`)).toBeInViewport();
	await expect(page.locator(`#${last.id}`)).toHaveAttribute('aria-current', 'step');
	await expect(page).toHaveTitle(new RegExp(`^${last.title.replace('?', '\\?')}`));
});

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('the tour is a list', async ({ page }) => {
		await page.goto('./tour/');
		const { height } = (await page.locator(`#${second!}`).boundingBox())!;
		expect(height).toBeLessThan(0.6 * page.viewportSize()!.height);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the tour is a list, and the address of a stop shows that stop', async ({ page }) => {
		await page.goto('./tour/');
		for (const { id, quote } of stops)
			await expect(page.locator(`#${id}`)).toContainText(quote.exact);
		await page.goto(`./tour/${third!}/`);
		await expect(page.locator(`#${third!}`)).toBeVisible();
		await expect(page.locator(`#${second!}`)).toBeHidden();
		expect(await litIn(page)).toEqual(stops[2]?.milestones.toSorted());
		await page.locator(`#${third!}`).getByRole('link', { name: /^Next/ }).click();
		await expect(page.locator(`#${stops[3]!.id}`)).toBeVisible();
	});
});

test('the tour ends in two doors and a line to copy', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`./tour/${last.id}/`);
	await expect(page.locator('.doors a')).toHaveCount(2);
	await page.getByRole('button', { name: /^Copy claim/ }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const line = await page.evaluate(() => navigator.clipboard.readText());
	expect(line).toContain(last.text);
	expect(line).toContain(last.quote.exact);
	expect(line).toMatch(new RegExp(`/tour/${last.id}/$`));
});

test('the stops are slides and a handout', async ({ page }) => {
	await page.goto('./tour/');
	await page.getByRole('link', { name: 'the same stops as slides' }).click();
	await expect(page.locator('.slide h1')).toHaveText(stops[0]!.title);
	await expect(page.locator('.slide blockquote')).toContainText(stops[0]!.quote.exact);
	await expect(page.getByText(stops[0]!.text)).toBeHidden();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText(stops[0]!.text)).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('.slide h1')).toHaveText(stops[1]!.title);
	await page.goto('./classroom/tour/');
	for (const { quote } of stops)
		await expect(page.locator('.handout blockquote').getByText(quote.exact)).toBeVisible();
});
