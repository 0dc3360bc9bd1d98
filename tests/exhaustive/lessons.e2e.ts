/** Lessons and slides at their limits: any script, 80 slides, malformed URLs, blocked windows. */
import { example } from '../support/examples';
import { announcement, expectSlide } from '../support/deck';
import { expect, openPage, test } from '../support/test';

test('a lesson shows its title and questions of any script and length', async ({ page }) => {
	const long = 'W'.repeat(60);
	const hebrew = 'למה (1234) כאן?';
	const query = new URLSearchParams([
		['t', 'Two visits'],
		['s', `q.q.${example.id}`],
		['q', long],
		['q', hebrew],
		['v', '1']
	]);
	await page.goto(`./present/lesson/?${query.toString()}`);
	await expect(announcement(page)).toContainText('Slide 1 of 3');
	await expect(page.locator('.under').getByText('Two visits')).toBeVisible();
	const { right } = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
		const range = document.createRange();
		range.selectNodeContents(heading);
		return range.getBoundingClientRect();
	});
	expect(right).toBeLessThanOrEqual(1280);
	await page.keyboard.press('PageDown');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(hebrew);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl');
	await page.keyboard.press('o');
	await expect(page.getByRole('dialog', { name: 'All slides of “Two visits”' })).toBeVisible();
});

test('a lesson takes at most 80 slides', async ({ page }) => {
	await page.goto(`./present/build/?s=${Array<string>(80).fill('b').join('.')}&v=1`);
	await page.getByRole('button', { name: 'Add a break' }).click();
	await expect(page.getByRole('alert')).toContainText('A lesson has at most 80 slides');
	await page.getByRole('checkbox', { name: example.title }).click();
	await expect(page.getByRole('checkbox', { name: example.title })).not.toBeChecked();
	await expect(page.locator('ol .title')).toHaveCount(80);
});

test('a malformed or old lesson opens without its invalid slides', async ({ page }) => {
	await page.goto(`./present/lesson/?s=${example.id}.gone.q.__proto__&v=7&slide=99&step=x`);
	await expect(announcement(page)).toContainText('Slide 1 of 1');
	const note = page.getByRole('complementary', { name: 'Left out' });
	await expect(note).toContainText('a slide called “gone”, which is not there');
	await expect(note).toContainText('it is of version 7');
	await note.getByRole('button', { name: 'Close' }).click();
	await expect(note).toHaveCount(0);
	await page.reload();
	await expect(note).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(note).toHaveCount(0);
	for (const query of ['', '?s=', '?s=%E0%A4%A&t=%', '?s=..&s=x'])
		await test.step(query, async () => {
			await page.goto(`./present/lesson/${query}`);
			await expect(page.getByText('This link contains no slides')).toBeVisible();
		});
});

test('a lesson has a speaker window', async ({ page, context }) => {
	await page.goto(`./present/lesson/?s=${example.id}.q&q=Why%3F&v=1`);
	await expect(announcement(page)).toContainText('Slide 1 of 2');
	const opening = context.waitForEvent('page');
	await page.getByRole('button', { name: 'Speaker' }).click();
	const speaker = await opening;
	await expect(speaker.getByText('Connected to the slides.')).toBeVisible();
	await speaker.keyboard.press('End');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why?');
});

test('slides work without a channel or a second window', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
		window.open = () => null;
	});
	await openPage(page, './present/');
	await page.keyboard.press('s');
	await expect(page.getByText('The browser blocked the window.')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expectSlide(page, 1);
	await page.goto('./present/speaker/');
	await expect(page.getByText('This browser cannot keep two windows in step')).toBeVisible();
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await expect(page.locator('.now h2')).toContainText('2 of');
});
