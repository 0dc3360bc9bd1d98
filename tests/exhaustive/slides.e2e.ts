/** Slides fit their screen: text is large enough, uncut and without overlap. */
import type { Page } from '@playwright/test';
import { greatest } from 'd3';
import { example, exampleParallel } from '../support/examples';
import { deck, expectSlide } from '../support/deck';
import { expect, nextFrame, openPage, story, test } from '../support/test';

const SIZES = [
	{ width: 1920, height: 1080 },
	{ width: 1280, height: 720 },
	{ width: 1024, height: 768 },
	{ width: 1280, height: 960 }
];
/** Returns errors of the shown slide: text too small, cut off or overlapping. */
const slideErrors = (page: Page) =>
	page.evaluate(() => {
		const least = innerHeight / 50;
		const errors: string[] = [];
		const walker = document.createTreeWalker(
			document.querySelector('.stage') ?? document.body,
			NodeFilter.SHOW_TEXT
		);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			const text = node.textContent?.trim() ?? '';
			if (!text || !element?.checkVisibility({ visibilityProperty: true })) continue;
			if (element.closest('.visually-hidden')) continue;
			const size = parseFloat(getComputedStyle(element).fontSize);
			if (size < least - 0.01)
				errors.push(`“${text.slice(0, 30)}” is set in ${size.toFixed(1)} px of ${least}`);
			const range = document.createRange();
			range.selectNodeContents(node);
			const { left, right, top, bottom } = range.getBoundingClientRect();
			const ofAxis = element.closest('.axis-words');
			if (!ofAxis && (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1))
				errors.push(`“${text.slice(0, 30)}” leaves the screen`);
		}
		const strip = document.querySelector('.strip')?.getBoundingClientRect();
		const page = document.querySelector('.page');
		for (const element of page?.querySelectorAll('h1, p, dd, li, .map') ?? [])
			if (element.getBoundingClientRect().bottom > (strip?.top ?? 0) + 1)
				errors.push(`“${element.textContent.trim().slice(0, 30)}” runs into the timeline`);
		// Parts of a slide must not overlap.
		const parts = [...(page?.querySelector('.slide')?.children ?? [])].map((part) => {
			const boxes = [...part.querySelectorAll('h1, h2, p, dd, dt')].map((element) =>
				element.getBoundingClientRect()
			);
			return {
				top: Math.min(...boxes.map(({ top }) => top)),
				bottom: Math.max(...boxes.map(({ bottom }) => bottom))
			};
		});
		parts.forEach(({ top }, index) => {
			if (index > 0 && top < (parts[index - 1]?.bottom ?? 0) - 1)
				errors.push(`part ${index + 1} lies on part ${index}`);
		});
		const { scrollWidth, scrollHeight } = document.documentElement;
		if (scrollWidth > innerWidth || scrollHeight > innerHeight)
			errors.push(`scrolls: ${scrollWidth} × ${scrollHeight}`);
		return errors;
	});

for (const theme of ['light', 'projector'] as const)
	test(`every slide is legible and uncut in the theme ${theme}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.addInitScript((name) => {
			localStorage.setItem('theme', name);
		}, theme);
		await openPage(page, './present/');
		await page.evaluate(() => document.fonts.ready);
		for (const [index, { steps }] of deck.entries()) {
			// The last step shows the whole slide.
			for (let step = 1; step < steps; step++) await page.keyboard.press('PageDown');
			await expectSlide(page, index, steps);
			for (const size of SIZES) {
				await page.setViewportSize(size);
				await nextFrame(page);
				const where = `${deck[index]?.id ?? ''} at ${size.width} × ${size.height}`;
				expect(await slideErrors(page), where).toEqual([]);
			}
			await page.keyboard.press('PageDown');
		}
	});

/** Returns the slide of a kind with the longest quotes. */
function longest(kind: 'milestone' | 'parallel') {
	const quotesOf = (id: string) => [
		...(story.milestones.find((milestone) => milestone.id === id)?.quotes ?? []),
		...story.parallels.flatMap((row) => (row.id === id ? [row.then.quote, row.now.quote] : []))
	];
	return greatest(
		deck.filter((slide) => slide.kind === kind),
		({ id }) => quotesOf(id).reduce((sum, quote) => sum + (quote?.exact.length ?? 0), 0)
	)!;
}

test('the dark theme keeps the size and position of all text', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const path of [
		'',
		`${example.id}/?step=3`,
		`${exampleParallel.id}/?step=3`,
		...['timeline/', 'map/', 'fold/']
	]) {
		await openPage(page, `./present/${path}`);
		await page.evaluate(() => document.fonts.ready);
		const [light, dark] = await page.evaluate(() => {
			const layoutIn = (theme: string) => {
				document.documentElement.dataset['theme'] = theme;
				return [...document.querySelectorAll('main *')].map((element) => {
					const { x, y, width, height } = element.getBoundingClientRect();
					return [element.tagName, getComputedStyle(element).fontSize, x, y, width, height].join(
						' '
					);
				});
			};
			return [layoutIn('light'), layoutIn('dark')];
		});
		expect(light?.length, path).toBeGreaterThan(10);
		expect(dark, path).toEqual(light);
	}
});

for (const [width, height] of [
	[768, 1024],
	[1080, 1920],
	[800, 600],
	[1024, 600]
] as const)
	test(`slides do not overlap the timeline at ${width} × ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		for (const path of [
			'',
			'fold/',
			`${longest('milestone').id}/?step=3`,
			`${longest('parallel').id}/?step=3`,
			`${example.id}/?step=3`
		]) {
			await openPage(page, `./present/${path}`);
			const [words, strip] = await Promise.all(
				['.slide', '.strip'].map((part) =>
					page.locator(part).evaluate((element) => {
						const inside = [element, ...element.querySelectorAll('h1, p, li, dd')].filter((inner) =>
							inner.checkVisibility()
						);
						const boxes = inside.map((inner) => inner.getBoundingClientRect());
						return {
							top: (boxes[0]?.top ?? 0) + scrollY,
							bottom: Math.max(...boxes.map((box) => box.bottom)) + scrollY
						};
					})
				)
			);
			expect(words?.bottom, path).toBeLessThanOrEqual((strip?.top ?? 0) + 1);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth),
				path
			).toBeLessThanOrEqual(width);
		}
	});
