/** Layout of the comparison: lazy rows, growing screens, axes and headings. */
import type { Locator, Page } from '@playwright/test';
import { boxesOf, expect, test } from '../support/test';

/** Opens the comparison and waits until its picture has one tab stop. */
async function open(page: Page): Promise<void> {
	await page.goto('./compare/');
	await expect(page.locator('.twin .milestone a[tabindex="-1"]').first()).toBeAttached();
}

/** Whether its words are laid out: rows that are far away need not be. */
const isLaidOut = (locator: Locator) =>
	locator.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));

test('rows are laid out when they come near: a jump past them ends where it leads, and what is read stays in its place', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	const words = page.locator('.parallel h4');
	expect(await isLaidOut(words.last())).toBe(false);
	await page
		.getByRole('navigation', { name: 'On this page' })
		.getByRole('link', { name: 'thin' })
		.click();
	const thin = page.locator('#thin');
	const top = () => thin.evaluate((section) => section.getBoundingClientRect().top);
	await expect.poll(top).toBeLessThan(120);
	expect(await top()).toBeGreaterThanOrEqual(0);
	await expect.poll(() => isLaidOut(words.last())).toBe(true);
	// Upwards, past rows that were not laid out yet: each turn of the wheel moves the page by as much as it says.
	await page.mouse.move(195, 400);
	const seen = page.locator('.parallel h4, #thin h2');
	for (let turn = 0; turn < 12; turn++) {
		const before = await seen.evaluateAll((all) =>
			all.map((one) => one.getBoundingClientRect().top)
		);
		const at = before.findIndex((top) => top >= -300 && top < 844);
		await page.mouse.wheel(0, -300);
		await expect
			.poll(() => seen.nth(at).evaluate((one) => one.getBoundingClientRect().top))
			.toBeCloseTo((before[at] ?? NaN) + 300, -1);
	}
});

test('a screen that grows gets the picture, and every label where a wide screen has it', async ({
	page
}) => {
	const labels = () => boxesOf(page.locator('.twin .milestone, .twin h3'));
	await open(page);
	const wide = await labels();
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	await expect(page.locator('.twin svg.picture')).toHaveCount(0);
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(page.locator('.twin svg.picture')).toBeVisible();
	await expect.poll(labels).toEqual(wide);
	expect(wide.length).toBeGreaterThan(30);
});

test('no axis runs through the heading of its story, however narrow', async ({ page }) => {
	for (const width of [768, 1024, 1280, 1920]) {
		await page.setViewportSize({ width, height: 800 });
		await open(page);
		const boxes = await Promise.all(
			['.twin h3', '.twin svg line.axis'].map((name) =>
				page
					.locator(name)
					.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
			)
		);
		const [[then, now] = [], [thenAxis, nowAxis] = []] = boxes;
		expect(then?.bottom, `${width} px`).toBeLessThanOrEqual(thenAxis?.top ?? NaN);
		expect(now?.top, `${width} px`).toBeGreaterThanOrEqual(nowAxis?.bottom ?? NaN);
	}
});
