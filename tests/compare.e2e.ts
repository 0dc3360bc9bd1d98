/** The comparison: mirrored timelines, covered sides, verdicts and findings. */
import type { Locator, Page } from '@playwright/test';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	openComparison,
	openTimeline,
	storedKeys,
	story,
	test
} from './support/test';

const row = (page: Page, id: string): Locator => page.locator(`article#${id}`);
const parallel = (id: string) => {
	const parallel = story.parallels.find((candidate) => candidate.id === id);
	if (!parallel) throw new Error(`no parallel ${id}`);
	return parallel;
};
const covered = (page: Page): Locator =>
	page.getByRole('button', { name: /What would you expect in 2024\?/ });

test.describe('mirrored timelines', () => {
	test('a chosen milestone highlights its parallel alone', { tag: '@core' }, async ({ page }) => {
		await openComparison(page);
		await page
			.locator('.twin .milestone')
			.getByRole('link', { name: /Mao travels to Moscow/ })
			.click();
		await expect(page).toHaveURL(/\/compare\/the-trip\/$/);
		const highlighted = page.locator('.twin .milestone.lit a');
		await expect(highlighted).toHaveCount(parallel('the-trip').milestones.length);
		const ids = await highlighted.evaluateAll((links) =>
			links.map((link) => link.getAttribute('data-id'))
		);
		expect(ids.sort()).toEqual([...parallel('the-trip').milestones].sort());
		await expect(page.locator('.twin .milestone.dim')).toHaveCount(
			story.milestones.length - ids.length
		);
		await expect(page.locator('.twin .connector.lit')).toHaveCount(2);
		await expect(row(page, 'the-trip').locator('details').first()).toHaveAttribute('open');
		await expect(page.locator('.twin p.pointed')).toContainText(parallel('the-trip').reading);
	});

	test('the alignment can be changed and is kept in the URL', async ({ page }) => {
		await openComparison(page);
		const zero = () => page.locator('.twin .months .zero').textContent();
		expect(await zero()).toBe('the meeting');
		await page.getByRole('button', { name: 'By the treaty' }).click();
		expect(await zero()).toBe('treaty, visit');
		await expect(page).toHaveURL(/align=treaty&v=1$/);
		await page.getByRole('button', { name: 'Each to scale' }).click();
		await expect(page.locator('.twin .months text')).toHaveCount(0);
		await expect(page.locator('.twin')).toContainText('Not on this scale: ');
		await expect(page).toHaveURL(/align=own&v=1$/);
		await page.reload();
		await expect(page.getByRole('button', { name: 'Each to scale' })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	});

	test('the timelines are one tab stop with arrow keys inside', async ({ page }) => {
		await openComparison(page);
		const stops = page.locator('.twin .milestone a:not([tabindex="-1"])');
		await expect(stops).toHaveCount(1);
		await stops.focus();
		const first = await stops.getAttribute('data-id');
		await page.keyboard.press('ArrowRight');
		await expect(stops).not.toHaveAttribute('data-id', first ?? '');
		await page.keyboard.press('End');
		await expect(stops).toHaveAttribute('data-id', 'column-published');
		await page.keyboard.press('Home');
		await expect(stops).toHaveAttribute('data-id', first ?? '');
		await expect(stops).toBeFocused();
	});
});

test.describe('testing the argument', () => {
	test('a covered side is uncovered row by row', { tag: '@core' }, async ({ page }) => {
		await openComparison(page);
		await page.getByRole('button', { name: 'Cover Putin–Xi', exact: true }).first().click();
		await expect(covered(page)).toHaveCount(20);
		const { now, reading } = parallel('the-outcome');
		const outcome = row(page, 'the-outcome');
		await expect(outcome).not.toContainText(now.quote?.exact ?? '-');
		// The reading would give the answer away.
		await expect(outcome).not.toContainText(reading);
		await expect(outcome).toContainText(parallel('the-outcome').then.quote?.exact ?? '-');
		// The figures would, too.
		await expect(page.getByRole('figure', { name: 'Who stands above whom' })).toBeHidden();
		await expect(page.locator('.twin .frame')).toBeHidden();
		await outcome.getByRole('button', { name: /What would you expect/ }).focus();
		await page.keyboard.press('Enter');
		// The button that replaces the pressed one gets the focus.
		await expect(outcome.getByRole('button', { name: 'Cover Putin–Xi' })).toBeFocused();
		await expect(outcome).toContainText(now.quote?.exact ?? '-');
		await expect(outcome).toContainText(reading);
		await expect(covered(page)).toHaveCount(19);
		await expect(page).toHaveURL(/cover=now&v=1/);
	});

	test('keys 1 and 2 cover the sides of the focused row', async ({ page }) => {
		await openComparison(page);
		const outcome = row(page, 'the-outcome');
		await outcome.getByRole('link', { name: parallel('the-outcome').question }).focus();
		await page.keyboard.press('2');
		await expect(
			outcome.getByRole('button', { name: /What would you expect in 2024\?/ })
		).toBeVisible();
		await page.keyboard.press('1');
		await expect(
			outcome.getByRole('button', { name: /What would you expect of Stalin and Mao\?/ })
		).toBeVisible();
		await page.keyboard.press('1');
		await page.keyboard.press('2');
		await expect(outcome).toContainText(parallel('the-outcome').reading);
		await outcome.getByRole('button', { name: 'Cover Putin–Xi' }).focus();
		await page.keyboard.press('2');
		await expect(outcome.locator(':focus')).toHaveCount(1);
		// Outside the rows the keys do nothing.
		await page.locator('h1').click();
		await page.keyboard.press('1');
		await expect(
			page.getByRole('button', { name: /What would you expect of Stalin and Mao\?/ })
		).toHaveCount(0);
	});

	test('verdicts are counted and filter the list', async ({ page }) => {
		await openComparison(page);
		for (const [verdict, name] of [
			['same', 'Same'],
			['reversed', 'Reversed'],
			['changed', 'Changed'],
			['silent', 'Silent']
		] as const) {
			const count = story.parallels.filter((parallel) => parallel.verdict === verdict).length;
			await expect(
				page.getByRole('button', { name: `${name} ${count}`, exact: true })
			).toBeVisible();
		}
		await page.getByRole('button', { name: 'Silent 3' }).click();
		await expect(page.locator('article.parallel')).toHaveCount(3);
		await expect(page.getByText('3 of 20 shown.')).toBeVisible();
		await page.getByRole('button', { name: 'Reversed 5' }).click();
		await expect(page.locator('article.parallel')).toHaveCount(8);
		await expect(page).toHaveURL(/verdict=reversed&verdict=silent&v=1/);
		await page.getByRole('button', { name: 'Show all' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('.verdicts :focus')).toHaveCount(1);
		await expect(page.locator('article.parallel')).toHaveCount(20);
	});

	test('findings stay in the page until a copied link shares them', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await openComparison(page);
		const trip = row(page, 'the-trip');
		await trip.getByRole('radio', { name: 'holds', exact: true }).check();
		const reason = 'Both came as guests & left with “less” than hoped';
		await trip.getByRole('textbox', { name: 'Because' }).fill(reason);
		await row(page, 'economic-terms').getByRole('radio', { name: 'does not hold' }).check();
		const tally = page.locator('.tally');
		await expect(tally).toContainText('1 holds');
		await expect(tally).toContainText('1 does not hold');
		await expect(tally).toContainText('18 open');
		// Longer than the delay of a URL write.
		await page.waitForTimeout(800);
		await expect(page).toHaveURL(/\/compare\/$/);
		expect(await storedKeys(page)).toEqual([]);
		// Findings remain after a change of row,
		await page
			.getByRole('link', { name: parallel('the-song').question })
			.first()
			.click();
		await expect(page).toHaveURL(/compare\/the-song/);
		await expect(trip.getByRole('radio', { name: 'holds', exact: true })).toBeChecked();

		// and after a visit to the column.
		await trip.locator('.side.then').getByRole('link').click();
		await expect(page).toHaveURL(/\/column\//);
		await expect(page.locator('#p1')).toBeVisible();
		await page.goBack();
		await expect(trip.getByRole('radio', { name: 'holds', exact: true })).toBeChecked();
		await expect(tally).toContainText('18 open');

		await page.getByRole('button', { name: 'Copy link with my findings' }).click();
		await expect(page.getByText('Link copied. It holds what you found.')).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(link).searchParams.get('holds')).toBe('the-trip');

		const recipient = await context.newPage();
		await recipient.goto(link);
		await expect(
			row(recipient, 'the-trip').getByRole('radio', { name: 'holds', exact: true })
		).toBeChecked();
		await expect(row(recipient, 'the-trip').getByRole('textbox', { name: 'Because' })).toHaveValue(
			reason
		);
		await expect(
			row(recipient, 'economic-terms').getByRole('radio', { name: 'does not hold' })
		).toBeChecked();
		await recipient.emulateMedia({ media: 'print' });
		await expect(row(recipient, 'the-trip').locator('.found')).toHaveText(
			`Found: it holds, because ${reason}`
		);
		await recipient.close();
	});

	test('a side covered by the URL is hidden even before script loads', async ({ page }) => {
		await page.route('**/*.js', async (route) => {
			if (!route.request().url().endsWith('theme.js'))
				await new Promise((done) => setTimeout(done, 1500));
			await route.continue();
		});
		await page.goto('./compare/?cover=now&v=1', { waitUntil: 'commit' });
		const outcome = row(page, 'the-outcome');
		await expect(outcome.locator('.side.now blockquote')).toBeHidden();
		await expect(outcome.locator('.side.now blockquote')).toHaveCount(1);
		await expect(covered(page)).toHaveCount(20);
		await expect(outcome.locator('.side.then blockquote')).toBeVisible();
	});
});

test('a milestone and its parallel link to each other, and to the column', async ({ page }) => {
	await openTimeline(page, './milestones/treaty/');
	const mirror = evidencePanel(page).getByRole('link', {
		name: parallel('what-the-guest-got').question
	});
	await mirror.click();
	await expect(page).toHaveURL(/\/compare\/what-the-guest-got\/$/);
	// The page opens at the row of the parallel.
	await expect(row(page, 'what-the-guest-got')).toBeInViewport();
	await row(page, 'what-the-guest-got')
		.getByRole('link', { name: /Treaty of Friendship/ })
		.click();
	await expect(evidenceHeading(page)).toHaveText(/^Treaty of Friendship/);
	await openComparison(page);
	await row(page, 'loyalty').locator('.side.then').getByRole('link').click();
	await expect(page).toHaveURL(/\/column\/#p6$/);
	await expect(page.locator('#p6')).toContainText('Stalin was never a loyal ally of China');
});
