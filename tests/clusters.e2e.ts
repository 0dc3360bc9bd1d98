/** Clusters and the handles of the overview. */
import type { Page } from '@playwright/test';
import { expect, openTimeline, test } from './support/test';

const slider = (page: Page, name: string) => page.getByRole('slider', { name });

test('a cluster is named by count and dates, and zooms in when chosen', async ({ page }) => {
	await openTimeline(page, './?lens=scale');
	const cluster = page.locator('.clusters .pill').last();
	await expect(cluster).toHaveAccessibleName(
		/^\d+ milestones, \d+ \w+ \d{4} to \d+ \w+ \d{4}: zoom in$/
	);
	await cluster.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/lens=scale&from=20\d\d-\d\d-\d\d&to=2024/);
	// The cluster is gone; the focus moves to a milestone.
	expect(await page.evaluate(() => document.activeElement?.closest('.milestone') !== null)).toBe(
		true
	);
});

test('sliders move the ends of the window by keyboard and announce the date', async ({ page }) => {
	await openTimeline(page);
	await slider(page, 'End of the window').focus();
	await page.keyboard.press('PageDown');
	await expect(page).toHaveURL(/to=19\d\d/);
	const text = await slider(page, 'End of the window').getAttribute('aria-valuetext');
	expect(text).toMatch(/^\d{1,2} \w+ 19\d\d$/);
	await page.keyboard.press('ArrowLeft');
	await expect(slider(page, 'End of the window')).not.toHaveAttribute('aria-valuetext', text ?? '');
	await page.keyboard.press('End');
	await expect(page).not.toHaveURL(/to=/);
});
