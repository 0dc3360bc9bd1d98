/**
 * Keyboard focus by pixels: along the Tab key each stop is visible, uncovered and has a ring.
 * WCAG 2.2, 2.1.2, 2.4.7, 2.4.11 and 2.4.13.
 */
import type { CDPSession, Page } from '@playwright/test';
import { range } from 'd3';
import { contrastOf, readScreen, unpack, type Area } from '../support/contrast';
import { kindOf, open, SAMPLE_ROUTES, applyTheme, WIDTHS } from '../support/routes';
import { expect, test } from '../support/test';

/** px around an element in which its ring lies. */
const ROOM = 6;

interface Stop {
	/** The same number for the same element. */
	at: number;
	name: string;
	/** Elements that look alike have the same. */
	kind: string;
	faults: string[];
	/** px of the window, with room for the ring. */
	clip: Area;
	/** px around it, of what is in the window */
	perimeter: number;
	/** The edges around which all of the ring is in the window, with their place and length, px. */
	edges: { side: keyof Area; at: number; length: number }[];
}

/** What has the focus; null where the way has left the page. */
const stopOf = (page: Page): Promise<Stop | null> =>
	page.evaluate((room) => {
		const element = document.activeElement;
		if (!element || element === document.body) return null;
		const known = ((window as { stops?: Element[] }).stops ??= []);
		if (!known.includes(element)) known.push(element);
		const name = `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
		const faults: string[] = [];
		const boxes = [...element.getClientRects()].filter(
			({ width, height }) => width > 1 && height > 1
		);
		const isSeen = boxes.some(({ left, top, width, height }) =>
			[0.1, 0.5, 0.9].some((across) =>
				[0.1, 0.5, 0.9].some((down) => {
					// What lets the pointer through is seen all the same.
					const here = document.elementsFromPoint(left + width * across, top + height * down)[0];
					return (
						here &&
						(element.contains(here) ||
							here.contains(element) ||
							getComputedStyle(element).pointerEvents === 'none')
					);
				})
			)
		);
		if (!isSeen) faults.push(`${name} is not to be seen`);
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
			faults.push(`${name} has no ring of 2 px`);
		// Of what is written over several lines, the first; of what is larger than the window, what is in it.
		const { left = 0, top = 0, right = 0, bottom = 0 } = boxes[0] ?? {};
		const across = Math.min(innerWidth, right) - Math.max(0, left);
		const down = Math.min(innerHeight, bottom) - Math.max(0, top);
		// What goes on in the next line is open there.
		const isOpen = boxes.length > 1;
		const all = [
			{ side: 'top' as const, at: top, length: across, end: innerHeight },
			{ side: 'bottom' as const, at: bottom, length: across, end: innerHeight },
			{ side: 'left' as const, at: left, length: down, end: innerWidth },
			{ side: 'right' as const, at: right, length: down, end: innerWidth }
		];
		return {
			at: known.indexOf(element),
			name,
			// Not by what the class says of the story or of the moment.
			kind: `${element.tagName} ${element.className.toString().replace(/\b(moscow|beijing|both|then|now)\b/g, '')} ${element.parentElement?.tagName}`,
			faults,
			clip: {
				left: Math.floor(Math.max(0, left - room)),
				top: Math.floor(Math.max(0, top - room)),
				right: Math.ceil(Math.min(innerWidth, right + room)),
				bottom: Math.ceil(Math.min(innerHeight, bottom + room))
			},
			perimeter:
				all.reduce((sum, { at, length, end }) => sum + (at >= 0 && at <= end ? length : 0), 0) /
				(isOpen ? 2 : 1),
			edges: all.filter(
				({ side, at, end }) =>
					at >= room && at <= end - room && !(isOpen && (side === 'bottom' || side === 'right'))
			)
		};
	}, ROOM);

/** What of a ring one can tell by what it changes, with a contrast of 3 or more. */
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
		const [one, other] = [ringed.at(x, y), bare.at(x, y)];
		return one !== other && contrastOf(unpack(one), unpack(other)) >= 3;
	};
	const pixels = range(clip.top, clip.bottom).reduce(
		(sum, y) => sum + range(clip.left, clip.right).filter((x) => isRing(x, y)).length,
		0
	);
	const missing = edges.flatMap(({ side, at, length }) => {
		const isAcross = side === 'top' || side === 'bottom';
		const [from, to] = isAcross ? [clip.left, clip.right] : [clip.top, clip.bottom];
		const along = range(from, to).filter((place) =>
			range(Math.round(at) - ROOM, Math.round(at) + ROOM).some((depth) =>
				isAcross ? isRing(place, depth) : isRing(depth, place)
			)
		).length;
		return along < length / 2 ? [`${along} of ${Math.round(length)} px at its ${side}`] : [];
	});
	return { pixels, missing };
}

/** It begins in the first. In the other themes the ring is the same rule in another colour, and tests/contrast.test.ts has its contrast. */
const THEMES = ['light', 'forced'] as const;

/** Goes through a page by Tab, from its top until the way leaves it. Rings are looked at once for each kind of stop. */
async function walk(
	page: Page,
	session: CDPSession,
	seen: Set<string>
): Promise<{ stops: number; faults: string[] }> {
	const faults: string[] = [];
	let last = -1;
	for (;;) {
		const key = { key: 'Tab', windowsVirtualKeyCode: 9 };
		const pressed = session.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' });
		await Promise.all([pressed, session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' })]);
		const stop = await stopOf(page);
		if (stop?.at === last) faults.push(`${stop.name} keeps the focus`);
		if (!stop || stop.at <= last) return { stops: last + 1, faults };
		last = stop.at;
		faults.push(...stop.faults);
		if (seen.has(stop.kind)) continue;
		seen.add(stop.kind);
		for (const look of THEMES) {
			if (look !== 'light') await applyTheme(page, look);
			const { pixels, missing } = await ringOf(page, session, stop);
			// Two pixels all around, less what the window cuts off and what is beside something as dark.
			if (pixels < stop.perimeter)
				faults.push(
					`${look}: ${stop.name} has ${pixels} pixels of a ring, around ${Math.round(stop.perimeter)} px`
				);
			// In forced colours the browser lays a ground of its own behind the lines of text around, and over a side of the ring.
			if (look === 'light' && missing.length > 0)
				faults.push(`${stop.name} has a ring of ${missing.join(', ')}`);
		}
		await applyTheme(page, 'light');
	}
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const width of WIDTHS)
	test(`${width} px: the Tab key leads through every kind of page, and where it stops is seen`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		const session = await page.context().newCDPSession(page);
		const seen = new Set<string>();
		for (const path of SAMPLE_ROUTES) {
			await open(page, path);
			const { stops, faults } = await walk(page, session, seen);
			expect.soft(faults, path).toEqual([]);
			expect.soft(stops, path).toBeGreaterThanOrEqual(kindOf(path) === 'missing' ? 3 : 5);
		}
		expect(seen.size).toBeGreaterThan(40);
	});

test('faults of the focus are found: a ring that is taken away, one as pale as the page, and a stop that is covered', async ({
	page
}) => {
	await open(page, 'privacy/');
	await page.evaluate(() => {
		const [first, third] = document.querySelectorAll<HTMLElement>('header nav a');
		const second = document.querySelector<HTMLElement>('header button');
		first?.style.setProperty('outline', 'none', 'important');
		second?.style.setProperty('outline-color', '#eee', 'important');
		const cover = document.createElement('div');
		const { left = 0, top = 0 } = third?.getBoundingClientRect() ?? {};
		cover.style.cssText = `position: fixed; left: ${left - 4}px; top: ${top - 4}px; width: 90px; height: 40px; background: #fff`;
		document.body.append(cover);
	});
	const told = (await walk(page, await page.context().newCDPSession(page), new Set())).faults.join(
		'\n'
	);
	expect(told).toContain('a “Timeline” has no ring of 2 px');
	expect(told).toMatch(/light: button “Light” has \d+ pixels of a ring/);
	expect(told).toMatch(/button “Light” has a ring of \d+ of \d+ px at its top, .* at its right/);
	expect(told).toContain('a “Compare” is not to be seen');
});
