/** The presentation: keys, clicker, speaker window and lessons. */
import type { BrowserContext, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { truncate } from '../src/lib/present/truncate';
import { formatExtent } from '../src/lib/story/dates';
import { announcement, deck, expectSlide, slideOf } from './support/deck';
import { example } from './support/examples';
import { expect, openPage, openSpeaker, test } from './support/test';

/** A slide other than those of the example, and neither the first nor the last. */
const other = deck.at(-2)!;

test('a clicker steps through the whole deck and back', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openPage(page, './present/');
	for (const [index, { steps }] of deck.entries())
		for (let step = 1; step <= steps; step++) {
			await expectSlide(page, index, step);
			await page.keyboard.press('PageDown');
		}
	// The last slide stays.
	await expectSlide(page, deck.length - 1);
	await expect(page).toHaveURL(/\/present\/question\/$/);
	for (const [index, { steps }] of [...deck.entries()].reverse())
		for (let step = steps; step >= 1; step--) {
			await expectSlide(page, index, step);
			await page.keyboard.press('PageUp');
		}
	await expectSlide(page, 0);
	// Steps add no history entries: Back leaves the deck.
	await page.goBack();
	await expect(page).not.toHaveURL(/present/);
});

test('claim, quote and record are revealed one by one', { tag: '@core' }, async ({ page }) => {
	const { title, summary, quotes, record } = example;
	const claim = page.getByText(truncate(summary, 0), { exact: true });
	const date = page.locator('.record').getByText(formatExtent(record!.extent));
	const shortDate = page.locator('.strip').getByText(formatExtent(record!.extent, 'short'));
	await openPage(page, `./present/${example.id}/`);
	const quote = page.locator('.slide blockquote');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(quote).toBeHidden();
	// The first step shows the claim; the timeline does not date it yet.
	await expect(claim).toBeVisible();
	await expect(shortDate).toBeHidden();
	await page.keyboard.press('ArrowRight');
	await expect(claim).toBeHidden();
	await expect(quote).toContainText(quotes[0]!.exact);
	await expect(quote).toBeVisible();
	await expect(date).toBeHidden();
	await expect(page).toHaveURL(new RegExp(`/present/${example.id}/\\?step=2$`));
	await page.reload();
	await expect(quote).toBeVisible();
	await expect(date).toBeHidden();
	await openPage(page, `./present/${example.id}/?step=3`);
	await expect(date).toBeVisible();
	await expect(shortDate).toBeVisible();
	await openPage(page, `./present/${example.id}/?step=-9%F1`);
	await expectSlide(page, slideOf(example.id), 1);
});

