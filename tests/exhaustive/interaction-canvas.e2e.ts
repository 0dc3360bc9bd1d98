/**
 * The canvas drawn while the timeline moves (ADR 20) looks like the SVG it stands for: screens
 * during a drag and after it are compared pixel by pixel.
 */
import type { Page } from '@playwright/test';
import { readScreen, unpack, type Area, type Pixels } from '../support/contrast';
import { expect, nextFrame, openTimeline, story, test } from '../support/test';

/** Takes hold of the picture where nothing is, and moves it a little; `still` gets what it covers, then the hand lets go. */
async function hold(page: Page, still: (area: Area) => Promise<void>): Promise<void> {
	const frame = await page.locator('.frame').boundingBox();
	const overview = await page.locator('.overview svg').boundingBox();
	if (!frame || !overview) throw new Error('there is no picture');
	const [x, y] = [frame.x + frame.width / 2, frame.y + 30];
	await page.mouse.move(x, y);
	// What answers a hand is loaded when it comes near.
	await page.locator('.frame > canvas').waitFor({ state: 'attached' });
	await page.mouse.down();
	await page.mouse.move(x - 40, y, { steps: 4 });
	await still({
		left: Math.ceil(frame.x),
		top: Math.ceil(frame.y),
		right: Math.floor(frame.x + frame.width),
		bottom: Math.floor(overview.y + overview.height)
	});
	await page.mouse.up();
}

/** How different two colours may be: 0–255, in one channel. Letters are smoothed a little differently on a canvas. */
const TOLERANCE = 64;
const isLike = (one: number, other: number) =>
	unpack(one).every(
		(value, channel) => Math.abs(value - (unpack(other)[channel] ?? 0)) <= TOLERANCE
	);

/** How many pixels of one picture have nothing like them in the other, at their place or right beside it. */
function missing(one: Pixels, other: Pixels, { left, top, right, bottom }: Area): number {
	let count = 0;
	for (let y = top + 1; y < bottom - 1; y++)
		for (let x = left + 1; x < right - 1; x++) {
			const colour = one.at(x, y);
			let isThere = false;
			for (let dy = -1; dy <= 1 && !isThere; dy++)
				for (let dx = -1; dx <= 1 && !isThere; dx++)
					isThere = isLike(colour, other.at(x + dx, y + dy));
			if (!isThere) count++;
		}
	return count;
}

/** A mark alone is about eighty pixels. */
const MOST = 20;

const VIEWS: [
	what: string,
	theme: 'light' | 'dark' | 'projector',
	width: number,
	address: string
][] = [
	[
		'labels, bars and the band of the stated date',
		'light',
		1280,
		'./?from=1949-06-01&to=1958-01-01'
	],
	['a crowd of marks', 'dark', 1440, './?from=2022-01-01&to=2024-08-31'],
	[
		'clusters, and lists that name not all',
		'light',
		1280,
		'./?lens=scale&from=1949-01-01&to=2000-01-01'
	],
	[
		'what was filtered out, and a date that is open',
		'projector',
		1920,
		'./milestones/blinken/?from=2020-01-01&to=2024-08-31&theme=economy'
	],
	['a narrow window', 'light', 768, './?from=2023-01-01&to=2024-08-31']
];

for (const [what, theme, width, address] of VIEWS)
	test(`held by a hand, the picture looks as it does at rest: ${what}`, async ({ page }) => {
		await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme);
		await page.setViewportSize({ width, height: 900 });
		await openTimeline(page, address);
		const session = await page.context().newCDPSession(page);
		const screens: Pixels[] = [];
		const areas: Area[] = [];
		await hold(page, async (area) => {
			await expect(page.locator('.frame > canvas')).toBeVisible();
			areas.push(area);
			screens.push(await readScreen(session, area));
		});
		await expect(page.locator('.frame > canvas')).toBeHidden();
		// Out of the way: what lies under a pointer lights up.
		await page.mouse.move(2, 2);
		const [area, held] = [areas[0], screens[0]];
		if (!area || !held) throw new Error('nothing was held');
		await expect(async () => {
			const rested = await readScreen(session, area);
			expect(missing(held, rested, area)).toBeLessThanOrEqual(MOST);
			expect(missing(rested, held, area)).toBeLessThanOrEqual(MOST);
		}).toPass();
	});

test('links wait while the picture is held, and stand where it was left', async ({ page }) => {
	await openTimeline(page, './?from=1949-06-01&to=1958-01-01');
	const first = page.locator(`.milestone a[data-id="${story.milestones[0]?.id}"]`);
	const before = await first.boundingBox();
	await hold(page, async () => {
		// Frames in which the links could have moved.
		await nextFrame(page);
		expect(await first.boundingBox()).toEqual(before);
	});
	await expect
		.poll(async () => (await first.boundingBox())?.x)
		.toBeCloseTo((before?.x ?? NaN) - 40, 0);
});

test('a focus that is seen stays so: its link moves with the wheel, and its ring', async ({
	page
}) => {
	await openTimeline(page, './?from=1949-06-01&to=1958-01-01');
	const frame = await page.locator('.frame').boundingBox();
	await page.keyboard.press('Tab');
	const link = page.locator('.milestone a[aria-current]');
	await link.focus();
	const before = await link.boundingBox();
	if (!frame || !before) throw new Error('there is no link to focus');
	await page.mouse.move(frame.x + frame.width / 2, frame.y + 30);
	await page.locator('.frame > canvas').waitFor({ state: 'attached' });
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -40);
	expect(await page.locator('.frame > canvas').isVisible()).toBe(false);
	await expect.poll(async () => (await link.boundingBox())?.x).not.toBe(before.x);
	await expect(link).toBeFocused();
});

const NOT_HELD: [where: string, arrange: (page: Page) => Promise<unknown>][] = [
	['the system sets the colours', (page) => page.emulateMedia({ forcedColors: 'active' })],
	[
		'a browser gives no canvas',
		(page) => page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null))
	],
	[
		'a reader has spaced the letters',
		(page) =>
			page.addInitScript(() =>
				addEventListener('load', () => (document.documentElement.style.letterSpacing = '0.12em'))
			)
	]
];
for (const [where, arrange] of NOT_HELD)
	test(`where ${where}, the picture itself moves`, async ({ page }) => {
		await arrange(page);
		await openTimeline(page, './?from=1949-06-01&to=1958-01-01');
		const first = page.locator(`.milestone a[data-id="${story.milestones[0]?.id}"]`);
		const before = await first.boundingBox();
		await hold(page, async () => {
			await expect(page.locator('.frame > canvas')).toBeHidden();
			await expect.poll(async () => (await first.boundingBox())?.x).not.toBe(before?.x);
		});
	});
