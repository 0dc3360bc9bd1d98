/** The timeline on a phone: a list of cards, and the evidence as a sheet over it. */
import type { Page } from '@playwright/test';
import {
	boxesOf,
	evidenceHeading,
	evidencePanel,
	expect,
	milestoneLink,
	openTimeline,
	story,
	test
} from './support/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const card = (page: Page, title: string) => milestoneLink(page, title);
const sheet = (page: Page) => page.locator('.sheet');
const heading = (page: Page) => evidenceHeading(page);

/** Moves a finger over the page, as a touch screen reports it. */
async function swipe(page: Page, from: [number, number], to: [number, number]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const touch = (
		type: 'touchStart' | 'touchMove' | 'touchEnd',
		points: { x: number; y: number }[]
	) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
	await touch('touchStart', [{ x: from[0], y: from[1] }]);
	for (const part of [0.2, 0.4, 0.6, 0.8, 1])
		await touch('touchMove', [
			{ x: from[0] + (to[0] - from[0]) * part, y: from[1] + (to[1] - from[1]) * part }
		]);
	await touch('touchEnd', []);
}

async function openTreaty(page: Page): Promise<number> {
	await openTimeline(page);
	const link = card(page, 'Treaty of Friendship');
	await link.scrollIntoViewIfNeeded();
	const scrolled = await page.evaluate(() => scrollY);
	await link.tap();
	await expect(heading(page)).toHaveText(/^Treaty of Friendship/);
	await expect(heading(page)).toBeFocused();
	// Gestures are loaded with the first sheet.
	await page.waitForLoadState('networkidle');
	return scrolled;
}

test('the story begins within the first third, with the words of the column on each card', async ({
	page
}) => {
	await openTimeline(page);
	const first = await page.locator('.milestone').first().boundingBox();
	expect(first?.y).toBeLessThan(844 / 3 + 1);
	for (const { id, quotes } of story.milestones) {
		const opening = await page.locator(`[data-id="${id}"] .opening`).innerText();
		const words = opening.replace(/^“|(?:\u00a0…)?”$/gu, '');
		expect(words.length).toBeGreaterThan(5);
		expect(quotes[0]?.exact.startsWith(words), opening).toBe(true);
		expect(quotes[0]?.exact.slice(words.length), opening).toMatch(/^([^\p{L}\p{N}]|$)/u);
	}
});

test('the year stays in view, and silent years are told', async ({ page }) => {
	await openTimeline(page);
	await page
		.locator('[data-id="korean-stalemate"]')
		.evaluate((link) => link.scrollIntoView({ block: 'start' }));
	await expect
		.poll(() =>
			page.evaluate(() => document.elementFromPoint(30, 10)?.closest('.year')?.textContent?.trim())
		)
		.toMatch(/^19\d\d Stalin and Mao$/);
	// 1957–2021 holds three sentences: the list says how long nothing is told.
	await expect(page.locator('.silence')).toContainText(['about 40 years later', '14 years later']);
	// Of the 1960s no year is known, so none is named.
	await expect(page.locator('.year').filter({ hasText: '196' })).toHaveText(['1960s Between']);
});

test('a card opens its evidence as a sheet, with the quote on the first screen', async ({
	page
}) => {
	await openTreaty(page);
	const quote = await evidencePanel(page).locator('blockquote').first().boundingBox();
	expect((quote?.y ?? 999) + (quote?.height ?? 999)).toBeLessThan(844);
	// Its card can be seen above it.
	const above = (await sheet(page).boundingBox())?.y ?? 0;
	const box = await card(page, 'Treaty of Friendship').boundingBox();
	expect(box?.y).toBeGreaterThanOrEqual(0);
	expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(above + 1);
});

