/** Target size: links and controls are at least 24 px wide and high, on each kind of page. */
import type { Page } from '@playwright/test';
import { greatest } from 'd3';
import { open, SAMPLE_ROUTES, WIDTHS } from '../support/routes';
import { chooseScale, expect, openTimeline, story, test } from '../support/test';
import { TARGET, smallTargets } from '../support/target-size';

/** ms */
const FORTNIGHT = 14 * 86_400_000;
/** Of the first and the last era, the milestone in mid-month with the most others near it. */
const densest = [story.eras[0], story.eras.at(-1)].map((era) =>
	greatest(
		story.milestones.filter(
			(milestone) =>
				milestone.era === era?.id && /-(1\d|2[0-4])$/.test(milestone.extent.start?.first ?? '')
		),
		({ anchor }) =>
			story.milestones.filter((other) => Math.abs(other.anchor - anchor) < FORTNIGHT).length
	)!
);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of WIDTHS)
	test(`${width} px: targets are large enough on every kind of page`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const path of SAMPLE_ROUTES) {
			await open(page, path);
			expect.soft(await smallTargets(page), path).toEqual([]);
		}
	});

/**
 * Returns the marks in view without a link or cluster button, which are the large targets, and the
 * number of all marks.
 */
const marksAlone = (page: Page) =>
	page.evaluate((size) => {
		const isLarge = (element: Element) => {
			const { width, height } = element.getBoundingClientRect();
			return (
				element.checkVisibility({ visibilityProperty: true }) &&
				Math.min(width, height) >= size - 0.01
			);
		};
		const links = [...document.querySelectorAll('.timeline .milestone a')].filter(isLarge);
		const led = [...document.querySelectorAll('.clusters button')]
			.filter(isLarge)
			.reduce(
				(sum, button) =>
					sum + Number(/^(\d+) more,/.exec(button.getAttribute('aria-label') ?? '')?.[1] ?? 0),
				0
			);
		const frame = document.querySelector('.frame')?.getBoundingClientRect() ?? new DOMRect();
		const marks = [...document.querySelectorAll('.picture a')].filter((mark) => {
			const { left, right } = mark.getBoundingClientRect();
			return left >= frame.left && right <= frame.right;
		});
		const alone = marks
			.filter(
				(mark) => !links.some((link) => link.getAttribute('href') === mark.getAttribute('href'))
			)
			.map((mark) => mark.getAttribute('aria-label'));
		return { seen: marks.length, alone: alone.length > led ? alone : [] };
	}, TARGET);

for (const [lens, width] of [
	['Crowded years wide', 768],
	['Crowded years wide', 1280],
	['True to time', 768],
	['True to time', 1280]
] as const)
	test(`${lens}, ${width} px: targets are large enough at every zoom`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await openTimeline(page);
		await chooseScale(page, lens);
		const axis = () => page.locator('.picture').textContent();
		let marks = 0;
		// Milestones are densest at both ends of the story.
		for (const { id, anchor } of densest) {
			await page.locator(`.timeline a[data-id="${id}"]`).focus();
			await page.keyboard.press('0');
			let step = 0;
			for (let before: string | null = ''; before !== (await axis()); step++) {
				expect
					.soft(
						await smallTargets(page, ['.timeline a[href]', '.timeline button']),
						`${id}, ${step} in`
					)
					.toEqual([]);
				const { seen, alone } = await marksAlone(page);
				expect.soft(alone, `${id}, ${step} in`).toEqual([]);
				marks += seen;
				before = await axis();
				await page.locator(`.timeline a[data-id="${id}"]`).focus();
				await page.keyboard.press('+');
			}
			expect(step, 'from all years to a day').toBeGreaterThan(8);
			await expect(page).toHaveURL(new RegExp(`to=${new Date(anchor).toISOString().slice(0, 7)}`));
		}
		expect(marks).toBeGreaterThan(100);
	});

test('smallTargets() finds a small button and a covered one', async ({ page }) => {
	await open(page, 'about/');
	await page.evaluate(() => {
		const make = (text: string, style: string) => {
			const button = document.createElement('button');
			button.textContent = text;
			button.style.cssText = style;
			document.querySelector('main')?.prepend(button);
		};
		make('small', 'width: 20px; height: 40px; padding: 0; overflow: hidden');
		make('half', 'position: relative; width: 40px; height: 40px; margin-right: -20px; padding: 0');
		make(
			'large',
			'position: relative; z-index: 1; width: 40px; height: 40px; padding: 0; float: left; margin-right: -28px'
		);
	});
	const found = (await smallTargets(page)).join('\n');
	expect(found).toContain('button “small” 20 × 40 px');
	expect(found).toContain('button “half” 40 × 40 px');
	expect(found).not.toContain('“large”');
});
