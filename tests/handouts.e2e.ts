/** Handouts: the list, the print button, and how many pages each prints on A4. */
import { HANDOUTS } from '../src/lib/classroom/handouts/handouts';
import { expectEach, print } from './support/handouts';
import { expect, story, test } from './support/test';

test('a teacher comes from the list to every handout and to the notes', async ({ page }) => {
	await page.goto('./classroom/');
	for (const { title } of HANDOUTS)
		await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
	await page.getByRole('link', { name: /^45 minutes/ }).click();
	await expect(page).toHaveURL(/classroom\/notes\/#minutes-45$/);
	await expect(page.getByRole('heading', { name: /^45 minutes/ })).toBeInViewport();
});

test(
	'a button prints, and on the comparison what is chosen is printed',
	{ tag: '@core' },
	async ({ page }) => {
		await page.goto('./classroom/comparison/');
		await page.evaluate(() => {
			window.print = () => (document.title = 'printed');
		});
		await page.getByRole('link', { name: 'Stalin–Mao' }).click();
		await expect(page).toHaveURL(/\?blank=then$/);
		await expect(page.locator('thead th').first()).toContainText('Putin–Xi');
		await page.getByRole('button', { name: 'Print' }).click();
		await expect(page).toHaveTitle('printed');
	}
);

test('every handout has as many pages as the list says, and names its source and rights', async ({
	page
}) => {
	for (const { path, pages } of HANDOUTS) {
		const sheets = await print(page, `.${path}`, 'A4');
		expect(`${sheets.length}`, path).toBe(/^\d+/.exec(pages)?.[0]);
		expectEach([story.source.rights, story.source.translationLabel], sheets);
	}
});
