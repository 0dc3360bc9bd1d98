/** The timeline on a phone: a list of cards, and the evidence as a sheet over it. */
import type { Page } from '@playwright/test';
import { gapBetween } from '../src/lib/story/dates';
import { example, first, settings } from './support/examples';
import { applyTheme } from './support/routes';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	milestoneLink,
	nextFrame,
	openPage,
	openTimeline,
	story,
	test
} from './support/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const sheet = (page: Page) => page.locator('.sheet');

/** Moves a finger over the page by touch events. */
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

async function openExample(page: Page): Promise<void> {
	await openTimeline(page);
	const link = milestoneLink(page, example.title);
	await link.scrollIntoViewIfNeeded();
	await link.tap();
	await expect(evidenceHeading(page)).toHaveText(example.title);
	await expect(evidenceHeading(page)).toBeFocused();
	// The first sheet loads the gestures.
	await page.waitForLoadState('networkidle');
}

test('the cards begin in the first third of the screen and quote the column', async ({ page }) => {
	await openTimeline(page);
	const card = await page.locator('.milestone').first().boundingBox();
	expect(card?.y).toBeLessThan(844 / 3 + 1);
	for (const { id, quotes } of story.milestones) {
		const opening = await page.locator(`[data-id="${id}"] .opening`).innerText();
		const words = opening.replace(/^“|(?:\u00a0…)?”$/gu, '');
		expect(words.length).toBeGreaterThan(5);
		expect(quotes[0]?.exact.startsWith(words), opening).toBe(true);
		expect(quotes[0]?.exact.slice(words.length), opening).toMatch(/^([^\p{L}\p{N}]|$)/u);
	}
});

test('the year stays in view, and gaps are announced', async ({ page }) => {
	await openTimeline(page);
	const [era] = story.eras;
	const lastOfEra = story.milestones.findLast((milestone) => milestone.era === era?.id);
	await page
		.locator(`[data-id="${lastOfEra?.id}"]`)
		.evaluate((link) => link.scrollIntoView({ block: 'start' }));
	await expect
		.poll(() =>
			page.evaluate(() => document.elementFromPoint(30, 10)?.closest('.year')?.textContent?.trim())
		)
		.toMatch(new RegExp(`^\\d{4} ${era?.title}$`));
	// A date known to the decade names no year.
	const dates = story.milestones.map(({ extent, anchor, era: id }) => {
		const year = new Date(anchor).getUTCFullYear();
		const isDecade = extent.start?.precision === 'decade';
		const { title } = first(story.eras, 'such era', (candidate) => candidate.id === id);
		return { extent, year, text: `${isDecade ? `${String(year).slice(0, 3)}0s` : year} ${title}` };
	});
	await expect(page.locator('.year')).toHaveText([...new Set(dates.map(({ text }) => text))]);
	const gaps = dates.flatMap(({ extent, year }, index) => {
		const before = dates[index - 1];
		if (!before || year - before.year < 2) return [];
		return gapBetween(before.extent, extent) || /^about \d+ years later$/;
	});
	expect(gaps.length).toBeGreaterThan(2);
	await expect(page.locator('.silence')).toHaveText(gaps);
});

test('a card opens its evidence as a sheet below the card', async ({ page }) => {
	await openExample(page);
	const quote = await evidencePanel(page).locator('blockquote').first().boundingBox();
	expect((quote?.y ?? 999) + (quote?.height ?? 999)).toBeLessThan(844);
	const sheetTop = (await sheet(page).boundingBox())?.y ?? 0;
	const box = await milestoneLink(page, example.title).boundingBox();
	expect(box?.y).toBeGreaterThanOrEqual(0);
	expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(sheetTop + 1);
	// A card far down the list.
	const late = story.milestones.at(-4);
	await openTimeline(page, `./timeline/#${late?.id}`);
	await expect(sheet(page)).toBeInViewport();
	await expect(page.locator(`[data-id="${late?.id}"]`)).toBeInViewport();
});

const CLOSING: Record<string, (page: Page) => Promise<unknown>> = {
	button: (page) => page.getByRole('link', { name: 'Close the evidence' }).tap(),
	Escape: (page) => page.keyboard.press('Escape'),
	Back: (page) => page.goBack(),
	pull: async (page) => {
		const { y } = (await sheet(page).boundingBox()) ?? { y: 0 };
		await swipe(page, [195, y + 15], [195, y + 250]);
	}
};
test('button, Escape, Back and pull close the sheet and restore the focus', async ({ page }) => {
	for (const [name, close] of Object.entries(CLOSING)) {
		await openExample(page);
		const scrolled = await page.evaluate(() => scrollY);
		await close(page);
		await expect(sheet(page), name).toHaveCount(0);
		await expect(page, name).toHaveURL(/\/timeline\/(\?.*)?$/);
		await expect(milestoneLink(page, example.title), name).toBeFocused();
		await expect(milestoneLink(page, example.title), name).toBeInViewport();
		if (name !== 'Back') expect(await page.evaluate(() => scrollY), name).toBe(scrolled);
	}
});

