/** Handouts: the list and the print button. */
import { settings } from './support/examples';
import { HANDOUTS } from './support/handouts';
import { expect, test } from './support/test';

test('the list links to every handout and to the notes', async ({ page }) => {
	await page.goto('./classroom/');
	for (const { title } of HANDOUTS)
		await expect(
			page.getByRole('main').getByRole('link', { name: title, exact: true })
		).toBeVisible();
	await page.getByRole('link', { name: /^45 minutes/ }).click();
	await expect(page).toHaveURL(/classroom\/notes\/#minutes-45$/);
	await expect(page.getByRole('heading', { name: /^45 minutes/ })).toBeInViewport();
});

test('the button prints the chosen side of the comparison', { tag: '@core' }, async ({ page }) => {
	await page.goto('./classroom/comparison/');
	await page.evaluate(() => {
		window.print = () => (document.title = 'printed');
	});
	await page.getByRole('link', { name: settings.compared!.then.label }).click();
	await expect(page).toHaveURL(/\?blank=then$/);
	await expect(page.locator('thead th').first()).toContainText(settings.compared!.now.label);
	await page.getByRole('button', { name: 'Print' }).click();
	await expect(page).toHaveTitle('printed');
});
