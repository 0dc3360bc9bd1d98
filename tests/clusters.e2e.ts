/** Clusters, the handles of the overview, and the hint about the wheel. */
import type { Page } from '@playwright/test';
import { expect, openTimeline, test } from './support/test';

const slider = (page: Page, name: string) => page.getByRole('slider', { name });

test('a cluster says how many and when, and choosing it comes closer', async ({ page }) => {
	await openTimeline(page, './?lens=scale');
	const cluster = page.locator('.clusters .pill').last();
	await expect(cluster).toHaveAccessibleName(
		/^\d+ milestones, \d+ \w+ \d{4} to \d+ \w+ \d{4}: zoom in$/
	);
	await cluster.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/lens=scale&from=20\d\d-\d\d-\d\d&to=2024/);
	// The keyboard is not lost with the cluster.
	expect(await page.evaluate(() => document.activeElement?.closest('.milestone') !== null)).toBe(
		true
	);
});

test('milestones of one day fan out at the last zoom level', async ({ page }) => {
	await openTimeline(page, './?from=2024-05-16&to=2024-05-17');
	const marks = page.locator('.picture a .mark');
	const xs = await marks.evaluateAll((paths) =>
		paths.map((path) => Math.round(path.getBoundingClientRect().x))
	);
	expect(xs.length).toBeGreaterThan(3);
	const sorted = [...new Set(xs)].sort((a, b) => a - b);
	expect(sorted.length).toBe(xs.length);
	sorted.slice(1).forEach((x, at) => expect(x - (sorted[at] ?? 0)).toBeGreaterThanOrEqual(24));
});

test('the ends of the window move by keyboard, on sliders that say the date', async ({ page }) => {
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

test('a first plain wheel says how to zoom, once', async ({ page }) => {
	await openTimeline(page);
	const hint = page.getByText('Hold Ctrl or ⌘ to zoom with the wheel.');
	await page.locator('.frame').hover();
	await page.mouse.wheel(0, 20);
	await expect(hint).toBeVisible();
	await expect(hint).toBeHidden();
	await page.mouse.wheel(0, 20);
	await page.waitForTimeout(300);
	await expect(hint).toBeHidden();
});
