/**
 * Monkey test: random keys. The list keeps one tab stop, the focus stays in view, the page stays,
 * and nothing throws. A failing walk is named by its seed and its keys.
 */
import type { CDPSession, Page } from '@playwright/test';
import { randomLcg } from 'd3';
import { open } from '../support/routes';
import { expect, test } from '../support/test';

const KEYS = 200;
/** What is seen of the page is asked for after so many keys. */
const BATCH = 20;

/** A key as the browser’s protocol wants it: its code, and the text it types. */
const CODES: Record<string, [code: number, text?: string]> = {
	...{
		Tab: [9],
		Enter: [13, '\r'],
		Escape: [27],
		' ': [32, ' '],
		PageUp: [33],
		PageDown: [34],
		End: [35],
		Home: [36]
	},
	...{ ArrowLeft: [37], ArrowUp: [38], ArrowRight: [39], ArrowDown: [40] },
	...{ '+': [187, '+'], '-': [189, '-'], '.': [190, '.'] }
};
const SHIFT = 8;

/** Presses keys one after another; they are sent at once, because waiting for each takes longer than it does. */
async function press(session: CDPSession, keys: readonly string[]): Promise<void> {
	const sent = keys.flatMap((name) => {
		const key = name.replace('Shift+', '');
		const [code, text] = CODES[key] ?? [key.toUpperCase().charCodeAt(0), key];
		const event = { key, windowsVirtualKeyCode: code, modifiers: key === name ? 0 : SHIFT };
		return [
			session.send('Input.dispatchKeyEvent', {
				...event,
				type: text ? 'keyDown' : 'rawKeyDown',
				...(text && { text })
			}),
			session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })
		];
	});
	await Promise.all(sent);
}

/** So many keys by chance; some are two, one right after the other. */
const pick = (keys: readonly string[], random: () => number): string[] =>
	Array.from({ length: BATCH }, () => keys[Math.floor(random() * keys.length)] ?? '').flatMap(
		(key) => key.split(' then ')
	);

/** What `look` in the page tells of it, and what it told after each key since the last time. */
interface Watched {
	look: () => string[];
	told: string[];
}

/** From now on the page looks after each key whether all is well. */
const watch = (page: Page, list: string) =>
	page.evaluate((links) => {
		const look = () => {
			const faults: string[] = [];
			const stops = document.querySelectorAll(`${links}:not([tabindex="-1"])`).length;
			if (stops !== 1) faults.push(`${stops} tab stops in the list`);
			const { activeElement } = document;
			if (!activeElement || activeElement === document.body)
				return [...faults, 'the focus is lost'];
			const { left, right, top, bottom } = activeElement.getBoundingClientRect();
			if (activeElement.matches(links)) {
				const frame = document.querySelector('.frame')?.getBoundingClientRect();
				if (left < (frame?.left ?? 0) - 1 || right > (frame?.right ?? innerWidth) + 1)
					faults.push(`the focus is out of the frame: ${left} to ${right}`);
				if (top < -1 || bottom > innerHeight + 1)
					faults.push(`the focus is off the screen: ${top} to ${bottom}`);
			} else if (bottom <= 0 || top >= innerHeight)
				faults.push(
					`the focus, on ${activeElement.localName}, is out of view: ${top} to ${bottom}`
				);
			return faults;
		};
		const watched: Watched = { look, told: [] };
		Object.assign(window, { watched });
		addEventListener('keyup', ({ key }) =>
			watched.told.push(...look().map((fault) => `${key}: ${fault}`))
		);
	}, list);

/** What was wrong with the page after any key, or is now: nothing, where all is well. */
const focusFaults = (page: Page) =>
	page.evaluate(() => {
		// A page that was left has taken it along, and this fails.
		const { watched } = window as unknown as { watched: Watched };
		return [...watched.told.splice(0), ...watched.look()];
	});

