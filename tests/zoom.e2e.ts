/** Zoom and pan by pointer and button, and the window in the address. Keys: keyboard.e2e.ts. */
import type { Page } from '@playwright/test';
import { example, exampleWindow, loneMilestone, windowAround } from './support/examples';
import {
	chooseScale,
	expect,
	milestoneLink,
	openTimeline,
	press,
	spanOf,
	story,
	test,
	waitForTimeline,
	zoomed
} from './support/test';

test.beforeEach(async ({ page }) => {
	await openTimeline(page);
});

/** Moves the pointer over the timeline, and waits until the gestures have loaded. */
async function loadGestures(page: Page): Promise<void> {
	await page.locator('.frame').hover();
	await expect(page.locator('.frame canvas')).toHaveCount(1);
}
const markOf = (page: Page) => page.locator(`.picture a[href*="/${loneMilestone.id}/"] path`);
const markX = async (page: Page) => (await markOf(page).boundingBox())?.x ?? 0;
const DAY = 86_400_000;

test('the plain wheel scrolls the page and shows how to zoom once', async ({ page }) => {
	const hint = page.getByText('Hold Ctrl or ⌘ to zoom with the wheel.');
	await page.locator('.frame').hover();
	await page.mouse.wheel(0, 20);
	await expect(hint).toBeVisible();
	await expect(hint).toBeHidden();
	await page.mouse.wheel(0, 300);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	await page.waitForTimeout(300);
	await expect(hint).toBeHidden();
	expect(page.url()).not.toMatch(zoomed);
});

test('zooming keeps the date under the pointer', { tag: '@core' }, async ({ page }) => {
	const box = await page.locator('.frame').boundingBox();
	if (!box) throw new Error('the page has no .frame');
	// The mark must stay under the pointer.
	const mark = markOf(page);
	const before = await mark.boundingBox();
	await page.mouse.move((before?.x ?? 0) + (before?.width ?? 0) / 2, box.y + box.height / 2);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -40);
	await page.keyboard.up('Control');
	await expect(page).toHaveURL(zoomed);
	const after = await mark.boundingBox();
	expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(2);
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('dragging moves the window and opens no milestone', { tag: '@core' }, async ({ page }) => {
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(zoomed);
	const before = spanOf(page);
	const label = page.locator('.milestone.labelled a:visible').first();
	const box = await label.boundingBox();
	if (!box) throw new Error('the page has no label');
	await page.mouse.move(box.x + 5, box.y + 5);
	await page.mouse.down();
	await page.mouse.move(box.x + 200, box.y + 5, { steps: 8 });
	await page.mouse.up();
	await expect.poll(() => spanOf(page).from).toBeLessThan(before.from);
	expect(new URL(page.url()).pathname).not.toContain('milestones');
});

test('a window drawn on the overview is kept in the URL', { tag: '@core' }, async ({ page }) => {
	await loadGestures(page);
	const box = await page.locator('.overview svg').boundingBox();
	if (!box) throw new Error('the page has no overview');
	await page.mouse.move(box.x + box.width * 0.9, box.y + 10);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width - 2, box.y + 10, { steps: 5 });
	await page.mouse.up();
	await expect(page).toHaveURL(zoomed);
	const { start, end } = {
		start: story.segments[0]?.start ?? NaN,
		end: story.segments.at(-1)?.end ?? NaN
	};
	const expected = start + 0.9 * (end - start);
	expect(Math.abs(spanOf(page).from - expected)).toBeLessThan((end - start) / 100);
	const { from } = spanOf(page);
	await page.reload();
	await waitForTimeline(page);
	expect(spanOf(page).from).toBe(from);
	await expect(page.getByRole('button', { name: 'Show all', exact: true })).toBeEnabled();
});

test('buttons zoom, move and fit', async ({ page }) => {
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	await expect(button('Show all')).toBeDisabled();
	await button('Zoom in').click();
	await expect(page).toHaveURL(zoomed);
	const zoomedIn = spanOf(page);
	await button('Later').click();
	await expect.poll(() => spanOf(page).to).toBeGreaterThan(zoomedIn.to);
	const later = spanOf(page);
	await button('Earlier').click();
	await expect.poll(() => spanOf(page).from).toBeLessThan(later.from);
	await button('Show all').click();
	await expect(page).not.toHaveURL(zoomed);
});

test('changing the scale or choosing a milestone keeps the window', async ({ page }) => {
	await openTimeline(page, `./timeline/?${exampleWindow}`);
	await milestoneLink(page, example.title).click();
	await expect(page).toHaveURL((url) => url.href.includes(`/${example.id}/?${exampleWindow}`));
	const { from } = spanOf(page);
	await chooseScale(page, 'True to time');
	await expect(page).toHaveURL(/lens=scale/);
	expect(Math.abs(spanOf(page).from - from)).toBeLessThanOrEqual(31 * DAY);
});