const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
	'its button': (page) => page.getByRole('link', { name: 'Close the evidence' }).tap(),
	Escape: (page) => page.keyboard.press('Escape'),
	'the way back': (page) => page.goBack(),
	'pulling it down': async (page) => {
		const { y } = (await sheet(page).boundingBox()) ?? { y: 0 };
		await swipe(page, [195, y + 15], [195, y + 250]);
	}
};
for (const [way, close] of Object.entries(WAYS))
	test(`${way} closes the sheet and gives back the place and the focus`, async ({ page }) => {
		await openTreaty(page);
		const scrolled = await page.evaluate(() => scrollY);
		await close(page);
		await expect(sheet(page)).toHaveCount(0);
		await expect(page).toHaveURL(/:\d+\/[^/]*(\?.*)?$/);
		await expect(card(page, 'Treaty of Friendship')).toBeFocused();
		await expect(card(page, 'Treaty of Friendship')).toBeInViewport();
		if (way !== 'the way back') expect(await page.evaluate(() => scrollY)).toBe(scrolled);
	});

test('a swipe turns to what comes after and before, and one way back closes', async ({ page }) => {
	await openTreaty(page);
	const at = story.milestones.findIndex(({ id }) => id === 'treaty');
	await swipe(page, [320, 600], [90, 610]);
	await expect(heading(page)).toHaveText(story.milestones[at + 1]?.title ?? '');
	await swipe(page, [90, 600], [320, 610]);
	await expect(heading(page)).toHaveText(story.milestones[at]?.title ?? '');
	await page.goBack();
	await expect(sheet(page)).toHaveCount(0);
});

test('a finger that moves up in the sheet reads on; a short pull leaves it open', async ({
	page
}) => {
	await openTreaty(page);
	await swipe(page, [195, 780], [195, 400]);
	await expect.poll(() => sheet(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
	const { y } = (await sheet(page).boundingBox()) ?? { y: 0 };
	await swipe(page, [195, y + 15], [195, y + 45]);
	await expect(sheet(page)).toBeVisible();
	await expect(heading(page)).toHaveText(/^Treaty of Friendship/);
});

test('an address of a milestone opens with the sheet, and its card above it', async ({ page }) => {
	await openTimeline(page, './milestones/scholz/');
	await expect(sheet(page)).toBeInViewport();
	await expect(page.locator('[data-id="scholz"]')).toBeInViewport();
});

test('a card that is filtered out stays as a faint dot that can be tapped', async ({ page }) => {
	await openTimeline(page, './?theme=security');
	const dots = page.locator('.milestone.rest');
	const asked = story.milestones.filter(({ theme }) => theme === 'security');
	await expect(page.locator('.milestone:not(.rest)')).toHaveCount(asked.length);
	await expect(dots).toHaveCount(story.milestones.length - asked.length);
	const box = await dots.last().locator('a').boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(24);
	expect(box?.height).toBeLessThan(40);
	await dots.last().locator('a').tap();
	await expect(heading(page)).toHaveText(story.milestones.at(-1)?.title ?? '');
});

test('a narrow screen carries no picture, and one that is turned gets it at its width', async ({
	page
}) => {
	for (const [path, picture] of [
		['./', '.picture svg'],
		['./compare/', 'svg.picture']
	] as const) {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(path);
		await expect(page.locator(picture)).toHaveCount(0);
		await page.setViewportSize({ width: 844, height: 390 });
		await expect(page.locator(picture)).toBeVisible();
		const width = await page.locator('.frame').evaluate((frame) => frame.clientWidth);
		await expect(page.locator(picture)).toHaveAttribute('width', String(width));
	}
});

test('on a screen that grows every label stands where a wide screen has it', async ({ page }) => {
	const places = () => boxesOf(page.locator('.timeline .milestone a'));
	await page.setViewportSize({ width: 1280, height: 800 });
	await openTimeline(page);
	const wide = await places();
	expect(wide).toHaveLength(story.milestones.length);
	await page.setViewportSize({ width: 390, height: 844 });
	await openTimeline(page);
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect.poll(places).toEqual(wide);
	await expect(page.getByRole('slider', { name: 'Start of the window' })).toBeVisible();
});
