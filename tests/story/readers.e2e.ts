/** What readers do who come with a question: find the answer, its sentence and its place, and take it. */
import { readData, test, expect, story, waitForHydration } from '../support/test';
import { longExample } from '../support/examples';

const { questions = [] } = readData('story.json');
const { stops } = readData('tour.json');
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const readClipboard = () => navigator.clipboard.readText();

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a student finds an answer, its sentence and its paragraph on a phone, and copies them', async ({
	page
}) => {
	await page.setViewportSize(PHONE);
	const last = stops.at(-1)!;
	// A question of the first page may lead to the last stop.
	const question = questions.find(({ answer }) => answer.page === 'tour' && answer.id === last.id);
	await page.goto(question ? './' : `./tour/${last.id}/`);
	if (question) await page.getByRole('link', { name: question.text }).click();
	await waitForHydration(page);
	const answer = page.locator(`#${last.id}`);
	await expect(answer.locator('blockquote')).toBeInViewport({ ratio: 1 });
	await expect(answer).toContainText(last.text);
	await expect(answer.locator('.place')).toBeInViewport();
	await page.getByRole('button', { name: /^Copy claim/ }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	expect(await page.evaluate(readClipboard)).toContain(last.quote.exact);
});

test('a colleague copies sentence, source and address beside the sentence', async ({ page }) => {
	await page.setViewportSize(LAPTOP);
	await page.goto(`./milestones/${longExample.id}/`);
	await waitForHydration(page);
	const button = page.getByRole('button', { name: 'Copy citation' });
	await expect(button).toBeInViewport({ ratio: 1 });
	await button.click();
	await expect(page.getByText('Sentence, citation and link copied.')).toBeInViewport();
	const copied = await page.evaluate(readClipboard);
	for (const part of [
		...longExample.quotes.map(({ exact }) => exact),
		story.source.citation.chicago,
		page.url()
	])
		expect(copied).toContain(part);
});

test('a teacher starts the story as slides from the first screen, and a clicker shows each stop', async ({
	page
}) => {
	await page.setViewportSize(LAPTOP);
	await page.goto('./classroom/');
	await waitForHydration(page);
	const start = page.getByRole('link', { name: `The story in ${stops.length} slides` });
	await expect(start).toBeInViewport({ ratio: 1 });
	await start.click();
	await waitForHydration(page);
	for (const { quote } of stops) {
		await expect
			.poll(async () => {
				const isShown = await page.getByText(quote.exact).first().isVisible();
				if (!isShown) await page.keyboard.press('PageDown');
				return isShown;
			})
			.toBe(true);
	}
});

test('a teacher starts a lesson plan, and Exit returns to the plans', async ({ page }) => {
	await page.setViewportSize(LAPTOP);
	await page.goto('./classroom/');
	await waitForHydration(page);
	await page
		.getByRole('link', { name: /^Start its \d+ slides?/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/present\/lesson\//);
	await expect(page.getByRole('complementary', { name: 'Left out' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Exit' }).click();
	await expect(page).toHaveURL(/\/classroom\/$/);
});

test('the wheel scrolls a milestone in a narrow window in both directions over the words of the text', async ({
	page
}) => {
	await page.setViewportSize(PHONE);
	await page.goto(`./milestones/${longExample.id}/`);
	await waitForHydration(page);
	await page.locator('.pane .text').scrollIntoViewIfNeeded();
	const box = await page.locator('.pane .text').boundingBox();
	await page.evaluate((y) => scrollTo(0, scrollY + y), (box?.y ?? 0) - 100);
	const position = () => page.evaluate(() => scrollY);
	const start = await position();
	await page.mouse.move(PHONE.width / 2, PHONE.height / 2);
	await page.mouse.wheel(0, 300);
	await expect.poll(position).toBeGreaterThan(start);
	const lower = await position();
	await page.mouse.wheel(0, -200);
	await expect.poll(position).toBeLessThan(lower);
});
