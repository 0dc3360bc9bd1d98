/** Pages without JavaScript: timeline, figures, tasks and the list on a phone. */
import { rows, TASKS } from './support/tasks';
import { evidencePanel, expect, story, test } from './support/test';

test.use({ javaScriptEnabled: false });

test(
	'every label of the timeline is a link',
	{ tag: ['@core', '@emulation'] },
	async ({ page }) => {
		await page.goto('./');
		await expect(page.locator('.picture svg')).toBeVisible();
		await expect(page.locator('.timeline .milestone.labelled a:visible')).toHaveCount(
			story.milestones.length
		);
		await page
			.getByRole('link', { name: /Treaty of Friendship/ })
			.first()
			.click();
		await expect(page).toHaveURL(/milestones\/treaty\/$/);
	}
);

test('the figures of the comparison have a text', async ({ page }) => {
	await page.goto('./compare/');
	await expect(page.getByRole('figure', { name: 'Who stands above whom' })).toContainText(
		'2024, Beijing: Xi is host and stands above his guest Putin.'
	);
	const map = page.getByRole('figure', { name: 'Who travels to whom' });
	await expect(map).toContainText('Mao travels from Beijing to Moscow');
	await expect(map).toContainText('he went by train');
	await expect(map.locator('.line')).toHaveCount(2);
	for (const value of ['$300', '$500', '−14%', '45%', '80', '230', '75 years'])
		await expect(page.locator('.figures strong').getByText(value, { exact: true })).toBeVisible();
	await expect(page.locator('.twin .milestone')).toHaveCount(story.milestones.length);
	await expect(page.locator('article.parallel')).toHaveCount(story.parallels.length);
});

test('every task is a worksheet without JavaScript', async ({ page }) => {
	for (const task of TASKS) {
		await page.goto(`./classroom/${task}/`);
		await expect(page.getByText('Checking needs JavaScript.')).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.locator('.material')).toBeVisible();
	}
	await page.goto('./classroom/order/');
	await expect(rows(page)).toHaveCount(8);
	for (const quote of await page.locator('.card blockquote').all())
		await expect(quote).toBeVisible();
	await page.goto('./classroom/match/');
	await expect(page.locator('.quotes > li')).toHaveCount(6);
	await expect(page.locator('.quotes .line').first()).toBeVisible();
	await page.goto('./classroom/kinds/');
	await expect(page.getByRole('group', { name: /^Statement/ })).toHaveCount(12);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the evidence follows its card in the page', async ({ page }) => {
		await page.goto('./milestones/treaty/');
		await expect(page.locator('.milestone:visible')).toHaveCount(3);
		const quote = evidencePanel(page).locator('blockquote').first();
		await expect(quote).toBeVisible();
		expect((await quote.boundingBox())?.y).toBeLessThan(844);
		await page.getByRole('link', { name: /^All \d+ milestones$/ }).click();
		await expect(page.locator('.milestone:visible')).toHaveCount(story.milestones.length);
	});
});
