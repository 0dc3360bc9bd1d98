/** Edge cases of zoom: clicks before the view settles, lost drags, pinches, URL writes. */
import type { Locator } from '@playwright/test';
import {
	example,
	exampleAlignment,
	first,
	loneMilestone,
	rare,
	windowAround,
	windowOf
} from '../support/examples';
import { expect, openTimeline, story, test, zoomed } from '../support/test';

test.beforeEach(async ({ page }) => {
	await openTimeline(page);
});

test('Back restores the timeline while another page still writes its URL', async ({ page }) => {
	await openTimeline(page, `./timeline/?${windowAround(example, 100, 50)}&q=${rare.word}&v=1`);
	const before = page.url();
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	const alignment = page.getByRole('button', { name: exampleAlignment.title });
	await expect(alignment).toBeVisible();
	// Longer than a view takes to settle.
	await page.route('**/__data.json**', async (route) => {
		await new Promise((done) => setTimeout(done, 1500));
		await route.continue();
	});
	await alignment.click();
	await page.evaluate(() => history.back());
	await expect(page.getByRole('searchbox')).toHaveValue(rare.word);
	await page.waitForTimeout(700);
	expect(page.url()).toBe(before);
});

test('Back restores a window that was left before it settled', async ({ page }) => {
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page.getByRole('button', { name: 'Show all', exact: true })).toBeEnabled();
	// A pending window is written into the link and into the URL that is left.
	await page.locator('.timeline .milestone.labelled a:visible').first().click();
	await expect(page).toHaveURL(/milestones.*from=/);
	const { search } = new URL(page.url());
	await page.goBack();
	await expect(page).toHaveURL(
		(url) => url.pathname.endsWith('/') && !url.pathname.includes('milestones')
	);
	expect(new URL(page.url()).search).toBe(search);
	await expect(page.getByRole('button', { name: 'Show all', exact: true })).toBeEnabled();
});

test('a click while zooming opens the milestone under the pointer', async ({ page }) => {
	const mark = page.locator(`.picture a[href*="/${loneMilestone.id}/"] path`);
	const box = await mark.boundingBox();
	if (!box) throw new Error('the page has no such mark');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -40);
	await page.keyboard.up('Control');
	// A query of the page in between would outlast the zoom.
	await Promise.all([page.mouse.down(), page.mouse.up()]);
	await expect(page).toHaveURL(new RegExp(`milestones/${loneMilestone.id}/`));
});

test('a drag ends when the window loses focus', async ({ page }) => {
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(zoomed);
	const box = await page.locator('.frame').boundingBox();
	if (!box) throw new Error('the page has no .frame');
	await page.mouse.move(box.x + 600, box.y + 5);
	await page.mouse.down();
	await page.mouse.move(box.x + 500, box.y + 5, { steps: 4 });
	await expect(page.locator('.frame canvas')).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('blur')));
	await expect(page.locator('.frame canvas')).toBeHidden();
	const styles = () =>
		page
			.locator('.milestone.labelled')
			.evaluateAll((all) => all.map((element) => element.style.cssText));
	const before = await styles();
	await page.mouse.move(box.x + 300, box.y + 5, { steps: 4 });
	expect(await styles()).toEqual(before);
});

test.describe('on a touch screen', () => {
	test.use({ hasTouch: true });

	test('the first pinch zooms although it loads the gestures', async ({ page, context }) => {
		const session = await context.newCDPSession(page);
		const box = await page.locator('.frame').boundingBox();
		if (!box) throw new Error('the page has no .frame');
		const [middle, y] = [box.x + 500, box.y + 60];
		const touch = (type: 'touchStart' | 'touchMove', apart: number) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: [-1, 1].map((side) => ({ x: middle + side * apart, y, id: side + 1 }))
			});
		await touch('touchStart', 30);
		await touch('touchMove', 30);
		// The fingers move again once the gestures have loaded.
		await page.locator('.frame > canvas').waitFor({ state: 'attached' });
		for (let apart = 30; apart <= 130; apart += 10) {
			await touch('touchMove', apart);
		}
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await expect(page).toHaveURL(zoomed);
	});
});

test('the empty parts of the timeline have no links', async ({ page }) => {
	const previous = story.milestones[story.milestones.indexOf(loneMilestone) - 1]?.anchor ?? NaN;
	const gap = loneMilestone.anchor - previous;
	await openTimeline(page, `./timeline/?${windowOf(previous + gap / 4, previous + gap / 2)}`);
	const box = await page.locator('.frame').boundingBox();
	if (!box) throw new Error('the page has no .frame');
	for (const x of [box.x + 4, box.x + box.width - 4])
		for (let y = box.y + 60; y < box.y + box.height - 60; y += 12) await page.mouse.click(x, y);
	expect(new URL(page.url()).pathname).not.toContain('milestones');
});

test('the URL is written once the view settles, and not more often', async ({ page }) => {
	await page.addInitScript(() => {
		const writes: string[] = [];
		Object.assign(window, { writes });
		const replace = history.replaceState.bind(history);
		history.replaceState = (state, unused, url) => {
			writes.push(String(url ?? ''));
			replace(state, unused, url);
		};
	});
	// A fake clock: 100 ms pass between clicks, however busy the machine.
	await page.clock.install();
	await openTimeline(page);
	await page.clock.pauseAt(Date.now() + 3_600_000);
	const writes = () => page.evaluate(() => (window as unknown as { writes: string[] }).writes);
	const before = (await writes()).length;
	const zoomIn = page.getByRole('button', { name: 'Zoom in', exact: true });
	const zoomOut = page.getByRole('button', { name: 'Zoom out', exact: true });
	const press = async (button: Locator) => {
		await button.press('Enter');
		await page.clock.runFor(100);
	};
	for (let count = 0; count < 60; count++) await press(count % 2 ? zoomOut : zoomIn);
	await press(zoomIn);
	await page.clock.runFor(2000);
	await expect(page).toHaveURL(/from=/);
	const written = (await writes()).slice(before).filter((url) => url.includes('?'));
	// Safari throws after a hundred writes in half a minute.
	expect(written.length).toBeLessThanOrEqual(5);
	// A view equal to the last one is not written again.
	await press(page.getByRole('button', { name: 'Later', exact: true }));
	await press(page.getByRole('button', { name: 'Earlier', exact: true }));
	await page.clock.runFor(2000);
	expect(new Set((await writes()).slice(before)).size).toBe((await writes()).slice(before).length);
});

test('milestones of one day fan out at the last zoom level', async ({ page }) => {
	const crowded = first(
		story.milestones,
		'day of several milestones',
		({ anchor }) => story.milestones.filter((other) => other.anchor === anchor).length > 4
	);
	await openTimeline(page, `./timeline/?${windowAround(crowded, 0, 1)}`);
	const marks = page.locator('.picture a .mark');
	const xs = await marks.evaluateAll((paths) =>
		paths.map((path) => Math.round(path.getBoundingClientRect().x))
	);
	expect(xs.length).toBeGreaterThan(3);
	const sorted = [...new Set(xs)].sort((a, b) => a - b);
	expect(sorted.length).toBe(xs.length);
	sorted
		.slice(1)
		.forEach((x, index) => expect(x - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(24));
});
