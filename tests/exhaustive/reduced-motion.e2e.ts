/** Reduced motion: nothing is animated (WCAG 2.2, 2.3.3). */
import type { Page } from '@playwright/test';
import { example, exampleParallel, exampleStop, exampleWindow, rare } from '../support/examples';
import { open } from '../support/routes';
import { chooseScale, expect, milestoneLink, press, story, test } from '../support/test';

/** Collects, in the page, each animation and transition that starts and each smooth scroll. */
const collectMotion = (page: Page) =>
	page.addInitScript(() => {
		const motion: string[] = [];
		Object.assign(window, { motion });
		for (const type of ['animationstart', 'transitionrun'] as const)
			addEventListener(
				type,
				(event) => {
					if (!('animationName' in event)) motion.push(`transition of ${event.propertyName}`);
					// An animation of 0 s starts, too, and moves nothing.
					else if (getComputedStyle(event.target as Element).animationDuration !== '0s')
						motion.push(`animation ${event.animationName}`);
				},
				true
			);
		for (const name of ['scrollTo', 'scrollBy', 'scrollIntoView'] as const) {
			const methods = Element.prototype as unknown as Record<string, (...all: unknown[]) => void>;
			const scroll = methods[name];
			methods[name] = function (this: Element, ...all: unknown[]) {
				if ((all[0] as ScrollToOptions | undefined)?.behavior === 'smooth') motion.push(name);
				scroll?.apply(this, all);
			};
		}
	});
const motionOf = (page: Page) =>
	page.evaluate(() => (window as unknown as { motion: string[] }).motion);

/** Runs in the page: the position of each thing that the site moves. */
const positionHere = () =>
	[
		'.picture rect.above',
		'.strip .axis-words text',
		'.evidence',
		'.pane .text > :first-child'
	].reduce((all, name) => {
		const box = document.querySelector(name)?.getBoundingClientRect();
		return box ? `${all} ${box.x.toFixed(1)} ${box.y.toFixed(1)} ${box.width.toFixed(1)}` : all;
	}, String(scrollY));

/** Acts, and returns the number of layouts until 20 frames are equal. */
async function countPositions(page: Page, act: () => Promise<unknown>): Promise<number> {
	await page.evaluate(`Object.assign(window, { positionHere: ${positionHere.toString()} })`);
	await page.evaluate(() => {
		const globals = window as unknown as { positionHere: () => string; seen: string[] };
		globals.seen = [globals.positionHere()];
		const look = () => {
			globals.seen.push(globals.positionHere());
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await act();
	return page.evaluate(async () => {
		const { seen } = window as unknown as { seen: string[] };
		const acted = seen.length;
		const isStill = () => seen.length > acted + 20 && new Set(seen.slice(-20)).size === 1;
		while (!isStill()) await new Promise(requestAnimationFrame);
		return new Set(seen).size;
	});
}

const zoom = (page: Page) => press(page, 'Zoom in');
const lastPassage = story.passages.findLast(
	({ milestones, kind }) => kind === 'paragraph' && milestones.length > 0
);
const lateTitle =
	story.milestones.find(({ id }) => id === lastPassage?.milestones[0])?.title ?? '-';
const late = (page: Page) => milestoneLink(page, lateTitle).click();
const card = (page: Page) => milestoneLink(page, example.title).click();
const ACTS: [name: string, path: string, width: number, act: (page: Page) => Promise<unknown>][] = [
	['a zoom', 'timeline/', 1280, zoom],
	['a milestone whose passage is far down the column', 'timeline/', 1280, late],
	['a sheet on a phone', 'timeline/', 390, card],
	[
		'the next slide',
		`present/${example.id}/?step=3`,
		1280,
		(page) => page.keyboard.press('PageDown')
	]
];
for (const [name, path, width, act] of ACTS.slice(1))
	test(`${name} is animated by default`, async ({ page }) => {
		await collectMotion(page);
		await page.setViewportSize({ width, height: 800 });
		await open(page, path);
		await act(page);
		await expect.poll(() => motionOf(page)).not.toEqual([]);
	});

test('a zoom is animated by default', async ({ page }) => {
	// A fake clock: each step is a frame, however busy the machine.
	await page.clock.install();
	await open(page, 'timeline/');
	await page.clock.pauseAt(Date.now() + 3_600_000);
	await zoom(page);
	const positions = new Set<string>();
	for (let frame = 0; frame < 30; frame++) {
		await page.clock.runFor(16);
		positions.add(await page.evaluate(positionHere));
	}
	expect(positions.size).toBeGreaterThan(4);
});

for (const [name, path, width, act] of ACTS)
	test(`${name}: the result appears at once under reduced motion`, async ({ page }) => {
		await collectMotion(page);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height: 800 });
		await open(page, path);
		// Before, after, and the layout with the evidence.
		expect(await countPositions(page, () => act(page))).toBeLessThanOrEqual(4);
		expect(await motionOf(page)).toEqual([]);
	});

/** Actions that are never animated under reduced motion. */
const QUIET: [name: string, path: string, act: (page: Page) => Promise<unknown>][] = [
	['a step of the window', `timeline/?${exampleWindow}&v=1`, (page) => press(page, 'Later')],
	[
		'a key on the overview',
		`timeline/?${exampleWindow}&v=1`,
		(page) => page.getByRole('slider').first().press('PageUp')
	],
	['another scale', 'timeline/', (page) => chooseScale(page, 'True to time')],
	['a search', 'timeline/', (page) => page.getByRole('searchbox').fill(rare.word)],
	['another alignment', 'compare/', (page) => page.locator('.twin .buttons button').last().click()],
	[
		'a pair of the comparison',
		'compare/',
		(page) => page.locator(`.tile[href*="/${exampleParallel.id}/"]`).click()
	],
	['the overview of slides', `present/${example.id}/`, (page) => page.keyboard.press('o')],
	[
		'a card of the order',
		'classroom/order/?seed=k7pq',
		(page) => page.getByRole('button', { name: /^Down: .* card 1 of/ }).click()
	]
];
for (const [name, path, act] of QUIET)
	test(`${name} appears at once under reduced motion`, async ({ page }) => {
		await collectMotion(page);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page, path);
		expect(await countPositions(page, () => act(page))).toBeLessThanOrEqual(4);
		expect(await motionOf(page)).toEqual([]);
	});

test('no page moves by itself under reduced motion', async ({ page }) => {
	await collectMotion(page);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const path of [
		'',
		'timeline/',
		...(exampleStop ? ['tour/', `tour/${exampleStop.id}/`] : []),
		`milestones/${example.id}/`,
		`compare/${exampleParallel.id}/`,
		'column/',
		'present/',
		'present/map/',
		'classroom/order/'
	]) {
		await open(page, path);
		await countPositions(page, async () => {
			await page.keyboard.press('Tab');
			await page.mouse.move(640, 400);
		});
		expect(await motionOf(page), path).toEqual([]);
		expect(
			await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
			path
		).toBe('auto');
	}
});
