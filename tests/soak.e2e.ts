/**
 * What a long lesson leaves behind: a milestone is opened, the timeline zoomed, and all closed again, over and over in one page.
 * A hundred times here, a thousand times by `npm run soak`. What is weighed is what remains after the waste was collected.
 */
import type { CDPSession } from '@playwright/test';
import { expect, milestoneLink, panel, ready, story, test } from './support';

const CYCLES = Number(process.env['SOAK'] ?? 100);
/** Until what is loaded when it is needed is loaded, and each milestone was seen once. */
const WARM = story.milestones.length;
/** How much more there may be in the end: a tenth after a thousand cycles; after fewer, what would be too much by then. */
const GROWTH = CYCLES < 1000 ? 1.03 : 1.1;

// Interpreted only: what V8 compiles as it sees code run again and again lies on the same heap (a fifth of it after a thousand
// cycles), and is none of what the page keeps.
const INTERPRETED = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation';
test.use({
	launchOptions: async ({ launchOptions }, use) => {
		await use({ ...launchOptions, args: [...(launchOptions.args ?? []), INTERPRETED] });
	}
});

async function weigh(session: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
	return { heap: usedSize, nodes, listeners: jsEventListeners };
}

test(`opened, zoomed and closed ${CYCLES} times, the page is no heavier than before`, async ({ page }) => {
	expect(CYCLES).toBeGreaterThanOrEqual(100);
	test.setTimeout(60_000 + CYCLES * 2_000);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('./');
	await ready(page);
	await page.evaluate(() => Object.assign(window, { stays: true }));
	const session = await page.context().newCDPSession(page);
	const heading = panel(page).getByRole('heading', { level: 2 });

	async function cycle(at: number): Promise<void> {
		const { id, title } = story.milestones[at % story.milestones.length] ?? story.milestones[0]!;
		await page.locator(`.timeline a[data-id="${id}"]`).click();
		await expect(heading).toHaveText(title);
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await page.getByRole('button', { name: 'Fit', exact: true }).click();
		await page.getByRole('link', { name: 'Timeline', exact: true }).click();
		await expect(page).toHaveURL(/\/$/);
		await expect(page).not.toHaveURL(/milestones/);
	}

	for (let at = 0; at < WARM; at++) await cycle(at);
	const before = await weigh(session);
	for (let at = 0; at < CYCLES; at++) await cycle(at);
	const after = await weigh(session);
	const told = JSON.stringify({ before, after });
	console.log(`    ${CYCLES} cycles: heap ${(after.heap / before.heap).toFixed(3)} × what it was, ${told}`);
	// All of it in one page: a reload would have washed everything away.
	expect(await page.evaluate(() => 'stays' in window)).toBe(true);
	await expect(milestoneLink(page, story.milestones[0]?.title ?? '')).toBeVisible();
	expect(after.heap / before.heap, told).toBeLessThan(GROWTH);
	expect(after.nodes / before.nodes, told).toBeLessThan(GROWTH);
	expect(after.listeners / before.listeners, told).toBeLessThan(GROWTH);
});
