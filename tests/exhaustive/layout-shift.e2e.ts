/** Layout shift: nothing moves while a page loads (ADR 13). */
import { example, exampleStop } from '../support/examples';
import { expect, test } from '../support/test';

const PAGES = [
	'./',
	'./timeline/',
	`./milestones/${example.id}/`,
	...(exampleStop ? ['./tour/', `./tour/${exampleStop.id}/`] : []),
	'./column/',
	'./compare/'
];
/** Upper bound of the cumulative layout shift; web.dev calls 0.1 good. */
const MAX_SHIFT = 0.005;

for (const [width, height] of [
	[390, 844],
	[768, 1024],
	[1280, 800],
	[1440, 900],
	[1920, 1080]
] as const)
	test(`pages load without layout shift at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(globalThis, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					shifts.push((entry as unknown as { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		for (const path of PAGES) {
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			await page.evaluate(() => document.fonts.ready);
			// The observer reports after the frame that moved.
			await page.evaluate(
				() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 300)))
			);
			const shifts = await page.evaluate(
				() => (globalThis as unknown as { shifts: number[] }).shifts
			);
			expect(
				shifts.reduce((sum, shift) => sum + shift, 0),
				path
			).toBeLessThan(MAX_SHIFT);
		}
	});