test('keys move, jump, black out, show all slides and toggle full screen', async ({ page }) => {
	await openPage(page, './present/');
	for (const [key, index] of [
		['ArrowDown', 1],
		[' ', 2],
		['ArrowUp', 1],
		['ArrowLeft', 0],
		['n', 1],
		['P', 0],
		['End', deck.length - 1],
		['Home', 0]
	] as const) {
		await page.keyboard.press(key === ' ' ? 'Space' : key);
		await expectSlide(page, index);
	}
	// Two quick jumps write one history entry.
	await expect(page).toHaveURL(/title\/$/);
	for (const key of ['.', 'b']) {
		await page.keyboard.press(key);
		await expect(page.getByRole('button', { name: 'The screen is black' })).toBeVisible();
		await page.keyboard.press(key);
		await expect(page.getByRole('button', { name: 'The screen is black' })).toHaveCount(0);
	}
	await page.keyboard.type('g10');
	await expect(page.getByText('Go to slide 10, then Enter')).toBeVisible();
	await page.keyboard.press('Enter');
	await expectSlide(page, 9);
	await page.keyboard.type('g999');
	await page.keyboard.press('Enter');
	await expect(page.getByText('There is no slide 999')).toBeVisible();
	// Back undoes a jump once the URL is written.
	await expect(page).toHaveURL(new RegExp(`/present/${deck[9]?.id}/$`));
	await page.goBack();
	await expectSlide(page, 0);
	await page.keyboard.press('o');
	const overview = page.getByRole('dialog', { name: 'All slides' });
	await expect(overview.getByRole('link')).toHaveCount(deck.length);
	await page.keyboard.press('Escape');
	// Removed, not only hidden: until then the key O would close the dialog.
	await expect(page.locator('dialog')).toHaveCount(0);
	await page.keyboard.press('o');
	await overview.getByRole('link', { name: other.title }).click();
	await expectSlide(page, slideOf(other.id));
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
	// Shortcuts of the browser and keys in fields keep their meaning.
	await page.keyboard.press('Control+b');
	await page.keyboard.press('Alt+ArrowUp');
	await expectSlide(page, slideOf(other.id));
	await page.goto('./present/build/');
	await page.getByRole('textbox', { name: 'Title' }).fill('b');
	await page.keyboard.press('o');
	await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('bo');
	await expect(page).toHaveURL(/\/present\/build\//);
});

test('a clicker steps through the overview, and letter keys can be disabled', async ({ page }) => {
	await openPage(page, `./present/${other.id}/`);
	await page.keyboard.press('o');
	const linkTo = (index: number) => page.getByRole('dialog').getByRole('link').nth(index);
	await expect(linkTo(slideOf(other.id))).toBeFocused();
	await page.keyboard.press('PageDown');
	await expect(linkTo(slideOf(other.id) + 1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('PageUp');
	await page.keyboard.press('Enter');
	await expectSlide(page, slideOf(other.id) - 1);
	await openPage(page, './present/');
	await page.keyboard.press('?');
	await page.getByRole('checkbox', { name: /Letters/ }).uncheck();
	await page.keyboard.press('Escape');
	// Until the dialog is removed, it takes the keys.
	await expect(page.locator('dialog')).toHaveCount(0);
	await page.keyboard.press('n');
	await expectSlide(page, 0);
	await page.keyboard.press('PageDown');
	await expectSlide(page, 1);
});

test('buttons and swipes match the keys', async ({ page }) => {
	await openPage(page, './present/');
	await page.getByRole('link', { name: 'Next' }).click();
	await expectSlide(page, 1);
	await page.getByRole('link', { name: 'Previous' }).click();
	await expectSlide(page, 0);
	const swipe = (from: number, to: number) =>
		page.locator('.stage').evaluate(
			(stage, [start, end]) => {
				const touch = (clientX: number) =>
					new Touch({ identifier: 1, target: stage, clientX, clientY: 300 });
				stage.dispatchEvent(
					new TouchEvent('touchstart', { touches: [touch(start ?? 0)], bubbles: true })
				);
				stage.dispatchEvent(
					new TouchEvent('touchend', { changedTouches: [touch(end ?? 0)], bubbles: true })
				);
			},
			[from, to]
		);
	await swipe(600, 300);
	await expectSlide(page, 1);
	await swipe(300, 600);
	await expectSlide(page, 0);
	for (const name of ['Overview', 'Keys'])
		await test.step(name, async () => {
			await page.getByRole('button', { name, exact: true }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
			await expect(page.getByRole('dialog')).toHaveCount(0);
		});
	await page.getByRole('button', { name: 'Black', exact: true }).click();
	await page.getByRole('button', { name: 'The screen is black' }).click();
	await page.getByRole('link', { name: 'Exit' }).click();
	await expect(page).not.toHaveURL(/present/);
});

async function withSpeaker(page: Page, context: BrowserContext): Promise<Page> {
	await openPage(page, `./present/${example.id}/`);
	return openSpeaker(page, context);
}
const headings = (speaker: Page) => speaker.locator('#now');

test('windows stay in step, also after a reload', { tag: '@core' }, async ({ page, context }) => {
	const speaker = await withSpeaker(page, context);
	const index = slideOf(example.id);
	await expect(headings(speaker)).toContainText(`${index + 1} of ${deck.length}`);
	await expect(speaker.locator('.notes')).toContainText(deck[index]?.ask ?? '-');
	await expect(speaker.locator('.notes')).toContainText(example.quotes[0]!.exact);
	await expect(speaker.locator('.next h2')).toContainText(deck[index + 1]?.title ?? '-');
	await page.keyboard.press('PageDown');
	await expect(headings(speaker)).toContainText('step 2 of 3');
	await speaker.keyboard.press('PageDown');
	await expectSlide(page, index, 3);
	await speaker.getByRole('button', { name: 'Next', exact: true }).click();
	await expectSlide(page, index + 1);
	await speaker.keyboard.press('b');
	await expect(page.getByRole('button', { name: 'The screen is black' })).toBeVisible();
	await page.keyboard.press('b');
	await expect(speaker.getByRole('button', { name: 'Black' })).toHaveAttribute(
		'aria-pressed',
		'false'
	);

	await speaker.getByRole('button', { name: 'Start' }).click();
	await expect(speaker.locator('.elapsed')).toHaveText('0:01');
	await speaker.getByRole('button', { name: 'Pause' }).click();
	await speaker.reload();
	await expect(headings(speaker)).toContainText(`${index + 2} of`);
	await expect(speaker.locator('.elapsed')).toHaveText(/0:0[12]/);
	await speaker.getByRole('button', { name: 'Reset' }).click();
	await expect(speaker.locator('.elapsed')).toHaveText('0:00');
	await page.reload();
	await expect(speaker.getByText('Connected to the slides.')).toBeVisible();
	await speaker.keyboard.press('ArrowLeft');
	await expectSlide(page, index, 3);
});

test('a lost window is reported, and reopens with its timer', async ({ page, context }) => {
	const speaker = await withSpeaker(page, context);
	await speaker.getByRole('button', { name: 'Start' }).click();
	await expect(speaker.locator('.elapsed')).toHaveText('0:01');
	await page.keyboard.press('s');
	await page.keyboard.press('PageDown');
	await expect(headings(speaker)).toContainText('step 2 of 3');
	await expect(speaker.getByRole('button', { name: 'Pause' })).toBeVisible();
	expect(context.pages()).toHaveLength(2);
	await page.goto('./about/');
	await expect(speaker.getByText('The slides are not connected')).toBeVisible();
	await openPage(page, `./present/${other.id}/`);
	await expect(speaker.getByText('Connected to the slides.')).toBeVisible();
	await expect(headings(speaker)).toContainText(other.title);
	await openPage(page, `./present/${example.id}/?step=2`);
	await expect(headings(speaker)).toContainText('step 2 of 3');
	await page.goto('./about/');
	await expect(speaker.getByText('The slides are not connected')).toBeVisible();
	await speaker.keyboard.press('PageDown');
	await speaker.reload();
	await expect(headings(speaker)).toContainText(`${slideOf(example.id) + 1} of ${deck.length}`);
	await expect(headings(speaker)).toContainText('step 3 of 3');
	const opening = context.waitForEvent('page');
	await speaker.getByRole('link', { name: 'Open the slides' }).click();
	const projection = await opening;
	await expect(speaker.getByText('Connected to the slides.')).toBeVisible();
	await expectSlide(projection, slideOf(example.id), 3);
	await expect(headings(speaker)).toContainText('step 3 of 3');
	await speaker.close();
	await expect(projection.getByText('The speaker window is not connected')).toBeVisible();
});

test('a forgotten tab with slides does not take over', async ({ page, context }) => {
	const forgotten = await context.newPage();
	await forgotten.addInitScript(() =>
		Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
	);
	await openPage(forgotten, './present/');
	await openPage(page, './present/');
	const speaker = await openSpeaker(page, context);
	await page.keyboard.type('g5');
	await page.keyboard.press('Enter');
	await expect(headings(speaker)).toContainText('5 of');
	await expect(page).toHaveURL(new RegExp(`/present/${deck[4]?.id}/$`));
	const followed = () => new URL(speaker.url()).searchParams.get('show');
	const before = followed();
	await page.reload();
	await expect.poll(followed).not.toBe(before);
	await expect(headings(speaker)).toContainText('5 of');
	await speaker.keyboard.press('End');
	await expectSlide(page, deck.length - 1, deck.at(-1)?.steps);
	await expectSlide(forgotten, 0);
	await forgotten.keyboard.press('PageDown');
	await expectSlide(forgotten, 1);
	await speaker.keyboard.press('Home');
	await expectSlide(page, 0);
	await expectSlide(forgotten, 1);
});

test('the screen stays on while slides are shown', async ({ page }) => {
	await page.addInitScript(() => {
		const locks: string[] = [];
		Object.assign(globalThis, { locks });
		WakeLock.prototype.request = (type) => {
			locks.push(`request ${type ?? ''}`);
			const release = () => Promise.resolve(void locks.push('release'));
			return Promise.resolve({ release } as WakeLockSentinel);
		};
	});
	const locks = () => page.evaluate(() => (globalThis as unknown as { locks: string[] }).locks);
	await openPage(page, `./present/${example.id}/`);
	await expect.poll(locks).toEqual(['request screen']);
	// The browser releases the lock of a hidden page.
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect.poll(locks).toEqual(['request screen', 'request screen']);
	await page.getByRole('link', { name: 'Exit' }).click();
	await expect.poll(async () => (await locks()).at(-1)).toBe('release');
});

test('keys act on the position of a letter on other keyboard layouts', async ({ page }) => {
	await openPage(page, './present/');
	const press = (key: string, code: string) =>
		page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent('keydown', init)), {
			key,
			code,
			bubbles: true,
			cancelable: true
		});
	const black = page.getByRole('button', { name: 'The screen is black' });
	for (const [key, code] of [
		['и', 'KeyB'],
		['ю', 'Period'],
		['Process', 'KeyB']
	] as const)
		for (const count of [1, 0]) {
			await press(key, code);
			await expect(black, key).toHaveCount(count);
		}
	await press('п', 'KeyG');
	await press('&', 'Digit1');
	await press('Shift', 'ShiftLeft');
	await press('à', 'Digit0');
	await press('Enter', 'Enter');
	await expectSlide(page, 9);
});

test('the toolbar takes one row of a low window, and all controls are reachable', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 240 });
	await openPage(page, `./present/${example.id}/`);
	const toolbar = page.getByRole('navigation', { name: 'Presentation' });
	for (const name of ['Previous', 'Next'])
		await expect(toolbar.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
	expect(
		await page.evaluate(() => {
			// The highest point of the toolbar at the end of the window.
			let y = innerHeight - 1;
			while (document.elementFromPoint(innerWidth / 2, y)?.closest('.under')) y--;
			return innerHeight - 1 - y;
		})
	).toBeLessThanOrEqual(48);
	for (const control of await toolbar.locator('a, button').all()) {
		await control.focus();
		await expect(control).toBeInViewport({ ratio: 1 });
	}
	await page.keyboard.type('g2');
	await expect(page.getByText('Go to slide 2, then Enter')).toBeInViewport({ ratio: 1 });
});

