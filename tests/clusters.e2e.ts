/** Clusters and the handles of the overview. */
import type { Page } from '@playwright/test';
import { expect, openTimeline, spanOf, story, test, zoomed } from './support/test';

const end = story.segments.at(-1)?.end ?? NaN;
const whole = end - (story.segments[0]?.start ?? NaN);
const slider = (page: Page, name: string) => page.getByRole('slider', { name });

test('a cluster is named by count and dates, and zooms in when chosen', async ({ page }) => {
	// Narrow enough for a cluster in every story.
	await page.setViewportSize({ width: 1024, height: 800 });
	await openTimeline(page, './timeline/?lens=scale');
	const cluster = page.locator('.clusters .pill').last();
	await expect(cluster).toHaveAccessibleName(
		/^\d+ milestones, \d+ \w+ \d{4} to \d+ \w+ \d{4}: zoom in$/
	);
	const name = await cluster.getAttribute('aria-label');
	await cluster.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(zoomed);
	await expect(page).toHaveURL(/lens=scale/);
	const [first = NaN, last = NaN] =
		(name ?? '').match(/\d+ [A-Z]\w+ \d{4}/g)?.map((date) => Date.parse(`${date} UTC`)) ?? [];
	expect(spanOf(page).from).toBeLessThanOrEqual(first);
	expect(spanOf(page).to).toBeGreaterThanOrEqual(last);
	expect(spanOf(page).to - spanOf(page).from).toBeLessThan(whole / 2);
	// The cluster is gone; the focus moves to a milestone.
	expect(await page.evaluate(() => document.activeElement?.closest('.milestone') !== null)).toBe(
		true
	);
});

test('sliders move the ends of the window by keyboard and announce the date', async ({ page }) => {
	await openTimeline(page);
	await slider(page, 'End of the window').focus();
	await page.keyboard.press('PageDown');
	await expect(page).toHaveURL(zoomed);
	expect(spanOf(page).to).toBeLessThan(end - whole / 20);
	const text = await slider(page, 'End of the window').getAttribute('aria-valuetext');
	expect(text).toMatch(/^\d{1,2} \w+ \d{4}$/);
	expect(Math.abs(Date.parse(`${text} UTC`) - spanOf(page).to)).toBeLessThanOrEqual(86_400_000);
	await page.keyboard.press('ArrowLeft');
	await expect(slider(page, 'End of the window')).not.toHaveAttribute('aria-valuetext', text ?? '');
	await page.keyboard.press('End');
	await expect(page).not.toHaveURL(/to=/);
});
