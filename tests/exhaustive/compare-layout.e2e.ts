/** Layout of the comparison (lazy rows, connectors, axes, headings) and of resized windows. */
import type { Locator } from '@playwright/test';
import { boxesOf, expect, openComparison, openTimeline, story, test } from '../support/test';

/** Returns whether an element is laid out. Rows far from the viewport are not. */
const isLaidOut = (locator: Locator) =>
	locator.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));

test('lazy layout moves neither the target of a link nor the text in view', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openComparison(page);
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
	// Scrolls up past rows not laid out yet: each wheel event moves the page by its delta.
	await page.mouse.move(195, 400);
	const headings = page.locator('.parallel h4, #thin h2');
	for (let turn = 0; turn < 12; turn++) {
		const before = await headings.evaluateAll((all) =>
			all.map((element) => element.getBoundingClientRect().top)
		);
		const index = before.findIndex((top) => top >= -300 && top < 844);
		await page.mouse.wheel(0, -300);
		await expect
			.poll(() => headings.nth(index).evaluate((element) => element.getBoundingClientRect().top))
			.toBeCloseTo((before[index] ?? NaN) + 300, -1);
	}
});

test('a comparison resized from narrow to wide matches a wide one', async ({ page }) => {
	const labelBoxes = () => boxesOf(page.locator('.twin .milestone, .twin h3'));
	await openComparison(page);
	const wide = await labelBoxes();
	await page.setViewportSize({ width: 390, height: 844 });
	await openComparison(page);
	await expect(page.locator('.twin svg.picture')).toHaveCount(0);
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(page.locator('.twin svg.picture')).toBeVisible();
	await expect.poll(labelBoxes).toEqual(wide);
	expect(wide.length).toBeGreaterThan(30);
});

test('no axis crosses the heading of its story at any width', async ({ page }) => {
	for (const width of [768, 1024, 1280, 1920]) {
		await page.setViewportSize({ width, height: 800 });
		await openComparison(page);
		const boxes = await Promise.all(
			['.twin h3', '.twin svg line.axis'].map((name) =>
				page
					.locator(name)
					.evaluateAll((all) =>
						all.map((element) => element.getBoundingClientRect().toJSON() as DOMRect)
					)
			)
		);
		const [[then, now] = [], [thenAxis, nowAxis] = []] = boxes;
		expect(then?.bottom, `${width} px`).toBeLessThanOrEqual(thenAxis?.top ?? NaN);
		expect(now?.top, `${width} px`).toBeGreaterThanOrEqual(nowAxis?.bottom ?? NaN);
	}
});

test('a connector opens its parallel', async ({ page }) => {
	await openComparison(page);
	const connector = page.locator('.twin .connector[href*="the-song"] path:not(.hit)').first();
	// A point of the line that no other line crosses.
	const point = await connector.evaluate((path) => {
		const line = path as unknown as SVGPathElement;
		const { x, y } = line.getPointAtLength(line.getTotalLength() * 0.3);
		const { left, top } = line.ownerSVGElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
		return { x: left + x + scrollX, y: top + y + scrollY };
	});
	await page.evaluate(({ y }) => {
		scrollTo(0, y - 400);
	}, point);
	await page.mouse.click(point.x, point.y - (await page.evaluate(() => scrollY)));
	await expect(page).toHaveURL(/\/compare\/[a-z-]+\/$/);
	await expect(page.locator('.twin .connector.lit').first()).toBeVisible();
});

test('on a phone the sides are stacked below the question', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openComparison(page);
	const boxes = await Promise.all(
		['header', '.side.then', '.side.now'].map((part) =>
			page.locator(`article#the-trip ${part}`).first().boundingBox()
		)
	);
	const [question, then, now] = boxes.map((box) => box ?? { y: NaN, height: NaN });
	expect((question?.y ?? 0) + (question?.height ?? 0)).toBeLessThanOrEqual(then?.y ?? 0);
	expect((then?.y ?? 0) + (then?.height ?? 0)).toBeLessThanOrEqual(now?.y ?? 0);
});

test('an unreadable URL of the comparison names its invalid parameters', async ({ page }) => {
	await openComparison(
		page,
		'./compare/?align=sideways&holds=no-such-row&why=%3Cb%3E&verdict=mirrors&v=1'
	);
	await expect(
		page.getByText('Part of this address could not be read (align, holds, why)')
	).toBeVisible();
	await expect(page.locator('article.parallel')).toHaveCount(
		story.parallels.filter(({ verdict }) => verdict === 'mirrors').length
	);
});

test('a timeline resized from narrow to wide matches a wide one', async ({ page }) => {
	const labelBoxes = () => boxesOf(page.locator('.timeline .milestone a'));
	await page.setViewportSize({ width: 1280, height: 800 });
	await openTimeline(page);
	const wide = await labelBoxes();
	expect(wide).toHaveLength(story.milestones.length);
	await page.setViewportSize({ width: 390, height: 844 });
	await openTimeline(page);
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect.poll(labelBoxes).toEqual(wide);
	await expect(page.getByRole('slider', { name: 'Start of the window' })).toBeVisible();
});
