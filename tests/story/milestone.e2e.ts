/** The page of a milestone: what it shows without scrolling, its data, and its print. */
import type { Page } from '@playwright/test';
import { longExample } from '../support/examples';
import { applyTheme } from '../support/routes';
import { evidenceHeading, expect, openPage, story, test } from '../support/test';

const SIZES = [
	{ width: 1280, height: 720 },
	{ width: 1366, height: 768 },
	{ width: 390, height: 844 }
];

/** Returns the parts of the answer that are missing, or not entirely in the window. */
const missingParts = (page: Page, { verdict, quotes, record }: (typeof story.milestones)[number]) =>
	page.evaluate(
		(expected) =>
			Object.entries(expected).flatMap(([selector, count]) => {
				const boxes = [...document.querySelectorAll(selector)].map((element) =>
					element.getBoundingClientRect()
				);
				const inView = boxes.filter(
					({ width, left, right, top, bottom }) =>
						width > 0 && left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
				);
				return boxes.length === count && inView.length === count ? [] : [selector];
			}),
		{
			'h1#evidence-title': 1,
			'.evidence .ours': verdict ? 1 : 0,
			'.evidence blockquote': quotes.length,
			'.evidence blockquote mark': quotes.length,
			'.evidence dl': 1,
			'.evidence dl strong': record ? 1 : 0,
			'.evidence .source': record?.references.length ? 1 : 0,
			'.crossing.strip': 1
		}
	);

/** Returns what follows the answer: counts of notes, counterparts and related, then the neighbours. */
const followingParts = (page: Page) =>
	page
		.locator('.evidence')
		.evaluate((evidence) => [
			...['.notes > li', '.mirror > li', '.also a'].map(
				(selector) => evidence.querySelectorAll(selector).length
			),
			...['prev', 'next'].map((rel) =>
				evidence.querySelector(`a[rel="${rel}"]`)?.getAttribute('href')?.split('/').at(-2)
			)
		]);

/** Checks every milestone at every size. */
async function expectAnswersInView(page: Page): Promise<void> {
	test.setTimeout(240_000);
	const missing: string[] = [];
	for (const [index, milestone] of story.milestones.entries()) {
		await page.goto(`./milestones/${milestone.id}/`);
		for (const size of SIZES) {
			await page.setViewportSize(size);
			for (const part of await missingParts(page, milestone))
				missing.push(`${milestone.id} at ${size.width} px: ${part}`);
		}
		const { notes, counterparts, related } = milestone;
		expect(await followingParts(page), milestone.id).toEqual([
			...[notes, counterparts, related].map(({ length }) => length),
			story.milestones[index - 1]?.id,
			story.milestones[index + 1]?.id
		]);
	}
	expect(missing).toEqual([]);
}

test('every milestone shows its answer without scrolling, then notes and neighbours', ({ page }) =>
	expectAnswersInView(page));

test('the longest milestone shows its answer without scrolling in the dark theme', async ({
	page
}) => {
	await openPage(page, `./milestones/${longExample.id}/`);
	await applyTheme(page, 'dark');
	for (const size of SIZES) {
		await page.setViewportSize(size);
		expect(await missingParts(page, longExample)).toEqual([]);
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('every milestone shows its answer without scrolling, then notes and neighbours', ({
		page
	}) => expectAnswersInView(page));
});

test('the strip marks the milestone and leads to others', async ({ page }) => {
	const { id } = longExample;
	await openPage(page, `./milestones/${id}/`);
	const current = page.locator('.crossing a[aria-current="true"]');
	await expect(current.first()).toHaveAttribute('data-id', id);
	const other = page.locator('.crossing a.mark:visible:not([aria-current])').first();
	const target = await other.getAttribute('data-id');
	await other.click();
	await expect(page).toHaveURL(new RegExp(`/milestones/${target!}/$`));
	await expect(evidenceHeading(page)).toHaveText(
		story.milestones.find((milestone) => milestone.id === target)!.title
	);
});

test('a note of another passage opens on the page of the column', async ({ page }) => {
	await openPage(page, `./milestones/${story.milestones[0]!.id}/`);
	const link = page.locator('.pane sup a[href*="/column/"]').first();
	const fragment = (await link.getAttribute('href'))!.replace(/.*#/, '#');
	await link.click();
	await expect(page.locator(fragment)).toBeInViewport();
});
