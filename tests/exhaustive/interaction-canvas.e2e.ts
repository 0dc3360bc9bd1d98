/**
 * The canvas drawn while the timeline moves (ADR 20) looks like the SVG that it replaces:
 * the test compares screens during and after a drag pixel by pixel.
 */
import type { Page } from '@playwright/test';
import { first, windowOf } from '../support/examples';
import { readScreen, unpack, type Area, type Pixels } from '../support/contrast';
import { expect, nextFrame, openTimeline, story, test } from '../support/test';

/** Drags the timeline a little; `inspect` runs before the button is released. */
async function drag(page: Page, inspect: (area: Area) => Promise<void>): Promise<void> {
	const frame = await page.locator('.frame').boundingBox();
	const overview = await page.locator('.overview svg').boundingBox();
	if (!frame || !overview) throw new Error('the page has no timeline');
	const [x, y] = [frame.x + frame.width / 2, frame.y + 30];
	await page.mouse.move(x, y);
	// Hovering loads the gestures.
	await page.locator('.frame > canvas').waitFor({ state: 'attached' });
	await page.mouse.down();
	await page.mouse.move(x - 40, y, { steps: 4 });
	await inspect({
		left: Math.ceil(frame.x),
		top: Math.ceil(frame.y),
		right: Math.floor(frame.x + frame.width),
		bottom: Math.floor(overview.y + overview.height)
	});
	await page.mouse.up();
}

/** 0–255 in one channel: a canvas antialiases text differently. */
const TOLERANCE = 64;
const isLike = (colour: number, other: number) =>
	unpack(colour).every(
		(value, channel) => Math.abs(value - (unpack(other)[channel] ?? 0)) <= TOLERANCE
	);

/** Returns the number of pixels without a similar one at or beside their place in `other`. */
function missing(screen: Pixels, other: Pixels, { left, top, right, bottom }: Area): number {
	let count = 0;
	for (let y = top + 1; y < bottom - 1; y++)
		for (let x = left + 1; x < right - 1; x++) {
			const colour = screen.at(x, y);
			let isThere = false;
			for (let dy = -1; dy <= 1 && !isThere; dy++)
				for (let dx = -1; dx <= 1 && !isThere; dx++)
					isThere = isLike(colour, other.at(x + dx, y + dy));
			if (!isThere) count++;
		}
	return count;
}

/** A mark has about eighty pixels. */
const MAX_MISSING = 20;

const YEAR = 365 * 86_400_000;
const axisBreak = story.segments.findIndex(({ isAxisBreak }) => isAxisBreak);
const start = story.segments[0]?.start ?? NaN;
const END = (story.segments.at(-1)?.end ?? NaN) - YEAR / 3;
const EARLY = `./timeline/?${windowOf(start - YEAR / 4, (story.segments[axisBreak]?.start ?? NaN) + YEAR)}`;
const late = story.segments[axisBreak]?.end ?? NaN;
const open = first(
	story.milestones,
	'milestone with an open end after the break',
	({ anchor, extent }) => anchor > late && extent.start !== null && extent.end === null
);
const { id: filteredOut } = first(
	story.milestones.toReversed(),
	'milestone of another theme',
	({ theme }) => theme !== open.theme
);

const VIEWS: [
	what: string,
	theme: 'light' | 'dark' | 'projector',
	width: number,
	address: string
][] = [
	['labels, bars and the band of the stated date', 'light', 1280, EARLY],
	['dense marks', 'dark', 1440, `./timeline/?${windowOf(late, END)}`],
	[
		'clusters and shortened lists',
		'light',
		1280,
		`./timeline/?lens=scale&${windowOf(start - YEAR, start + 50 * YEAR)}`
	],
	[
		'filtered-out marks and an open date',
		'projector',
		1920,
		`./timeline/?${windowOf(late - 2 * YEAR, END)}&theme=${open.theme}#${filteredOut}`
	],
	['a narrow window', 'light', 768, `./timeline/?${windowOf(late + YEAR, END)}`]
];

for (const [what, theme, width, address] of VIEWS)
	test(`the canvas looks like the SVG: ${what}`, async ({ page }) => {
		await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme);
		await page.setViewportSize({ width, height: 900 });
		await openTimeline(page, address);
		// A page of a milestone has scrolled to its evidence.
		await page.evaluate(() => scrollTo(0, 0));
		const session = await page.context().newCDPSession(page);
		const screens: Pixels[] = [];
		const areas: Area[] = [];
		await drag(page, async (area) => {
			await expect(page.locator('.frame > canvas')).toBeVisible();
			areas.push(area);
			screens.push(await readScreen(session, area));
		});
		await expect(page.locator('.frame > canvas')).toBeHidden();
		// Away from marks, which change when hovered.
		await page.mouse.move(2, 2);
		const [area, canvas] = [areas[0], screens[0]];
		if (!area || !canvas) throw new Error('nothing was dragged');
		await expect(async () => {
			const rested = await readScreen(session, area);
			expect(missing(canvas, rested, area)).toBeLessThanOrEqual(MAX_MISSING);
			expect(missing(rested, canvas, area)).toBeLessThanOrEqual(MAX_MISSING);
		}).toPass();
	});

test('links keep their place during a drag and move when it ends', async ({ page }) => {
	await openTimeline(page, EARLY);
	const first = page.locator(`.milestone a[data-id="${story.milestones[0]?.id}"]`);
	const before = await first.boundingBox();
	await drag(page, async () => {
		// Frames in which the links could have moved.
		await nextFrame(page);
		expect(await first.boundingBox()).toEqual(before);
	});
	await expect
		.poll(async () => (await first.boundingBox())?.x)
		.toBeCloseTo((before?.x ?? NaN) - 40, 0);
});

test('a visible focus ring moves with the wheel', async ({ page }) => {
	await openTimeline(page, EARLY);
	const frame = await page.locator('.frame').boundingBox();
	await page.keyboard.press('Tab');
	const link = page.locator(`.milestone a[data-id="${story.milestones[0]?.id}"]`);
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

const WITHOUT_CANVAS: [where: string, arrange: (page: Page) => Promise<unknown>][] = [
	['the system sets the colours', (page) => page.emulateMedia({ forcedColors: 'active' })],
	[
		'the browser has no canvas',
		(page) => page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null))
	],
	[
		'a style sheet spaces the letters',
		(page) =>
			page.addInitScript(() =>
				addEventListener('load', () => (document.documentElement.style.letterSpacing = '0.12em'))
			)
	]
];
for (const [where, arrange] of WITHOUT_CANVAS)
	test(`the SVG itself moves where ${where}`, async ({ page }) => {
		await arrange(page);
		await openTimeline(page, EARLY);
		const first = page.locator(`.milestone a[data-id="${story.milestones[0]?.id}"]`);
		const before = await first.boundingBox();
		await drag(page, async () => {
			await expect(page.locator('.frame > canvas')).toBeHidden();
			await expect.poll(async () => (await first.boundingBox())?.x).not.toBe(before?.x);
		});
	});
