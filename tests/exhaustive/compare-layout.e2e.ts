/** Layout of the comparison (first views, axes, headings) and of resized windows. */
import {
	boxesOf,
	expect,
	openComparison,
	openParallel,
	openTimeline,
	story,
	test
} from '../support/test';

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

test('on a phone both sides and the verdict of the reader are on one screen', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openParallel(page, story.parallels[0]!.id, '?cover=none&v=1');
	const dots = page.locator('.steps .dot');
	for (let index = 0; index < story.parallels.length; index++) {
		await dots.nth(index).click();
		await expect(page.getByText(`Pair ${index + 1} of`)).toBeVisible();
		await page.evaluate(() => {
			scrollTo(0, 0);
		});
		const boxes = await Promise.all(
			['h1', '.side.then', '.side.now', '.finding label >> nth=2'].map((part) =>
				page.locator(part).boundingBox()
			)
		);
		const [question, then, now, finding] = boxes.map(
			(box) => box ?? { x: NaN, y: NaN, width: NaN, height: NaN }
		);
		expect(then!.y).toBeGreaterThanOrEqual(question!.y + question!.height);
		expect(now!.y).toBe(then!.y);
		expect(then!.x + then!.width).toBeLessThan(now!.x);
		expect(finding!.y).toBeGreaterThan(then!.y + then!.height);
		expect(finding!.y + finding!.height, `pair ${index + 1}`).toBeLessThanOrEqual(844);
	}
});

test('on a laptop the headline and the first group are in view', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await openComparison(page);
	for (const part of ['h1', '.counts', '.start'])
		await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
	for (const tile of await page.locator('#parallels section').first().locator('.tile').all())
		await expect(tile).toBeInViewport({ ratio: 0.9 });
});

test('an unreadable URL of the comparison names its invalid parameters', async ({ page }) => {
	await openComparison(
		page,
		'./compare/?align=sideways&holds=no-such-row&why=%3Cb%3E&verdict=mirrors&v=1'
	);
	await expect(
		page.getByText('Part of this address could not be read (align, holds, why)')
	).toBeVisible();
	await expect(page.locator('.tile')).toHaveCount(
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
