/** Features that differ between browser engines; npm run test:browsers runs these tests. */
import { example, first } from './support/examples';
import { evidencePanel, expect, milestoneLink, openTimeline, story, test } from './support/test';

test.describe('every engine', { tag: '@core' }, () => {
	test('loads the two fonts of the site', async ({ page }) => {
		await openTimeline(page);
		const loaded = () =>
			page.evaluate(() =>
				[...document.fonts]
					.filter(({ status }) => status === 'loaded')
					.map(({ family }) => family.replaceAll('"', ''))
			);
		await expect.poll(loaded).toEqual(expect.arrayContaining(['Column Sans', 'Column Serif']));
	});

	test('decorates quoted, annotated and corrected words', async ({ page }) => {
		await page.goto('./column/');
		await expect(page.locator('.text .quoted').first()).toHaveCSS(
			'text-decoration-line',
			'underline'
		);
		await expect(page.locator('.text .noted').first()).toHaveCSS('border-bottom-style', 'dotted');
		const corrected = first(story.notes, 'note on a fact', ({ kinds }) => kinds.includes('fact'));
		const { id } = first(story.milestones, 'milestone with this note', ({ notes }) =>
			notes.includes(corrected.id)
		);
		await page.goto(`./milestones/${id}/`);
		await expect(page.locator('.notes .words').first()).toHaveCSS('text-decoration-style', 'wavy');
	});

	test('opens the references of a milestone in place', async ({ page }) => {
		await page.goto(`./milestones/${example.id}/`);
		const references = evidencePanel(page).locator('details li');
		await expect(references.first()).toBeHidden();
		await evidencePanel(page).locator('details summary').first().click();
		await expect(references.first()).toBeVisible();
	});

	test('draws a quote on a slide beside its bar', async ({ page }) => {
		await page.goto(`./present/${example.id}/?step=3`);
		const quote = page.locator('.slide blockquote');
		await expect(quote).toBeVisible();
		const gap = await quote.evaluate((bar) => {
			const range = document.createRange();
			range.selectNodeContents(bar.querySelector('p') ?? bar);
			const edge = bar.getBoundingClientRect().left + bar.clientLeft;
			return Math.min(...[...range.getClientRects()].map(({ left }) => left)) - edge;
		});
		expect(gap).toBeGreaterThan(0);
	});

	test('opens a sheet on a phone without sideways scrolling', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await openTimeline(page);
		await expect(page.locator('.milestone .opening:visible')).toHaveCount(story.milestones.length);
		await milestoneLink(page, example.title).click();
		const sheet = page.locator('.sheet');
		await expect(sheet.locator('blockquote').first()).toBeInViewport();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			390
		);
		await page.getByRole('link', { name: 'Close the evidence' }).click();
		await expect(sheet).toHaveCount(0);
	});
});
