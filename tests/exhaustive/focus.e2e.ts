/**
 * Keyboard focus by pixels: along the Tab key each stop is visible, uncovered and has a ring.
 * WCAG 2.2, 2.1.2, 2.4.7, 2.4.11 and 2.4.13.
 */
import type { CDPSession, Page } from '@playwright/test';
import { range } from 'd3';
import { contrastOf, readScreen, unpack, type Area } from '../support/contrast';
import { exampleStop } from '../support/examples';
import { kindOf, open, SAMPLE_ROUTES, applyTheme, WIDTHS } from '../support/routes';
import { expect, test } from '../support/test';

/** px around an element that contain its ring. */
const RING_MARGIN = 6;

interface Stop {
	/** Number of the element in the order of its first focus. */
	index: number;
	name: string;
	/** Equal for elements of the same style. */
	kind: string;
	errors: string[];
	/** px of the viewport, with the ring. */
	clip: Area;
	/** px of its edges in the viewport */
	perimeter: number;
	/** The edges whose ring is within the viewport: position and length, px. */
	edges: { side: keyof Area; position: number; length: number }[];
}

/** Returns the focused element; null when the focus has left the page. */
const stopOf = (page: Page): Promise<Stop | null> =>
	page.evaluate((room) => {
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const known = ((window as { stops?: Element[] }).stops ??= []);
		if (!known.includes(element)) known.push(element);
		const name = `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
		const errors: string[] = [];
		const boxes = [...element.getClientRects()].filter(
			({ width, height }) => width > 1 && height > 1
		);
		const isSeen = boxes.some(({ left, top, width, height }) =>
			[0.1, 0.5, 0.9].some((across) =>
				[0.1, 0.5, 0.9].some((down) => {
					// Elements without pointer events are visible, too.
					const hit = document.elementsFromPoint(left + width * across, top + height * down)[0];
					return (
						hit &&
						(element.contains(hit) ||
							hit.contains(element) ||
							getComputedStyle(element).pointerEvents === 'none')
					);
				})
			)
		);
		if (!isSeen) errors.push(`${name} is not visible`);
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
			errors.push(`${name} has no ring of 2 px`);
		// Only the first line box, and only its part within the viewport.
		const { left = 0, top = 0, right = 0, bottom = 0 } = boxes[0] ?? {};
		const across = Math.min(innerWidth, right) - Math.max(0, left);
		const down = Math.min(innerHeight, bottom) - Math.max(0, top);
		// A box that continues on the next line is open there.
		const isOpen = boxes.length > 1;
		const all = [
			{ side: 'top' as const, position: top, length: across, end: innerHeight },
			{ side: 'bottom' as const, position: bottom, length: across, end: innerHeight },
			{ side: 'left' as const, position: left, length: down, end: innerWidth },
			{ side: 'right' as const, position: right, length: down, end: innerWidth }
		];
		return {
			index: known.indexOf(element),
			name,
			// Without classes that depend on the data.
			kind: `${element.tagName} ${element.className.toString().replace(/\b(above|below|both|then|now)\b/g, '')} ${element.parentElement?.tagName}`,
			errors,
			clip: {
				left: Math.floor(Math.max(0, left - room)),
				top: Math.floor(Math.max(0, top - room)),
				right: Math.ceil(Math.min(innerWidth, right + room)),
				bottom: Math.ceil(Math.min(innerHeight, bottom + room))
			},
			perimeter:
				all.reduce(
					(sum, { position, length, end }) => sum + (position >= 0 && position <= end ? length : 0),
					0
				) / (isOpen ? 2 : 1),
			edges: all.filter(
				({ side, position, end }) =>
					position >= room &&
					position <= end - room &&
					!(isOpen && (side === 'bottom' || side === 'right'))
			)
		};
	}, RING_MARGIN);

/** Returns the pixels that the ring changes with a contrast of 3 or more, and edges without. */
async function ringOf(
	page: Page,
	session: CDPSession,
	{ clip, edges }: Stop
): Promise<{ pixels: number; missing: string[] }> {
	const ringed = await readScreen(session, clip);
	await page.evaluate(() =>
		(document.activeElement as HTMLElement).style.setProperty('outline', 'none', 'important')
	);
	const bare = await readScreen(session, clip);
	await page.evaluate(() =>
		(document.activeElement as HTMLElement).style.removeProperty('outline')
	);
	const isRing = (x: number, y: number) => {
		const [withRing, without] = [ringed.at(x, y), bare.at(x, y)];
		return withRing !== without && contrastOf(unpack(withRing), unpack(without)) >= 3;
	};
	const pixels = range(clip.top, clip.bottom).reduce(
		(sum, y) => sum + range(clip.left, clip.right).filter((x) => isRing(x, y)).length,
		0
	);
	const missing = edges.flatMap(({ side, position, length }) => {
		const isAcross = side === 'top' || side === 'bottom';
		const [from, to] = isAcross ? [clip.left, clip.right] : [clip.top, clip.bottom];
		const along = range(from, to).filter((offset) =>
			range(Math.round(position) - RING_MARGIN, Math.round(position) + RING_MARGIN).some((depth) =>
				isAcross ? isRing(offset, depth) : isRing(depth, offset)
			)
		).length;
		return along < length / 2 ? [`${along} of ${Math.round(length)} px at its ${side}`] : [];
	});
	return { pixels, missing };
}

/** tests/contrast.test.ts checks the colour of the ring in the other themes. */
const THEMES = ['light', 'forced'] as const;

/** Tabs through a page; checks the ring of each kind of stop once. */
async function tabThrough(
	page: Page,
	session: CDPSession,
	seen: Set<string>
): Promise<{ stops: number; errors: string[] }> {
	const errors: string[] = [];
	let last = -1;
	for (;;) {
		const key = { key: 'Tab', windowsVirtualKeyCode: 9 };
		const pressed = session.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' });
		await Promise.all([pressed, session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' })]);
		const stop = await stopOf(page);
		if (stop?.index === last) errors.push(`${stop.name} keeps the focus`);
		if (!stop || stop.index <= last) return { stops: last + 1, errors };
		last = stop.index;
		errors.push(...stop.errors);
		if (seen.has(stop.kind)) continue;
		seen.add(stop.kind);
		for (const theme of THEMES) {
			if (theme !== 'light') await applyTheme(page, theme);
			const { pixels, missing } = await ringOf(page, session, stop);
			// A ring of 2 px, less pixels outside the viewport or next to dark ones.
			if (pixels < stop.perimeter)
				errors.push(
					`${theme}: ${stop.name} has ${pixels} pixels of a ring, around ${Math.round(stop.perimeter)} px`
				);
			// In forced colors, backgrounds of nearby text may cover a side of the ring.
			if (theme === 'light' && missing.length > 0)
				errors.push(`${stop.name} has a ring of ${missing.join(', ')}`);
		}
		await applyTheme(page, 'light');
	}
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of WIDTHS)
	test(`${width} px: Tab reaches every control and shows its focus ring`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		const session = await page.context().newCDPSession(page);
		const seen = new Set<string>();
		for (const path of SAMPLE_ROUTES) {
			await open(page, path);
			const { stops, errors } = await tabThrough(page, session, seen);
			expect.soft(errors, path).toEqual([]);
			expect.soft(stops, path).toBeGreaterThanOrEqual(kindOf(path) === 'missing' ? 3 : 5);
		}
		expect(seen.size).toBeGreaterThan(40);
	});

for (const path of ['column/', ...(exampleStop ? ['tour/'] : [])])
	test(`/${path}: the picture that stays in view covers no focused or targeted text`, async ({
		page
	}) => {
		for (const [width, height] of [
			[320, 256],
			[320, 800],
			[768, 1024],
			[1280, 500],
			[1280, 800]
		] as const) {
			await page.setViewportSize({ width, height });
			await open(page, path);
			const { controls, targets, covered } = await page.evaluate(() => {
				const picture = document.querySelector('.sticky-picture')!;
				const isCovered = (element: Element) => {
					const [line] = element.getClientRects();
					const { top, bottom } = picture.getBoundingClientRect();
					return line && line.top < bottom - 1 && line.bottom > top;
				};
				const find = (selector: string) =>
					[...document.querySelectorAll<HTMLElement>(selector)].filter(
						(element) => !picture.contains(element) && element.checkVisibility()
					);
				const controls = find('main :is(a[href], button, summary)');
				const targets = find('main [id]');
				return {
					controls: controls.length,
					targets: targets.length,
					covered: [
						// Backwards, so that the page scrolls towards the picture.
						...controls.toReversed().filter((control) => {
							control.focus();
							return isCovered(control);
						}),
						...targets.filter((target) => {
							target.scrollIntoView();
							return isCovered(target);
						})
					].map((element) => element.textContent.trim().slice(0, 40))
				};
			});
			expect(controls).toBeGreaterThan(10);
			expect(targets).toBeGreaterThan(4);
			expect(covered, `${path} at ${width} × ${height} px`).toEqual([]);
		}
	});

test('tabThrough() finds a missing ring, a pale ring and a covered control', async ({ page }) => {
	await open(page, 'privacy/');
	await page.evaluate(() => {
		const [first, third] = document.querySelectorAll<HTMLElement>('header nav a');
		const second = document.querySelector<HTMLElement>('header button.needs-script');
		first?.style.setProperty('outline', 'none', 'important');
		second?.style.setProperty('outline-color', '#eee', 'important');
		const cover = document.createElement('div');
		const { left = 0, top = 0 } = third?.getBoundingClientRect() ?? {};
		cover.style.cssText = `position: fixed; left: ${left - 4}px; top: ${top - 4}px; width: 90px; height: 60px; background: #fff`;
		document.body.append(cover);
	});
	const found = (
		await tabThrough(page, await page.context().newCDPSession(page), new Set())
	).errors.join('\n');
	expect(found).toContain('a “Story” has no ring of 2 px');
	expect(found).toMatch(/light: button “Theme” has \d+ pixels of a ring/);
	expect(found).toMatch(
		/button “Theme” has a ring of \d+ of \d+ px at its bottom, .* at its right/
	);
	expect(found).toContain('a “Timeline” is not visible');
});
