/** The explorer: events that are not from the text, the choice in view, and the sizes of the list. */
import type { Locator, Page } from '@playwright/test';
import { applyTheme } from '../support/routes';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	milestoneLink,
	nextFrame,
	openTimeline,
	story,
	test
} from '../support/test';

const PHONE = { width: 390, height: 844 };
const details = (page: Page) => page.getByRole('dialog').and(page.locator('#event-details'));
const expectWhole = (locator: Locator, name?: string) =>
	expect(locator, name).toBeInViewport({ ratio: 0.99 });

test('a ring opens its events, with their dates and sources', async ({ page }) => {
	await openTimeline(page);
	const rings = page.locator('.events button');
	const shown = new Set<string>();
	for (let index = 0; index < (await rings.count()); index++) {
		await rings.nth(index).click();
		const articles = details(page).locator('article');
		await expect(articles.first()).toContainText('not from the');
		for (const title of await articles.locator('h3').allTextContents()) shown.add(title);
		await page.keyboard.press('Escape');
		await expect(details(page)).toBeHidden();
	}
	expect([...shown].sort()).toEqual(story.events.map(({ title }) => title).sort());
});

test('rings are pointer targets of 24 px that cover no other', async ({ page }) => {
	await openTimeline(page);
	const boxes = await page.locator('.timeline .events button').evaluateAll((buttons) =>
		buttons.map((button) => {
			const { x, y, width, height } = button.getBoundingClientRect();
			const top = document.elementFromPoint(x + width / 2, y + height / 2);
			return { width, height, isOnTop: top === button };
		})
	);
	expect(boxes.length).toBeGreaterThan(0);
	for (const { width, height, isOnTop } of boxes) {
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
		expect(isOnTop).toBe(true);
	}
});

test('an address opens the event that it names', async ({ page }) => {
	const event = story.events.at(-1)!;
	for (const size of [{ width: 1280, height: 720 }, PHONE]) {
		await page.setViewportSize(size);
		// Only a fragment that changes is a navigation.
		await page.goto('about:blank');
		await openTimeline(page, `./timeline/#event-${event.id}`);
		await expect(details(page).getByRole('heading')).toHaveText([event.title]);
		await page.keyboard.press('Escape');
	}
	await expect(page.locator(`#event-${event.id}`)).toBeInViewport();
});

test('events are rows between the milestones on a phone', async ({ page }) => {
	await page.setViewportSize(PHONE);
	await openTimeline(page);
	const rows = page.locator('.timeline .event');
	await expect(rows).toHaveCount(story.events.length);
	const fold = story.segments.find(({ isAxisBreak }) => isAxisBreak)!;
	for (const { id, extent } of story.events) {
		const time = Date.parse(extent.start?.first ?? '');
		const isQuiet = fold.start <= time && time < fold.end;
		await expect(page.locator(`.quiet #event-${id}`), id).toHaveCount(isQuiet ? 1 : 0);
	}
	await rows.first().click();
	await expect(details(page).locator('article')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await page.getByRole('checkbox', { name: /leaves out/ }).uncheck();
	await expect(rows).toHaveCount(0);
});

test('an axis break is as high as its years on a phone', async ({ page }) => {
	await page.setViewportSize(PHONE);
	await openTimeline(page);
	const heights = await page
		.locator('.interval.quiet')
		.evaluateAll((gaps) => gaps.map((gap) => gap.getBoundingClientRect().height));
	const fold = story.segments.find(({ isAxisBreak }) => isAxisBreak)!;
	const years = (fold.end - fold.start) / (365.25 * 86_400_000);
	expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(years * 0.3 * 16);
	await expect(page.locator('.interval .size')).toContainText(`${fold.sentences} sentence`);
});

/** The first and the last milestone, and those with the highest and the lowest labels. */
async function chosenMilestones(page: Page) {
	const titles = await page.locator('.timeline .milestone.labelled').evaluateAll((labels) =>
		labels
			.map((label) => ({ id: label.id, top: label.getBoundingClientRect().top }))
			.sort((a, b) => a.top - b.top)
			.map(({ id }) => id)
	);
	const ids = [
		...[titles[0], titles.at(-1), titles[titles.length >> 1]],
		...[story.milestones[1]?.id, story.milestones.at(-1)?.id, titles[3]]
	];
	return story.milestones.filter(({ id }) => ids.includes(id));
}

for (const size of [
	{ width: 1280, height: 720 },
	{ width: 1366, height: 768 }
])
	test(`a choice shows mark, title, verdict and quote at ${size.width} × ${size.height}`, async ({
		page
	}) => {
		await page.setViewportSize(size);
		await openTimeline(page);
		const milestones = await chosenMilestones(page);
		expect(milestones.length).toBeGreaterThan(3);
		for (const { id, title } of milestones) {
			await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
			await milestoneLink(page, title).first().click();
			await expect(evidenceHeading(page)).toHaveText(title);
			await expectWhole(evidenceHeading(page), title);
			await expectWhole(evidencePanel(page).locator('blockquote').first(), title);
			for (const verdict of await evidencePanel(page).locator('.ours').all())
				await expectWhole(verdict, title);
			// The edge of the picture may cut a mark of its first day, so the window is compared.
			const mark = page.locator(`.picture a[href*="/${id}/"]`);
			const { y, height } = (await mark.boundingBox())!;
			expect(y, title).toBeGreaterThanOrEqual(0);
			expect(y + height, title).toBeLessThanOrEqual(size.height);
		}
	});

test('the whole picture fits below the tools on a projector', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await openTimeline(page);
	await applyTheme(page, 'projector');
	await nextFrame(page);
	await expect(page.locator('.frame')).toBeInViewport({ ratio: 1 });
	const { bottom, lowest, count } = await page.locator('.frame').evaluate((frame) => {
		const labels = [...frame.querySelectorAll('.milestone.labelled, .clusters button')];
		return {
			bottom: frame.getBoundingClientRect().bottom,
			lowest: Math.max(...labels.map((label) => label.getBoundingClientRect().bottom)),
			count: labels.length
		};
	});
	expect(count).toBeGreaterThan(5);
	expect(lowest).toBeLessThanOrEqual(bottom);
});
