/** Forced colors: chosen elements differ from others, and marks contrast with the background. */
import type { Page } from '@playwright/test';
import { example, searchWord } from '../support/examples';
import { colourOf, contrastOf } from '../support/contrast';
import { open } from '../support/routes';
import { expect, test } from '../support/test';

/** Path, a chosen element, and one that is not chosen. */
const CHOSEN: [path: string, chosen: string, other: string][] = [
	['timeline/', '.timeline [aria-pressed="true"]', '.timeline [aria-pressed="false"]'],
	['about/', 'nav a[aria-current="page"]', 'nav a:not([aria-current])'],
	[`milestones/${example.id}/`, '.pane .quoted[aria-current]', '.pane .quoted:not([aria-current])'],
	['compare/', '.buttons [aria-pressed="true"]', '.buttons [aria-pressed="false"]'],
	[`present/${example.id}/?step=3`, '.slide mark', '.slide blockquote']
];
const styleOf = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => {
			const { backgroundColor, color, fontWeight } = getComputedStyle(element);
			return { backgroundColor, color, fontWeight };
		});

/** Returns the contrast of each mark against the background. */
async function contrasts(page: Page): Promise<number[]> {
	const { ground, marks } = await page.evaluate(() => ({
		ground: getComputedStyle(document.documentElement).backgroundColor,
		marks: [...document.querySelectorAll('.picture .mark')].map((mark) => {
			const { fill, stroke } = getComputedStyle(mark);
			return [fill, stroke].filter((paint) => paint !== 'none');
		})
	}));
	// A hollow mark counts by its stroke.
	return marks.map((paints) =>
		Math.max(...paints.map((paint) => contrastOf(colourOf(paint).colour, colourOf(ground).colour)))
	);
}

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`forced colors, ${colorScheme}`, () => {
		test.use({ colorScheme, contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

		for (const [path, chosen, other] of CHOSEN)
			test(`the chosen element differs by background on /${path}`, async ({ page }) => {
				await open(page, path);
				expect(await styleOf(page, chosen)).not.toEqual(await styleOf(page, other));
				const { backgroundColor } = await styleOf(page, chosen);
				expect(backgroundColor, 'not only by font weight').not.toBe(
					(await styleOf(page, other)).backgroundColor
				);
			});

		test('search matches are marked', async ({ page }) => {
			await open(page, 'timeline/');
			await page.getByRole('searchbox', { name: 'Find in the story' }).fill(searchWord);
			const { backgroundColor } = await styleOf(page, '.find-panel mark');
			expect(backgroundColor).not.toBe((await styleOf(page, 'body')).backgroundColor);
		});

		test('every mark contrasts with the background of forced colors', async ({ page }) => {
			await open(page, 'timeline/');
			const found = await contrasts(page);
			expect(found.length).toBeGreaterThanOrEqual(38);
			expect(Math.min(...found)).toBeGreaterThanOrEqual(3);
		});
	});