test('swipes in the sheet turn to the next milestone, scroll or do nothing', async ({ page }) => {
	await openExample(page);
	const index = story.milestones.findIndex(({ id }) => id === example.id);
	await swipe(page, [320, 600], [90, 610]);
	await expect(evidenceHeading(page)).toHaveText(story.milestones[index + 1]?.title ?? '');
	await swipe(page, [90, 600], [320, 610]);
	await expect(evidenceHeading(page)).toHaveText(story.milestones[index]?.title ?? '');
	await swipe(page, [195, 780], [195, 400]);
	await expect.poll(() => sheet(page).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
	const { y } = (await sheet(page).boundingBox()) ?? { y: 0 };
	await swipe(page, [195, y + 15], [195, y + 45]);
	await expect(sheet(page)).toBeVisible();
	await expect(evidenceHeading(page)).toHaveText(example.title);
	await page.goBack();
	await expect(sheet(page)).toHaveCount(0);
});

test('a filtered-out card stays as a faint dot that can be tapped', async ({ page }) => {
	const theme = first(
		settings.themes,
		'theme of other milestones than the last',
		({ id }) => id === example.theme && id !== story.milestones.at(-1)?.theme
	);
	await openTimeline(page, `./timeline/?theme=${theme.id}`);
	const dots = page.locator('.milestone.rest');
	const matching = story.milestones.filter((milestone) => milestone.theme === theme.id);
	await expect(page.locator('.milestone:not(.rest)')).toHaveCount(matching.length);
	await expect(dots).toHaveCount(story.milestones.length - matching.length);
	const box = await dots.last().locator('a').boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(24);
	expect(box?.height).toBeLessThan(40);
	await dots.last().locator('a').tap();
	await expect(evidenceHeading(page)).toHaveText(story.milestones.at(-1)?.title ?? '');
});

test('the header is one row of 44 px with a menu', async ({ page }) => {
	const row = page.locator('header').first().locator('> div');
	for (const path of ['./', './compare/', './about/']) {
		await openPage(page, path);
		for (const theme of ['light', 'dark', 'projector'] as const) {
			await applyTheme(page, theme);
			const [title, menu, box] = await Promise.all(
				[
					row.getByRole('link', { name: settings.title }),
					row.getByRole('button', { name: 'Menu' }),
					row
				].map((element) => element.boundingBox())
			);
			expect(Math.abs((title?.y ?? 0) + (title?.height ?? 0) / 2 - 22), theme).toBeLessThan(12);
			expect(menu?.height, theme).toBeGreaterThanOrEqual(44);
			if (theme !== 'projector') expect(box, theme).toMatchObject({ y: 0, height: 44 });
		}
	}
	// The source in one line.
	await openPage(page, './');
	expect((await page.locator('.source').boundingBox())?.height).toBeLessThan(32);
	await page.getByRole('button', { name: 'Menu' }).tap();
	await page.getByRole('radio', { name: 'Dark' }).tap();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	const about = page
		.getByRole('navigation', { name: 'Pages' })
		.getByRole('link', { name: 'About', exact: true });
	await about.tap();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to read it');
	await expect(about).toBeHidden();
});

test('a turned phone gets the SVG that a narrow screen omits', async ({ page }) => {
	for (const [path, svg] of [
		['./timeline/', '.picture svg'],
		['./compare/', 'svg.picture']
	] as const) {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(path);
		await expect(page.locator(svg)).toHaveCount(0);
		await page.setViewportSize({ width: 844, height: 390 });
		await expect(page.locator(svg)).toBeVisible();
		const width = await page.locator('.frame').evaluate((frame) => frame.clientWidth);
		await expect(page.locator(svg)).toHaveAttribute('width', String(width));
	}
});

test('a turned phone keeps the open evidence in view', async ({ page }) => {
	await openTimeline(page, `./timeline/#${example.id}`);
	await page.waitForLoadState('networkidle');
	for (const [width, height] of [
		[844, 390],
		[390, 844],
		[667, 375]
	] as const) {
		await page.setViewportSize({ width, height });
		await expect(evidenceHeading(page), `${width} px`).toBeInViewport({ ratio: 1 });
	}
	// The reader has left the evidence: a change of the window does not return to it.
	await page.evaluate(() => scrollTo(0, 0));
	await expect(evidenceHeading(page)).not.toBeInViewport();
	await page.setViewportSize({ width: 640, height: 375 });
	await nextFrame(page);
	await expect(evidenceHeading(page)).not.toBeInViewport();
});
