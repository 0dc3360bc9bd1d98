/**
 * Monkey test: after random keys the list has one tab stop, the focus is in view, the page is the
 * same, and no error was thrown. A failing test names its seed and its keys.
 */
import type { CDPSession, Page } from '@playwright/test';
import { randomLcg } from 'd3';
import { open } from '../support/routes';
import { expect, test } from '../support/test';

const KEYS = 200;
/** Keys between two checks. */
const BATCH = 20;

/** Code of a key in the DevTools protocol, and the text it types. */
const CODES: Record<string, [code: number, text?: string]> = {
	...{ Tab: [9], Enter: [13, '\r'], Escape: [27], ' ': [32, ' '] },
	...{ PageUp: [33], PageDown: [34], End: [35], Home: [36] },
	...{ ArrowLeft: [37], ArrowUp: [38], ArrowRight: [39], ArrowDown: [40] },
	...{ '+': [187, '+'], '-': [189, '-'], '.': [190, '.'] }
};
const SHIFT = 8;

/** Presses keys in order, sent at once because waiting for each is slow. */
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

/** Returns a random batch of keys; “a then b” counts as one. */
const pick = (keys: readonly string[], random: () => number): string[] =>
	Array.from({ length: BATCH }, () => keys[Math.floor(random() * keys.length)] ?? '').flatMap(
		(key) => key.split(' then ')
	);

/** The check in the page, and the errors it found after each key. */
interface Watched {
	check: () => string[];
	errors: string[];
}

/** Makes the page check itself after each key. */
const watch = (page: Page, list: string) =>
	page.evaluate((links) => {
		const check = () => {
			const errors: string[] = [];
			const stops = document.querySelectorAll(`${links}:not([tabindex="-1"])`).length;
			if (stops !== 1) errors.push(`${stops} tab stops in the list`);
			const { activeElement } = document;
			if (!activeElement || activeElement === document.body)
				return [...errors, 'the focus is lost'];
			const { left, right, top, bottom } = activeElement.getBoundingClientRect();
			if (activeElement.matches(links)) {
				const frame = document.querySelector('.frame')?.getBoundingClientRect();
				if (left < (frame?.left ?? 0) - 1 || right > (frame?.right ?? innerWidth) + 1)
					errors.push(`the focus is out of the frame: ${left} to ${right}`);
				if (top < -1 || bottom > innerHeight + 1)
					errors.push(`the focus is off the screen: ${top} to ${bottom}`);
			} else if (bottom <= 0 || top >= innerHeight)
				errors.push(
					`the focus, on ${activeElement.localName}, is out of view: ${top} to ${bottom}`
				);
			return errors;
		};
		const watched: Watched = { check, errors: [] };
		Object.assign(window, { watched });
		addEventListener('keyup', ({ key }) =>
			watched.errors.push(...check().map((error) => `${key}: ${error}`))
		);
	}, list);

/** Returns errors after any key so far, and of the page as it is. */
const focusErrors = (page: Page) =>
	page.evaluate(() => {
		// Throws when the page was left.
		const { watched } = window as unknown as { watched: Watched };
		return [...watched.errors.splice(0), ...watched.check()];
	});

interface Walk {
	/** First path, and the pattern of all paths. */
	path: string;
	stays: RegExp;
	/** Links with one tab stop. */
	list: string;
	/** Keys, repeated by their weight. */
	keys: readonly string[];
	/** Leaves the list and returns, half way. */
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
		const step = `seed ${seed}, after ${pressed.length} keys: ${batch.join(' ')}`;
		expect(await focusErrors(page), step).toEqual([]);
		expect(new URL(page.url()).pathname, step).toMatch(stays);
		if (isBack || pressed.length < KEYS / 2) continue;
		await excursion?.(page);
		isBack = true;
		expect(await focusErrors(page), `${step}, and back`).toEqual([]);
	}
	await session.detach();
}

const MOVES = 'ArrowRight ArrowLeft ArrowDown ArrowUp PageDown PageUp Home End'.split(' ');
const TIMELINE: Omit<Walk, 'width' | 'height'> = {
	path: 'timeline/',
	stays: /\/(timeline|milestones\/[a-z0-9-]+)\/$/,
	list: '.timeline .milestone a',
	// Tab is followed by Shift+Tab. Only `excursion` presses Enter, which leaves the list.
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

for (let first = 0; first < 50; first += 10)
	test(`random keys keep the focus in view, from seed ${first}`, async ({ page }) => {
		for (let seed = first; seed < first + 10; seed++) {
			const [width, height] = [seed % 2 ? 1280 : 768, seed % 3 ? 800 : 500];
			await walk(page, seed, { ...TIMELINE, width, height });
		}
	});

test('random keys keep the focus in view among the cards of a phone', async ({ page }) => {
	for (let seed = 100; seed < 105; seed++)
		await walk(page, seed, { ...TIMELINE, width: 390, height: 844 });
});

test('random keys keep the focus in view in the comparison', async ({ page }) => {
	for (let seed = 200; seed < 206; seed++)
		await walk(page, seed, { ...COMPARISON, width: 1280, height: 800 });
});

// Without Tab, which would reach the link that leaves the slides.
test('random keys keep the slides valid', async ({ page }) => {
	const keys = [...MOVES, ...MOVES, ...' npb.o', 'Escape', ...'?g17', 'Enter'];
	for (let seed = 300; seed < 306; seed++) {
		const random = randomLcg(seed / 1000);
		await open(page, 'present/');
		const session = await page.context().newCDPSession(page);
		for (let pressed = 0; pressed < KEYS; pressed += BATCH) {
			const batch = pick(keys, random);
			await press(session, batch);
			const step = `seed ${seed}, after ${pressed + BATCH} keys: ${batch.join(' ')}`;
			await expect(page.locator('.stage [role="status"]').first(), step).toHaveText(
				/^Slide \d+ of \d+: ./
			);
			await expect(page.locator('.slide'), step).toHaveCount(1);
			expect(await page.locator('[role="dialog"], dialog[open]').count(), step).toBeLessThanOrEqual(
				1
			);
			expect(new URL(page.url()).pathname, step).toMatch(/\/present\/([a-z0-9-]+\/)?$/);
		}
		await session.detach();
	}
});