interface Walk {
	/** Where it begins, and what is there when it has not left. */
	path: string;
	stays: RegExp;
	/** The links of which one is the tab stop. */
	list: string;
	/** Keys, as often as they should be likely. */
	keys: readonly string[];
	/** Out of the list and back to where one was: half way. */
	excursion?: (page: Page) => Promise<void>;
	width: number;
	height: number;
}
async function walk(
	page: Page,
	seed: number,
	{ path, stays, list, keys, excursion, width, height }: Walk
): Promise<void> {
	const random = randomLcg(seed / 1000);
	await page.setViewportSize({ width, height });
	await open(page, path);
	await page.locator(`${list}:not([tabindex="-1"])`).focus();
	await watch(page, list);
	const session = await page.context().newCDPSession(page);
	const pressed: string[] = [];
	let isBack = !excursion;
	while (pressed.length < KEYS) {
		const batch = pick(keys, random);
		await press(session, batch);
		pressed.push(...batch);
		const told = `seed ${seed}, after ${pressed.length} keys: ${batch.join(' ')}`;
		expect(await focusFaults(page), told).toEqual([]);
		expect(new URL(page.url()).pathname, told).toMatch(stays);
		if (isBack || pressed.length < KEYS / 2) continue;
		await excursion?.(page);
		isBack = true;
		expect(await focusFaults(page), `${told}, and back`).toEqual([]);
	}
	await session.detach();
}

const MOVES = [
	'ArrowRight',
	'ArrowLeft',
	'ArrowDown',
	'ArrowUp',
	'PageDown',
	'PageUp',
	'Home',
	'End'
];
const TIMELINE: Omit<Walk, 'width' | 'height'> = {
	path: '',
	stays: /\/(milestones\/[a-z0-9-]+\/)?$/,
	list: '.timeline .milestone a',
	// Who goes out by Tab comes back. Enter leads to the evidence, where keys scroll the page: see `excursion`.
	keys: [...MOVES, ...MOVES, '+', '+', '-', '0', 'Escape', 'Tab then Shift+Tab', 'z'],
	excursion: async (page) => {
		await page.keyboard.press('Enter');
		await expect(page.locator('#evidence-title')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(page.locator('.timeline .milestone a:focus')).toHaveCount(1);
	}
};
const COMPARISON: Omit<Walk, 'width' | 'height'> = {
	path: 'compare/',
	stays: /\/compare\/([a-z0-9-]+\/)?$/,
	list: '.twin .milestone a',
	keys: [...MOVES, ...MOVES, 'Tab then Shift+Tab', '1', '2', '+', 'Escape']
};

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const SEEDS = 50;
const PARTS = 5;
for (let part = 0; part < PARTS; part++)
	test(`${SEEDS / PARTS} walks through the timeline, from seed ${(part * SEEDS) / PARTS}`, async ({
		page
	}) => {
		for (let seed = (part * SEEDS) / PARTS; seed < ((part + 1) * SEEDS) / PARTS; seed++)
			await walk(page, seed, {
				...TIMELINE,
				width: seed % 2 ? 1280 : 768,
				height: seed % 3 ? 800 : 500
			});
	});

test('walks through the cards on a phone', async ({ page }) => {
	for (let seed = 100; seed < 105; seed++)
		await walk(page, seed, { ...TIMELINE, width: 390, height: 844 });
});

test('walks through the comparison', async ({ page }) => {
	for (let seed = 200; seed < 206; seed++)
		await walk(page, seed, { ...COMPARISON, width: 1280, height: 800 });
});

// The Tab key is left out as well: Enter on the link that leaves the slides leaves them.
test('walks through the slides, by every key but those that open a window or fill the screen', async ({
	page
}) => {
	const keys = [
		...MOVES,
		...MOVES,
		' ',
		'n',
		'p',
		'b',
		'.',
		'o',
		'Escape',
		'?',
		'g',
		'1',
		'7',
		'Enter'
	];
	for (let seed = 300; seed < 306; seed++) {
		const random = randomLcg(seed / 1000);
		await open(page, 'present/');
		const session = await page.context().newCDPSession(page);
		for (let pressed = 0; pressed < KEYS; pressed += BATCH) {
			const batch = pick(keys, random);
			await press(session, batch);
			const told = `seed ${seed}, after ${pressed + BATCH} keys: ${batch.join(' ')}`;
			await expect(page.locator('.stage [role="status"]').first(), told).toHaveText(
				/^Slide \d+ of \d+: ./
			);
			await expect(page.locator('.slide'), told).toHaveCount(1);
			expect(await page.locator('[role="dialog"], dialog[open]').count(), told).toBeLessThanOrEqual(
				1
			);
			expect(new URL(page.url()).pathname, told).toMatch(/\/present\/([a-z0-9-]+\/)?$/);
		}
		await session.detach();
	}
});
