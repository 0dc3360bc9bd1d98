/** Search: text, filters, chips, and their parameters in the URL. */
import type { Page } from '@playwright/test';
import {
	evidenceHeading,
	expect,
	milestoneLink,
	openTimeline,
	story,
	test,
	waitForTimeline
} from './support/test';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find in the story' });
const results = (page: Page) => page.getByRole('region', { name: 'Found' });

test.beforeEach(async ({ page }) => {
	await openTimeline(page);
});

test('search tolerates a misspelling and marks the matches', { tag: '@core' }, async ({ page }) => {
	await field(page).fill('Khruschev');
	await expect(
		results(page).locator('mark').filter({ hasText: 'Khrushchev' }).first()
	).toBeVisible();
	await results(page)
		.getByRole('link', { name: /breaks with the Stalin era/ })
		.click();
	await expect(evidenceHeading(page)).toHaveText('Khrushchev breaks with the Stalin era');
});

test('filters narrow the timeline and can be removed', { tag: '@core' }, async ({ page }) => {
	const economy = story.milestones.filter(({ theme }) => theme === 'economy');
	const both = economy.filter(({ side }) => String(side) === 'beijing');
	await page.getByRole('button', { name: 'Filter' }).click();
	await page.getByRole('checkbox', { name: `economy ${economy.length}` }).check();
	await expect(
		page.getByRole('checkbox', { name: `Beijing ${both.length}`, exact: true })
	).toBeVisible();
	await page.getByRole('checkbox', { name: `Beijing ${both.length}`, exact: true }).check();
	const status = page.getByRole('status').filter({ hasText: 'milestones' });
	await expect(status).toHaveText(`${both.length} of ${story.milestones.length} milestones`);
	await expect(page).toHaveURL(/theme=economy&side=beijing&v=1/);
	await page.keyboard.press('Escape');
	// The chosen milestone keeps its label.
	const named = new Set([...both.map(({ title }) => title), story.milestones[0]?.title]);
	await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(named.size);
	await page.reload();
	await waitForTimeline(page);
	await page.getByRole('button', { name: 'Remove: Beijing' }).click();
	await expect(status).toHaveText(`${economy.length} of ${story.milestones.length} milestones`);
	const rest = story.milestones.filter(({ theme }, index) => theme !== 'economy' && index > 0);
	await expect(page.locator('.picture .mark.faint')).toHaveCount(rest.length);
	await page.getByRole('button', { name: 'Clear all' }).click();
	await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(story.milestones.length);
	await expect(page).not.toHaveURL(/theme/);
});

test('removing a filter moves the focus to the next control', async ({ page }) => {
	await openTimeline(page, './?theme=economy&theme=security&side=beijing&v=1');
	const chip = (words: string) => page.getByRole('button', { name: `Remove: ${words}` });
	const filter = page.getByRole('button', { name: 'Filter' });
	for (const [words, next] of [
		['security', chip('Beijing')],
		['Beijing', chip('economy')],
		['economy', filter]
	] as const) {
		await chip(words).press('Enter');
		await expect(chip(words)).toHaveCount(0);
		await expect(next).toBeFocused();
	}
	await filter.press('Enter');
	await page.getByRole('checkbox', { name: /^economy/ }).check();
	const panelOfFacets = page.locator('.find-panel');
	await panelOfFacets.getByRole('button', { name: 'Clear all' }).press('Enter');
	await expect(panelOfFacets.getByRole('button', { name: 'Close' })).toBeFocused();
	await page.getByRole('checkbox', { name: /^economy/ }).check();
	await page.keyboard.press('Escape');
	await page.locator('.acts').getByRole('button', { name: 'Clear all' }).press('Enter');
	await expect(filter).toBeFocused();
});

test('filters do not move the timeline', async ({ page }) => {
	for (const width of [768, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await openTimeline(page);
		const top = () => page.locator('.frame').evaluate((frame) => frame.getBoundingClientRect().top);
		const before = await top();
		await page.getByRole('button', { name: 'Filter' }).click();
		await page.getByRole('checkbox', { name: /^economy/ }).check();
		await expect(page.getByRole('button', { name: 'Remove: economy' })).toBeVisible();
		expect(await top()).toBe(before);
		for (const name of [/^security/, /^diplomacy/, /^ideology/, /^Moscow/, /^Beijing/])
			await page.getByRole('checkbox', { name }).first().check();
		await page.keyboard.press('Escape');
		expect(await top()).toBe(before);
		await expect(page.getByRole('button', { name: 'Fit what is found' })).toBeInViewport();
		// The focus scrolls to chips that do not fit.
		const last = page.getByRole('list', { name: 'Narrowed down to' }).getByRole('button').last();
		await last.focus();
		await expect(last).toBeInViewport({ ratio: 0.9 });
	}
});

test('a search can be cleared without results and fitted with results', async ({ page }) => {
	await field(page).fill('xylophone');
	await expect(results(page)).toContainText('Nothing in the story matches');
	await page.locator('.find-panel').getByRole('button', { name: 'Clear all' }).click();
	await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(story.milestones.length);
	await openTimeline(page, './?q=Macron&v=1');
	await page.getByRole('button', { name: 'Fit what is found' }).click();
	await expect(page).toHaveURL(/from=202[34]-\d\d-\d\d&to=2024/);
	await expect(milestoneLink(page, 'Macron meets Xi')).toBeInViewport();
});

test('the background can be hidden, and the URL keeps the choice', async ({ page }) => {
	await expect(page.locator('.picture')).toContainText('Khrushchev');
	await page.getByRole('checkbox', { name: /Background/ }).uncheck();
	await expect(page.locator('.picture svg')).not.toContainText('Stalin');
	await expect(page).toHaveURL(/background=off&v=1/);
	await page.reload();
	await waitForTimeline(page);
	await expect(page.locator('.picture svg')).not.toContainText('Stalin');
});

test('searching works by keyboard alone', async ({ page }) => {
	await field(page).focus();
	await page.keyboard.type('guarentees');
	await expect(results(page).getByRole('link').first()).toBeVisible();
	await page.keyboard.press('Tab');
	while (
		!(await results(page)
			.getByRole('link')
			.first()
			.evaluate((link) => link === document.activeElement))
	)
		await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(evidenceHeading(page)).toHaveText('Mao asks for guarantees');
});
