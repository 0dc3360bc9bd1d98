/** Coverage of the column: pictures and tables of its words, linked to passages and timeline. */
import { expect, story, test } from './support/test';

test('every sentence is drawn as long as its text, and lights what it supports', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('./column/#coverage');
	const blocks = page.locator('.strip a');
	const widths = await blocks.evaluateAll((links) =>
		links.map((link) => link.getBoundingClientRect().width)
	);
	const lengths = await page
		.locator('.strip')
		.evaluate((strip) => strip.getBoundingClientRect().width)
		.then((whole) => widths.reduce((sum, width) => sum + width, 0) / whole);
	expect(lengths).toBeCloseTo(1, 2);
	const supporting = page.locator('.strip a.supports');
	await expect(supporting).toHaveCount(story.counts.sentences);
	await expect(page.locator('.sentences tbody tr')).toHaveCount(widths.length);

	// A sentence names its milestones, and they light up.
	const at = await supporting.evaluateAll((links) =>
		links.findIndex((link) => link.getAttribute('href') === '#p7')
	);
	await supporting.nth(at).hover();
	const expected = story.milestones.filter(({ quotes }) =>
		quotes.some(({ block }) => block === 'p7')
	);
	for (const { title } of expected) await expect(page.locator('.said')).toContainText(title);
	await expect(page.locator('.ribbons path.lit')).toHaveCount(expected.length);

	// A year lights the sentences that tell of it, and a silent one says so.
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

test('a sentence leads to its passage, a year to its window of the timeline', async ({ page }) => {
	await page.goto('./column/');
	await page.locator('.strip a[href="#p9"]').first().click();
	await expect(page.locator('#p9')).toBeInViewport();
	await page
		.locator('.axis a')
		.nth(1950 - 1949)
		.click();
	await expect(page).toHaveURL(/from=1950-01-01&to=1951-01-01/);
	await expect(page.locator('.malformed')).toHaveCount(0);
});

test('the table says the same to the keyboard, and each link in it leads on', async ({ page }) => {
	await page.goto('./column/');
	await page.getByText('Sentence by sentence, as a table').click();
	const places = await page.locator('.sentences td:first-child').allTextContents();
	expect(new Set(places.filter((place) => !/^¶ \d+$/.test(place)))).toEqual(
		new Set(['title', 'deck', 'heading', 'author', 'credit'])
	);
	const row = page.locator('.sentences tr', { hasText: 'Treaty of Friendship' });
	await row.getByRole('link').first().focus();
	await expect(page.locator('.ribbons path.lit')).toHaveCount(1);
	await row.getByRole('link', { name: /Treaty of Friendship/ }).click();
	await expect(page).toHaveURL(/milestones\/treaty\//);
	// And back: the timeline leads to where the words go.
	await page.getByRole('link', { name: 'Where the words go' }).click();
	await expect(page.locator('#coverage')).toBeInViewport();
});

test('on a phone the column runs down the page', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('./column/');
	const [first, last] = [page.locator('.strip a').first(), page.locator('.strip a').last()];
	const [above, below] = [await first.boundingBox(), await last.boundingBox()];
	expect(below?.x).toBe(above?.x);
	expect(below?.y).toBeGreaterThan((above?.y ?? 0) + 600);
});
