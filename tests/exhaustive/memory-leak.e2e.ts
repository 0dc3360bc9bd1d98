/**
 * Memory leak: opens a milestone, zooms and closes again, a hundred times in one page (SOAK=1000:
 * more), and compares heap, nodes and listeners after garbage collection.
 */
import type { CDPSession, Locator } from '@playwright/test';
import { expect, milestoneLink, openTimeline, story, test } from '../support/test';

const CYCLES = Number(process.env['SOAK'] ?? 100);
/** Cycles that load every lazy module and open each milestone once. */
const WARM = story.milestones.length;
/** Allowed growth: 10 % after a thousand cycles, less after fewer. */
const GROWTH = CYCLES < 1000 ? 1.03 : 1.1;

// Interpreted only: code that V8 optimises is on the same heap, a fifth of it after 1,000 cycles.
const INTERPRETED = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation';
test.use({
	launchOptions: async ({ launchOptions }, use) => {
		await use({ ...launchOptions, args: [...(launchOptions.args ?? []), INTERPRETED] });
	}
});

async function measure(
	session: CDPSession
): Promise<{ heap: number; nodes: number; listeners: number }> {
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
	return { heap: usedSize, nodes, listeners: jsEventListeners };
}

test(`memory does not grow in ${CYCLES} cycles of open, zoom and close`, async ({ page }) => {
	test.setTimeout(600_000 + CYCLES * 2_000);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openTimeline(page);
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));
	const session = await page.context().newCDPSession(page);
	const { pathname: home } = new URL(page.url());
	const site = new URL('..', page.url()).pathname;

	/** Clicks without the checks of Locator.click(), which wait. */
	async function press(target: Locator): Promise<void> {
		await target.scrollIntoViewIfNeeded();
		const { x, y, width, height } = (await target.boundingBox()) ?? {
			x: NaN,
			y: NaN,
			width: NaN,
			height: NaN
		};
		await page.mouse.click(x + width / 2, y + height / 2);
	}
	/** Polls each frame. */
	const isThere = (pathname: string, title: string | null) =>
		page.waitForFunction(
			([pathname, title]) => {
				const heading = document.querySelector('#evidence-title')?.textContent ?? null;
				return location.pathname === pathname && (title === null || heading === title);
			},
			[pathname, title] as const
		);
	const links = story.milestones.map(({ id }) => page.locator(`.timeline a[data-id="${id}"]`));
	const [zoomIn, fit] = ['Zoom in', 'Show all'].map((name) =>
		page.getByRole('button', { name, exact: true })
	);
	const back = page.getByRole('link', { name: 'Timeline', exact: true });
	async function cycle(turn: number): Promise<void> {
		const index = turn % story.milestones.length;
		const { id, title } = story.milestones[index]!;
		await press(links[index]!);
		await isThere(`${site}milestones/${id}/`, title);
		await press(zoomIn!);
		await expect(fit!).toBeEnabled();
		await press(fit!);
		await expect(fit!).toBeDisabled();
		await press(back);
		await isThere(home, null);
	}

	for (let turn = 0; turn < WARM; turn++) await cycle(turn);
	const before = await measure(session);
	for (let turn = 0; turn < CYCLES; turn++) await cycle(turn);
	const after = await measure(session);
	const sizes = JSON.stringify({ before, after });
	console.log(
		`    ${CYCLES} cycles: heap ${(after.heap / before.heap).toFixed(3)} × what it was, ${sizes}`
	);
	// A reload would have freed the memory.
	expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
	await expect(milestoneLink(page, story.milestones[0]?.title ?? '')).toBeVisible();
	expect(after.heap / before.heap, sizes).toBeLessThan(GROWTH);
	expect(after.nodes / before.nodes, sizes).toBeLessThan(GROWTH);
	expect(after.listeners / before.listeners, sizes).toBeLessThan(GROWTH);
});
