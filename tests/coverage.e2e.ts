/** Coverage of the column: pictures and tables of its words, linked to passages and timeline. */
import { expect, story, test } from './support/test';

test('each sentence is as wide as its text and highlights its milestones', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('./column/#coverage');
	const blocks = page.locator('.strip a');
	const widths = await blocks.evaluateAll((links) =>
		links.map((link) => link.getBoundingClientRect().width)
	);
	const share = await page
		.locator('.strip')
		.evaluate((strip) => strip.getBoundingClientRect().width)
		.then((total) => widths.reduce((sum, width) => sum + width, 0) / total);
	expect(share).toBeCloseTo(1, 2);
	const supporting = page.locator('.strip a.supports');
	await expect(supporting).toHaveCount(story.counts.sentences);
	await expect(page.locator('.sentences tbody tr')).toHaveCount(widths.length);

	// A hovered sentence names and highlights its milestones.
	const index = await supporting.evaluateAll((links) =>
		links.findIndex((link) => link.getAttribute('href') === '#p7')
	);
	await supporting.nth(index).hover();
	const expected = story.milestones.filter(({ quotes }) =>
		quotes.some(({ block }) => block === 'p7')
	);
	for (const { title } of expected) await expect(page.locator('.said')).toContainText(title);
	await expect(page.locator('.ribbons path.lit')).toHaveCount(expected.length);

	// A hovered year highlights its sentences, or says that it has none.
	await page
		.locator('.axis a')
		.nth(1951 - 1949)
		.hover();
	await expect(page.locator('.strip a.lit').first()).toHaveAttribute('href', '#p6');
	await page
		.locator('.axis a')
		.nth(1990 - 1949)
		.hover();
	await expect(page.locator('.said')).toHaveText(/^1990 Nothing is dated/);
	await expect(page.locator('.strip a.lit')).toHaveCount(0);
});

test('sentences, years and table rows link to passages and the timeline', async ({ page }) => {
	await page.goto('./column/');
	await page.locator('.strip a[href="#p9"]').first().click();
	await expect(page.locator('#p9')).toBeInViewport();
	await page
		.locator('.axis a')
		.nth(1950 - 1949)
		.click();
	await expect(page).toHaveURL(/from=1950-01-01&to=1951-01-01/);
	await expect(page.locator('.malformed')).toHaveCount(0);
	await page.goto('./column/');
	await page.getByText('Sentence by sentence, as a table').click();
	const headers = await page.locator('.sentences td:first-child').allTextContents();
	expect(new Set(headers.filter((header) => !/^¶ \d+$/.test(header)))).toEqual(
		new Set(['title', 'deck', 'heading', 'author', 'credit'])
	);
	const row = page.locator('.sentences tr', { hasText: 'Treaty of Friendship' });
	await row.getByRole('link').first().focus();
	await expect(page.locator('.ribbons path.lit')).toHaveCount(1);
	await row.getByRole('link', { name: /Treaty of Friendship/ }).click();
	await expect(page).toHaveURL(/milestones\/treaty\//);
	await page.getByRole('link', { name: 'Where the words go' }).click();
	await expect(page.locator('#coverage')).toBeInViewport();
});
