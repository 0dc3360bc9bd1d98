/** Zooming and panning: every way to move by pointer and button, and what the address keeps of it. The keys: keyboard.e2e.ts. */
import type { Page } from '@playwright/test';
import { expect, milestoneLink, waitForTimeline, test } from './support/test';

const spanOf = (page: Page) => {
	const query = new URL(page.url()).searchParams;
	return { from: Date.parse(query.get('from') ?? ''), to: Date.parse(query.get('to') ?? '') };
};
const zoomed = /from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}/;

test.beforeEach(async ({ page }) => {
	await page.goto('./');
	await waitForTimeline(page);
});

test('the plain wheel scrolls the page and leaves the timeline alone', async ({ page }) => {
	await page.locator('.frame').hover();
	await page.mouse.wheel(0, 300);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	expect(page.url()).not.toMatch(zoomed);
});

test('the wheel with Ctrl zooms and keeps the date under the pointer', async ({ page }) => {
	const box = await page.locator('.frame').boundingBox();
	if (!box) throw new Error('there is no frame');
	// On the mark of the sanctions warning, which must stay under the pointer.
	const mark = page.locator('.picture a[href*="secondary-sanctions"] path');
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

test('dragging moves the window and does not choose what lies under the pointer', async ({
	page
}) => {
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(zoomed);
	const before = spanOf(page);
	const label = page.locator('.milestone.labelled a:visible').first();
	const box = await label.boundingBox();
	if (!box) throw new Error('there is no label');
	await page.mouse.move(box.x + 5, box.y + 5);
	await page.mouse.down();
	await page.mouse.move(box.x - 200, box.y + 5, { steps: 8 });
	await page.mouse.up();
	await expect.poll(() => spanOf(page).from).toBeGreaterThan(before.from);
	expect(new URL(page.url()).pathname).not.toContain('milestones');
});

test('a window drawn on the overview is shown, and is kept in the address', async ({ page }) => {
	const box = await page.locator('.overview svg').boundingBox();
	if (!box) throw new Error('there is no overview');
	await page.mouse.move(box.x + box.width * 0.9, box.y + 10);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width - 2, box.y + 10, { steps: 5 });
	await page.mouse.up();
	await expect(page).toHaveURL(zoomed);
	expect(new Date(spanOf(page).from).getUTCFullYear()).toBe(2017);
	await page.reload();
	await waitForTimeline(page);
	expect(new Date(spanOf(page).from).getUTCFullYear()).toBe(2017);
	await expect(page.getByRole('button', { name: 'Fit', exact: true })).toBeEnabled();
});

test('buttons zoom, move and fit', async ({ page }) => {
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	await expect(button('Fit')).toBeDisabled();
	await button('Zoom in').click();
	await expect(page).toHaveURL(zoomed);
	const one = spanOf(page);
	await button('Later').click();
	await expect.poll(() => spanOf(page).to).toBeGreaterThan(one.to);
	const two = spanOf(page);
	await button('Earlier').click();
	await expect.poll(() => spanOf(page).from).toBeLessThan(two.from);
	await button('Fit').click();
	await expect(page).not.toHaveURL(zoomed);
});

test('changing the lens keeps the window', async ({ page }) => {
	await page.goto('./?from=2022-01-01&to=2024-12-01');
	await waitForTimeline(page);
	await page.getByRole('button', { name: 'To scale' }).click();
	await expect(page).toHaveURL(/lens=scale/);
	expect(new Date(spanOf(page).from).toISOString().slice(0, 7)).toMatch(/2021-12|2022-01/);
});

test('choosing a milestone keeps the window', async ({ page }) => {
	await page.goto('./?from=2022-01-01&to=2024-12-01');
	await waitForTimeline(page);
	await milestoneLink(page, 'Invasion of Ukraine').click();
	await expect(page).toHaveURL(/milestones\/invasion\/\?from=2022-01-01&to=2024-12-01/);
});

test('Back brings back the window too', async ({ page }) => {
	await page.goto('./?from=1949-11-01&to=1950-04-01');
	await waitForTimeline(page);
	await page.getByRole('button', { name: 'Later' }).click();
	await expect(page).not.toHaveURL(/from=1949-11-01/);
	const moved = page.url();
	await page.locator('.timeline .milestone.labelled a:visible').first().click();
	await expect(page).toHaveURL(/milestones/);
	await page.getByRole('button', { name: 'Fit', exact: true }).click();
	await expect(page).not.toHaveURL(zoomed);
	await page.goBack();
	await expect(page).toHaveURL(moved);
	await page.waitForTimeout(700);
	expect(page.url()).toBe(moved);
	await expect(page.getByRole('button', { name: 'Fit', exact: true })).toBeEnabled();
});

test('Back brings it back from a page whose own view has just changed, however long it takes to come', async ({
	page
}) => {
	await page.goto('./?from=1949-11-01&to=1950-04-01&q=Stalin&v=1');
	await waitForTimeline(page);
	const before = page.url();
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	const cover = page.getByRole('button', { name: 'Cover Putin–Xi', exact: true }).first();
	await expect(cover).toBeVisible();
	// Longer than a view takes to settle.
	await page.route('**/__data.json**', async (route) => {
		await new Promise((done) => setTimeout(done, 1500));
		await route.continue();
	});
	await cover.click();
	await page.evaluate(() => history.back());
	await expect(page.getByRole('searchbox')).toHaveValue('Stalin');
	await page.waitForTimeout(700);
	expect(page.url()).toBe(before);
});

test('Back brings back a window that was left before it had settled', async ({ page }) => {
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await page.waitForTimeout(300);
	// Written into the link as soon as it is about to be followed, and into the address that is left.
	await page.locator('.timeline .milestone.labelled a:visible').first().click();
	await expect(page).toHaveURL(/milestones.*from=/);
	const { search } = new URL(page.url());
	await page.goBack();
	await expect(page).toHaveURL(
		(url) => url.pathname.endsWith('/') && !url.pathname.includes('milestones')
	);
	expect(new URL(page.url()).search).toBe(search);
	await expect(page.getByRole('button', { name: 'Fit', exact: true })).toBeEnabled();
});

test('a press while the wheel comes to rest chooses what is seen there', async ({ page }) => {
	const mark = page.locator('.picture a[href*="secondary-sanctions"] path');
	const box = await mark.boundingBox();
	if (!box) throw new Error('there is no mark');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -40);
	await page.keyboard.up('Control');
	// Asked of the page in between, the shield would be gone.
	await Promise.all([page.mouse.down(), page.mouse.up()]);
	await expect(page).toHaveURL(/milestones\/secondary-sanctions/);
});

