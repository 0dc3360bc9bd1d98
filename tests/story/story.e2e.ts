/** The first page: headline, crossing, questions, and the evidence in place. */
import type { Locator, Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { applyTheme } from '../support/routes';
import { expect, readData, story, test, waitForHydration } from '../support/test';

const { headline, questions = [] } = readData('story.json');
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 720 };

const crossing = (page: Page) => page.locator('figure.crossing');
const marks = (page: Page) => crossing(page).locator('a.mark:visible');
const markOf = (page: Page, id: string) => crossing(page).locator(`a.mark[data-id="${id}"]`);
const evidence = (page: Page) => page.locator('section[aria-labelledby="evidence-title"]');
const door = (page: Page, text: string) => page.getByRole('link', { name: text });
/** A milestone with a verdict and a record, near the start. */
const chosen = story.milestones.find(({ verdict, record }) => verdict && record?.note)!;

async function openStory(page: Page, size = LAPTOP): Promise<void> {
	await page.setViewportSize(size);
	await page.goto('./');
	await waitForHydration(page);
}

/** Checks that an element is entirely in the window. */
async function expectInView(locator: Locator): Promise<void> {
	await expect(locator).toBeInViewport({ ratio: 0.99 });
}

test('shows headline, crossing, questions and ways on at 1280 × 720 without scrolling', async ({
	page
}) => {
	await openStory(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
	await expectInView(page.getByRole('heading', { level: 1 }));
	await expectInView(crossing(page));
	for (const { text } of questions) await expectInView(door(page, text));
	await expectInView(page.locator('main').getByRole('link', { name: 'Explore the timeline' }));
	await expect(marks(page)).toHaveCount(story.milestones.length);
	await expect(page.locator('.badge')).toHaveCount(1);
});

test('has at most 120 words and 25 controls besides the marks', async ({ page }) => {
	await openStory(page);
	const { words, controls } = await page.evaluate(() => {
		const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
		const main = document.querySelector('main')!;
		const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		let text = '';
		while (texts.nextNode()) {
			const parent = texts.currentNode.parentElement!;
			if (isShown(parent) && !parent.closest('.visually-hidden'))
				text += ` ${texts.currentNode.textContent}`;
		}
		const inView = (element: Element) => element.getBoundingClientRect().top < innerHeight;
		return {
			words: text.split(/\s+/).filter((word) => /\w/.test(word)).length,
			controls: [...document.querySelectorAll('a, button, summary, input')].filter(
				(element) => isShown(element) && inView(element) && !element.matches('.mark')
			).length
		};
	});
	expect(words).toBeLessThanOrEqual(120);
	expect(controls).toBeLessThanOrEqual(25);
});

test('shows headline, crossing and questions on a phone', async ({ page }) => {
	await openStory(page, PHONE);
	await expectInView(page.getByRole('heading', { level: 1 }));
	await expect(crossing(page)).toBeInViewport();
	for (const { text } of questions) await expect(door(page, text)).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});

test('fits headline, crossing and first question on a projector', async ({ page }) => {
	await openStory(page);
	await applyTheme(page, 'projector');
	await expectInView(page.getByRole('heading', { level: 1 }));
	await expectInView(crossing(page));
	if (questions[0]) await expect(door(page, questions[0].text)).toBeInViewport();
});

test('a cluster on a phone opens its list, and the list opens the evidence', async ({ page }) => {
	await openStory(page, PHONE);
	const cluster = crossing(page)
		.getByRole('button', { name: /milestones, from/ })
		.first();
	const count = Number(await cluster.textContent());
	await cluster.click();
	const list = crossing(page).locator('[popover]:popover-open');
	await expect(list.getByRole('link')).toHaveCount(count);
	await list.getByRole('link').first().click();
	await expect(list).toHaveCount(0);
	await expect(evidence(page)).toBeInViewport();
});

test('a mark names its date and sentence on hover and focus; Escape hides them', async ({
	page
}) => {
	await openStory(page);
	const card = crossing(page).locator('.card');
	await markOf(page, chosen.id).locator('svg').last().hover();
	await expect(card).toContainText(chosen.title);
	await expect(card).toContainText(chosen.quotes[0]!.exact.split(' ').slice(0, 5).join(' '));
	await expectInView(card);
	// The card stays while the pointer moves to it.
	await card.hover();
	await expect(card).toContainText(chosen.title);
	await page.keyboard.press('Escape');
	await expect(card).not.toContainText(chosen.title);
	await marks(page).first().focus();
	await expect(card).toContainText(story.milestones[0]!.title);
});

test('choosing a mark shows the evidence in place, and Back closes it', async ({ page }) => {
	await openStory(page);
	const home = page.url();
	await markOf(page, chosen.id).locator('svg').last().click();
	await expect(evidence(page).getByRole('heading', { name: chosen.title })).toBeFocused();
	await expect(evidence(page)).toContainText(chosen.verdict!.words);
	await expect(evidence(page)).toContainText(chosen.quotes[0]!.exact);
	await expect(page).toHaveURL(new RegExp(`/milestones/${chosen.id}/$`));
	await expect(crossing(page)).toBeInViewport({ ratio: 0.9 });
	await expect(evidence(page).locator('blockquote').first()).toBeInViewport();
	await expect(markOf(page, chosen.id)).toHaveAttribute('aria-current', 'true');
	await page.goBack();
	await expect(evidence(page)).toHaveCount(0);
	await expect(page).toHaveURL(home);
	await page.goForward();
	await expect(evidence(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(evidence(page)).toHaveCount(0);
	await expect(markOf(page, chosen.id)).toBeFocused();
});

test('one Back closes the evidence after two choices', async ({ page }) => {
	await openStory(page);
	await markOf(page, chosen.id).locator('svg').last().click();
	await expect(evidence(page)).toBeVisible();
	await marks(page).last().locator('svg').last().click();
	await expect(evidence(page)).toContainText(story.milestones.at(-1)!.title);
	await page.goBack();
	await expect(evidence(page)).toHaveCount(0);
});

test.describe('with data that does not load', () => {
	test.use({ allowedErrors: /Failed to load resource/ });
	test('opens the page of a milestone', async ({ page }) => {
		await page.route('**/__data.json*', (route) => route.abort());
		await openStory(page);
		await markOf(page, chosen.id).locator('svg').last().click();
		await expect(page).toHaveURL(new RegExp(`/milestones/${chosen.id}/$`));
		await expect(page.getByRole('heading', { name: chosen.title }).first()).toBeVisible();
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('each mark is a link to its milestone', async ({ page }) => {
		await page.setViewportSize(LAPTOP);
		await page.goto('./');
		await expect(marks(page)).toHaveCount(story.milestones.length);
		await markOf(page, chosen.id).locator('svg').last().click();
		await expect(page).toHaveURL(new RegExp(`/milestones/${chosen.id}/$`));
	});
});

test('loads at most 90 kB of script and style', async ({ page }) => {
	const bodies: Promise<Buffer>[] = [];
	page.on('response', (response) => {
		if (['script', 'stylesheet'].includes(response.request().resourceType()))
			bodies.push(response.body());
	});
	await openStory(page);
	await page.waitForLoadState('networkidle');
	const files = await Promise.all(bodies);
	const total = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
	expect(total).toBeGreaterThan(20_000);
	test.info().annotations.push({ type: 'bytes', description: String(total) });
	expect(total).toBeLessThanOrEqual(90_000);
});