test.describe('lessons', () => {
	test('a lesson is built, kept in its URL and presented', async ({ page }) => {
		await page.goto('./present/build/');
		await page.getByRole('textbox', { name: 'Title' }).fill('Two visits');
		await page.getByRole('checkbox', { name: example.title }).check();
		await page.getByRole('checkbox', { name: other.title }).check();
		await page.getByRole('textbox', { name: 'A question of your own' }).fill('Why here?');
		await page.getByRole('button', { name: 'Add question' }).click();
		await page.getByRole('button', { name: 'Add a break' }).click();
		const rows = page.locator('ol .title');
		await page.getByRole('button', { name: 'Up Why here?' }).focus();
		await page.keyboard.press('Enter');
		await expect(rows).toHaveText([example.title, 'Why here?', other.title, 'Break']);
		// The focus follows the slide.
		await expect(page.getByRole('button', { name: 'Up Why here?' })).toBeFocused();
		await page.getByRole('button', { name: `Remove ${other.title}` }).click();
		await expect(page).toHaveURL(
			new RegExp(`build/\\?t=Two\\+visits&s=${example.id}\\.q\\.b&q=Why\\+here%3F&v=1$`)
		);
		await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
		await page.reload();
		await expect(rows).toHaveText([example.title, 'Why here?', 'Break']);

		await page.getByRole('link', { name: 'Present this lesson' }).click();
		await expect(announcement(page)).toHaveText(`Slide 1 of 3: ${example.title}. Step 1 of 3`);
		for (let step = 0; step < 3; step++) await page.keyboard.press('PageDown');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why here?');
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why here?');
		await page.getByRole('button', { name: 'Join' }).click();
		const join = page.getByRole('dialog');
		await expect(join.getByRole('img', { name: 'QR code' })).toBeVisible();
		await expect(join).toContainText(`/present/lesson/?t=Two+visits&s=${example.id}.q.b`);
	});

	test('a lesson is saved to a file and opened; another file is refused', async ({ page }) => {
		await page.goto(`./present/build/?t=Kept&s=title.${example.id}.q.b&q=Why%3F&v=1`);
		const rows = page.locator('ol .title');
		await expect(rows).toHaveCount(4);
		const saving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save as a file' }).click();
		const file = await saving;
		expect(file.suggestedFilename()).toBe('kept.json');
		const text = readFileSync(await file.path(), 'utf8');
		await page.goto('./present/build/');
		const openFile = (json: string) =>
			page
				.getByLabel('Open a saved lesson')
				.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(json) });
		await openFile(text);
		await expect(rows).toHaveText([deck[0]?.title ?? '', example.title, 'Why?', 'Break']);
		await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Kept');
		await openFile('{"kind":"menu"}');
		await expect(page.getByRole('alert')).toContainText('“kind” is "menu"');
		await expect(rows).toHaveCount(4);
	});
});