test('a drag ends when another window comes to the front, where the button may be released unseen', async ({
	page
}) => {
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(zoomed);
	const box = await page.locator('.frame').boundingBox();
	if (!box) throw new Error('there is no frame');
	await page.mouse.move(box.x + 600, box.y + 5);
	await page.mouse.down();
	await page.mouse.move(box.x + 500, box.y + 5, { steps: 4 });
	await expect(page.locator('.frame canvas')).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('blur')));
	await expect(page.locator('.frame canvas')).toBeHidden();
	const places = () =>
		page.locator('.milestone.labelled').evaluateAll((all) => all.map((one) => one.style.cssText));
	const before = await places();
	await page.mouse.move(box.x + 300, box.y + 5, { steps: 4 });
	expect(await places()).toEqual(before);
});

test.describe('on a touch screen', () => {
	test.use({ hasTouch: true });

	test('the first pinch zooms, though what answers it is loaded by it', async ({
		page,
		context
	}) => {
		const session = await context.newCDPSession(page);
		const box = await page.locator('.frame').boundingBox();
		if (!box) throw new Error('there is no frame');
		const [middle, y] = [box.x + 500, box.y + 60];
		const touch = (type: 'touchStart' | 'touchMove', apart: number) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: [-1, 1].map((side) => ({ x: middle + side * apart, y, id: side + 1 }))
			});
		await touch('touchStart', 30);
		for (let apart = 30; apart <= 130; apart += 10) {
			await touch('touchMove', apart);
			await page.waitForTimeout(50);
		}
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await expect(page).toHaveURL(zoomed);
	});
});

test('the link to the timeline shows all of it', async ({ page }) => {
	await page.goto('./?from=1949-11-01&to=1950-04-01&lens=scale');
	await waitForTimeline(page);
	await page.getByRole('link', { name: 'Timeline', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Fit', exact: true })).toBeDisabled();
	await expect(page.getByRole('button', { name: 'Folded' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('where nothing is drawn nothing can be hit', async ({ page }) => {
	await page.goto('./?from=1952-01-01&to=1955-01-01');
	await waitForTimeline(page);
	const box = await page.locator('.frame').boundingBox();
	if (!box) throw new Error('there is no frame');
	for (const x of [box.x + 4, box.x + box.width - 4])
		for (let y = box.y + 60; y < box.y + box.height - 60; y += 12) await page.mouse.click(x, y);
	expect(new URL(page.url()).pathname).not.toContain('milestones');
});

test('what could not be read of an address is said until the reader moves on', async ({ page }) => {
	await page.goto('./?lens=upside-down&from=1950-01-01&to=1951-01-01');
	await waitForTimeline(page);
	const said = page.getByRole('status').filter({ hasText: 'could not be read (lens)' });
	await expect(page).toHaveURL(/\?from=1950-01-01&to=1951-01-01&v=1$/);
	await expect(said).toBeVisible();
	await page.getByRole('button', { name: 'Zoom out' }).click();
	await expect(said).toBeHidden();
});

test('a window that shows nothing of the story is not taken up', async ({ page }) => {
	await page.goto('./?from=1850-01-01&to=1851-01-01');
	await expect(page.getByRole('status').filter({ hasText: 'could not be read' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Fit', exact: true })).toBeDisabled();
});

test('the address is written when the view has come to rest, and no more often than that', async ({
	page
}) => {
	await page.addInitScript(() => {
		const writes: string[] = [];
		Object.assign(window, { writes });
		const replace = history.replaceState.bind(history);
		history.replaceState = (state, unused, url) => {
			writes.push(String(url ?? ''));
			replace(state, unused, url);
		};
	});
	await page.goto('./');
	await waitForTimeline(page);
	const writes = () => page.evaluate(() => (window as unknown as { writes: string[] }).writes);
	const before = (await writes()).length;
	const zoomIn = page.getByRole('button', { name: 'Zoom in', exact: true });
	const zoomOut = page.getByRole('button', { name: 'Zoom out', exact: true });
	for (let press = 0; press < 60; press++) await (press % 2 ? zoomOut : zoomIn).press('Enter');
	await zoomIn.press('Enter');
	await expect(page).toHaveURL(/from=/);
	const written = (await writes()).slice(before).filter((url) => url.includes('?'));
	// Sixty steps at the pace of a hand; Safari throws after a hundred writes in half a minute.
	expect(written.length).toBeLessThanOrEqual(5);
	// The same view again is not written again.
	await page.getByRole('button', { name: 'Later', exact: true }).press('Enter');
	await page.getByRole('button', { name: 'Earlier', exact: true }).press('Enter');
	await page.waitForTimeout(1200);
	expect(new Set((await writes()).slice(before)).size).toBe((await writes()).slice(before).length);
});