test('Back restores the window', async ({ page }) => {
	const window = windowAround(example, 120, 30);
	await openTimeline(page, `./timeline/?${window}`);
	await page.getByRole('button', { name: 'Later' }).click();
	await expect(page).toHaveURL((url) => zoomed.test(url.search) && !url.search.includes(window));
	const moved = page.url();
	await page.locator('.timeline .milestone.labelled a:visible').first().click();
	await expect(page).toHaveURL(/milestones/);
	await page.getByRole('button', { name: 'Show all', exact: true }).click();
	await expect(page).not.toHaveURL(zoomed);
	await page.goBack();
	await expect(page).toHaveURL(moved);
	await page.waitForTimeout(700);
	expect(page.url()).toBe(moved);
	await expect(page.getByRole('button', { name: 'Show all', exact: true })).toBeEnabled();
});

test('the menu link “Timeline” resets window and scale', async ({ page }) => {
	await openTimeline(page, `./timeline/?${exampleWindow}&lens=scale`);
	await page.getByRole('link', { name: 'Timeline', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Show all', exact: true })).toBeDisabled();
	await press(page, 'Scale');
	await expect(page.getByRole('button', { name: 'Crowded years wide' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('Ctrl and the wheel never zoom the browser at the limits of the timeline', async ({
	page
}) => {
	await page.evaluate(() => {
		const prevented: boolean[] = [];
		Object.assign(globalThis, { prevented });
		addEventListener('wheel', (event) => prevented.push(event.defaultPrevented));
	});
	await loadGestures(page);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, 100);
	await page.keyboard.up('Control');
	await expect
		.poll(() => page.evaluate(() => (globalThis as unknown as { prevented: boolean[] }).prevented))
		.toEqual([true]);
	await expect(page.getByRole('button', { name: 'Show all', exact: true })).toBeDisabled();
});

test('a pinch zooms although the browser reports no touch screen', async ({ page }) => {
	expect(await page.evaluate(() => navigator.maxTouchPoints)).toBe(0);
	await loadGestures(page);
	await page.locator('.frame').evaluate((frame) => {
		const touch = (type: string, xs: readonly number[], ended: readonly number[] = []) => {
			const touches = (all: readonly number[]) =>
				all.map((clientX, identifier) => {
					const { y } = frame.getBoundingClientRect();
					return new Touch({ identifier, target: frame, clientX, clientY: y + 100 });
				});
			frame.dispatchEvent(
				new TouchEvent(type, {
					touches: touches(xs),
					changedTouches: touches(ended.length > 0 ? ended : xs),
					...{ bubbles: true, cancelable: true }
				})
			);
		};
		touch('touchstart', [500, 700]);
		touch('touchmove', [400, 800]);
		touch('touchend', [], [400, 800]);
	});
	await expect(page).toHaveURL(zoomed);
});

test('the canvas of a gesture is not printed and does not widen a narrow window', async ({
	page
}) => {
	await loadGestures(page);
	const canvas = page.locator('.frame canvas');
	const box = await page.locator('.frame').boundingBox();
	if (!box) throw new Error('the page has no .frame');
	await page.mouse.move(box.x + 600, box.y + 5);
	await page.mouse.down();
	await page.mouse.move(box.x + 700, box.y + 5, { steps: 4 });
	await expect(canvas).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(canvas).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.mouse.up();
	await expect(canvas).toBeHidden();
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -100);
	await page.keyboard.up('Control');
	await expect(page).toHaveURL(zoomed);
	await page.setViewportSize({ width: 600, height: 800 });
	await expect
		.poll(() => page.evaluate(() => document.documentElement.scrollWidth))
		.toBeLessThanOrEqual(600);
});

for (const [what, property, value] of [
	['CSS zoom', 'zoom', '1.25'],
	['a transform', 'scale', '0.8']
] as const)
	test(`a drag moves the timeline as far as the pointer under ${what}`, async ({ page }) => {
		await openTimeline(page, `./timeline/?${windowAround(loneMilestone, 500, 500)}`);
		await page.evaluate(
			([name, factor]) => {
				document.body.style.transformOrigin = '0 0';
				document.body.style.setProperty(name, factor);
			},
			[property, value] as const
		);
		await loadGestures(page);
		const box = await page.locator('.frame').boundingBox();
		if (!box) throw new Error('the page has no .frame');
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		const before = await markX(page);
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + 100, y, { steps: 5 });
		await page.mouse.up();
		await expect.poll(async () => Math.round((await markX(page)) - before)).toBe(100);
	});

test.describe('without the script of the gestures', () => {
	test.use({ allowedErrors: /net::ERR_FAILED|dynamically imported module|status of 404/ });

	test('a drag says that a part is missing and offers to reload', async ({ page }) => {
		await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
		await page.locator('.frame').hover();
		await page.mouse.down();
		await page.mouse.move(500, 300, { steps: 4 });
		await page.mouse.up();
		const message = page.getByRole('status').filter({ hasText: 'could not be loaded' });
		await expect(message).toBeVisible();
		await page.unroute('**/_app/immutable/**');
		await message.getByRole('button', { name: 'Reload' }).click();
		await waitForTimeline(page);
		await loadGestures(page);
		await expect(message).toBeHidden();
	});
});
