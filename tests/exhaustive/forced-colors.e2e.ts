/** Forced colors: chosen things differ from others, and marks stand out from the ground. */
import type { Page } from '@playwright/test';
import { colourOf, contrastOf } from '../support/contrast';
import { open } from '../support/routes';
import { expect, test } from '../support/test';

/** Path, what is chosen there, and its like that is not. */
const CHOSEN: [path: string, chosen: string, other: string][] = [
	['', '.timeline [aria-pressed="true"]', '.timeline [aria-pressed="false"]'],
	['about/', 'nav a[aria-current="page"]', 'nav a:not([aria-current])'],
	['milestones/treaty/', '.pane .quoted[aria-current]', '.pane .quoted:not([aria-current])'],
	['compare/', '.buttons [aria-pressed="true"]', '.buttons [aria-pressed="false"]'],
	['present/treaty/?step=3', '.slide mark', '.slide blockquote']
];
const looksOf = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => {
			const { backgroundColor, color, fontWeight } = getComputedStyle(element);
			return { backgroundColor, color, fontWeight };
		});

/** How well each mark of the picture stands out from the ground that the system sets. */
async function contrasts(page: Page): Promise<number[]> {
	const { ground, marks } = await page.evaluate(() => ({
		ground: getComputedStyle(document.documentElement).backgroundColor,
		marks: [...document.querySelectorAll('.picture .mark')].map((mark) => {
			const { fill, stroke } = getComputedStyle(mark);
			return [fill, stroke].filter((paint) => paint !== 'none');
		})
	}));
	// A hollow mark is seen by its line.
	return marks.map((paints) =>
		Math.max(...paints.map((paint) => contrastOf(colourOf(paint).colour, colourOf(ground).colour)))
	);
}

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`forced colors, ${colorScheme}`, () => {
		test.use({ colorScheme, contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

		for (const [path, chosen, other] of CHOSEN)
			test(`what is chosen is told from what is not on /${path}`, async ({ page }) => {
				await open(page, path);
				expect(await looksOf(page, chosen)).not.toEqual(await looksOf(page, other));
				const { backgroundColor } = await looksOf(page, chosen);
				expect(backgroundColor, 'by more than its weight').not.toBe(
					(await looksOf(page, other)).backgroundColor
				);
			});

		test('what was found is marked', async ({ page }) => {
			await open(page, '');
			await page.getByRole('searchbox', { name: 'Find in the story' }).fill('Stalin');
			const { backgroundColor } = await looksOf(page, '.find-panel mark');
			expect(backgroundColor).not.toBe((await looksOf(page, 'body')).backgroundColor);
		});

		test('every mark is seen on the ground that the system sets', async ({ page }) => {
			await open(page, '');
			const found = await contrasts(page);
			expect(found.length).toBeGreaterThanOrEqual(38);
			expect(Math.min(...found)).toBeGreaterThanOrEqual(3);
		});
	});
