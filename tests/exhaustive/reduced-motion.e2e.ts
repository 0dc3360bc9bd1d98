/** Where the system asks for less motion, nothing moves: WCAG 2.2, 2.3.3. What would move without that is proved first. */
import type { Page } from '@playwright/test';
import { open } from '../support/routes';
import { expect, milestoneLink, evidencePanel, press, test } from '../support/test';

/** Watches the page, frame by frame, until it has been still for a while: where things stood, and what was animated. */
const watch = (page: Page, act: () => Promise<unknown>) =>
	Promise.all([
		page.evaluate(
			() =>
				new Promise<{ places: number; animations: string[] }>((resolve) => {
					const places = new Set<string>();
					const animations = new Set<string>();
					const end = performance.now() + 900;
					const look = () => {
						// A point drawn on the picture, the scroll of page and pane, and the sheet: whatever the site moves.
						const boxes = [
							'.picture rect.moscow',
							'.strip .axis-words text',
							'.evidence',
							'.pane .text > :first-child'
						].map((name) => {
							const box = document.querySelector(name)?.getBoundingClientRect();
							return box ? `${box.x.toFixed(1)} ${box.y.toFixed(1)} ${box.width.toFixed(1)}` : '';
						});
						places.add(`${scrollY} ${boxes.join(' ')}`);
						for (const animation of document.getAnimations())
							if (animation.playState === 'running')
								animations.add(
									(animation as CSSAnimation).animationName ??
										(animation as CSSTransition).transitionProperty
								);
						if (performance.now() < end) requestAnimationFrame(look);
						else resolve({ places: places.size, animations: [...animations] });
					};
					look();
				})
		),
		act()
	]).then(([seen]) => seen);

const zoom = (page: Page) => press(page, 'Zoom in');
const late = (page: Page) => milestoneLink(page, 'No full military alliance').click();
const card = (page: Page) => milestoneLink(page, 'Treaty of Friendship').click();
const ACTS: [name: string, path: string, width: number, act: (page: Page) => Promise<unknown>][] = [
	['a zoom', '', 1280, zoom],
	['a milestone whose passage is far down the column', '', 1280, late],
	['a sheet on a phone', '', 390, card],
	[
		'the way to the next slide',
		'present/treaty/?step=3',
		1280,
		(page) => page.keyboard.press('PageDown')
	]
];
test.describe('where motion is not unwanted', () => {
	// A busy machine draws few frames of a movement: seen once, it is proved.
	test.describe.configure({ retries: 2 });

	for (const [name, path, width, act] of ACTS)
		test(`${name} moves`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await open(page, path);
			expect((await watch(page, () => act(page))).places).toBeGreaterThan(4);
		});
});

for (const [name, path, width, act] of ACTS)
	test(`${name}: what follows is there at once under reduced motion`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height: 800 });
		await open(page, path);
		const { places, animations } = await watch(page, () => act(page));
		expect(animations).toEqual([]);
		// Before, after, and what the layout settles to once the evidence has come.
		expect(places).toBeLessThanOrEqual(4);
	});

/** What readers do elsewhere, none of which may be animated. */
const QUIET: [name: string, path: string, act: (page: Page) => Promise<unknown>][] = [
	['a step of the window', '?from=1949-10-01&to=1951-01-01&v=1', (page) => press(page, 'Later')],
	[
		'a key on the overview',
		'?from=1949-10-01&to=1951-01-01&v=1',
		(page) => page.getByRole('slider').first().press('PageUp')
	],
	['the other lens', '', (page) => press(page, 'To scale')],
	['a word to find', '', (page) => page.getByRole('searchbox').fill('Stalin')],
	[
		'the two stories aligned otherwise',
		'compare/',
		(page) => page.locator('.twin .buttons button').last().click()
	],
	['a row of the comparison', 'compare/', (page) => page.locator('#the-song h4 a').click()],
	['all slides at once', 'present/treaty/', (page) => page.keyboard.press('o')],
	[
		'a card of the order',
		'classroom/order/?seed=k7pq',
		(page) => page.getByRole('button', { name: /^Down: .* card 1 of/ }).click()
	]
];
for (const [name, path, act] of QUIET)
	test(`${name} is there at once under reduced motion`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page, path);
		const { places, animations } = await watch(page, () => act(page));
		expect(animations).toEqual([]);
		expect(places).toBeLessThanOrEqual(4);
	});

test('on no page does anything move by itself, or go on moving, under reduced motion', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const path of [
		'',
		'milestones/treaty/',
		'compare/the-song/',
		'column/',
		'present/',
		'present/map/',
		'classroom/order/'
	]) {
		await open(page, path);
		const { animations } = await watch(page, async () => {
			await page.keyboard.press('Tab');
			await page.mouse.move(640, 400);
		});
		expect(animations, path).toEqual([]);
		expect(
			await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
			path
		).toBe('auto');
	}
	await expect(evidencePanel(page)).toHaveCount(0);
});
