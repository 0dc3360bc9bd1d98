/** The presentation: keys, clicker, speaker window and lessons. */
import type { BrowserContext, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { announcement, deck, isAt, milestone, slideOf } from './support/deck';
import { expect, openPage, openSpeaker, test } from './support/test';

test('a clicker walks the whole deck to the end, and back', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openPage(page, './present/');
	for (const [at, { steps }] of deck.entries())
		for (let step = 1; step <= steps; step++) {
			await isAt(page, at, step);
			await page.keyboard.press('PageDown');
		}
	// At the end it stays.
	await isAt(page, deck.length - 1);
	await expect(page).toHaveURL(/\/present\/question\/$/);
	for (const [at, { steps }] of [...deck.entries()].reverse())
		for (let step = steps; step >= 1; step--) {
			await isAt(page, at, step);
			await page.keyboard.press('PageUp');
		}
	await isAt(page, 0);
	// Step by step the history does not grow: Back leaves.
	await page.goBack();
	await expect(page).not.toHaveURL(/present/);
});

test(
	'claim, quote and record come one by one, and a reload keeps the step',
	{ tag: '@core' },
	async ({ page }) => {
		await openPage(page, './present/treaty/');
		const quote = page.locator('.slide blockquote');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			milestone('treaty')?.title ?? ''
		);
		await expect(quote).toBeHidden();
		// First the claim, in our words; the timeline under it does not give the answer away.
		await expect(page.getByText('The column says Stalin and Mao signed the treaty.')).toBeVisible();
		await expect(page.locator('.strip').getByText('14 Feb 1950')).toBeHidden();
		await page.keyboard.press('ArrowRight');
		await expect(page.getByText('The column says Stalin and Mao signed the treaty.')).toBeHidden();
		await expect(quote).toContainText(milestone('treaty')?.quotes[0]?.exact ?? '-');
		await expect(quote).toBeVisible();
		await expect(page.getByText('14 February 1950')).toBeHidden();
		await expect(page).toHaveURL(/\/present\/treaty\/\?step=2$/);
		await page.reload();
		await expect(quote).toBeVisible();
		await expect(page.getByText('14 February 1950')).toBeHidden();
		await openPage(page, './present/treaty/?step=3');
		await expect(page.getByText('14 February 1950')).toBeVisible();
		await expect(page.locator('.strip').getByText('14 Feb 1950')).toBeVisible();
		await openPage(page, './present/treaty/?step=-9%F1');
		await isAt(page, slideOf('treaty'), 1);
	}
);

test('the keys that the list names do what it says', async ({ page }) => {
	await openPage(page, './present/');
	for (const [key, at] of [
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
		await isAt(page, at);
	}
	// A jump on the way to another is none.
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
	await isAt(page, 9);
	await page.keyboard.type('g999');
	await page.keyboard.press('Enter');
	await expect(page.getByText('There is no slide 999')).toBeVisible();
	// A jump can be undone, once it has been written down.
	await expect(page).toHaveURL(new RegExp(`/present/${deck[9]?.id}/$`));
	await page.goBack();
	await isAt(page, 0);
	await page.keyboard.press('o');
	const overview = page.getByRole('dialog', { name: 'All slides' });
	await expect(overview.getByRole('link')).toHaveCount(deck.length);
	await page.keyboard.press('Escape');
	// Gone from the page, not only hidden: until it is told of the closing, the page takes O for the key that closes.
	await expect(page.locator('dialog')).toHaveCount(0);
	await page.keyboard.press('o');
	await overview.getByRole('link', { name: /The silence/ }).click();
	await isAt(page, slideOf('fold'));
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
	// Shortcuts of the browser are not taken, and elsewhere no key is.
	await page.keyboard.press('Control+b');
	await page.keyboard.press('Alt+ArrowUp');
	await isAt(page, slideOf('fold'));
	await page.goto('./present/build/');
	await page.getByRole('textbox', { name: 'Title' }).fill('b');
	await page.keyboard.press('o');
	await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('bo');
	await expect(page).toHaveURL(/\/present\/build\//);
});

test('a clicker walks the overview, too, from the slide that is shown', async ({ page }) => {
	await openPage(page, './present/fold/');
	await page.keyboard.press('o');
	const linkTo = (at: number) => page.getByRole('dialog').getByRole('link').nth(at);
	await expect(linkTo(slideOf('fold'))).toBeFocused();
	await page.keyboard.press('PageDown');
	await expect(linkTo(slideOf('fold') + 1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('PageUp');
	await page.keyboard.press('Enter');
	await isAt(page, slideOf('fold') - 1);
});

test('letters can be switched off as keys; a clicker still works', async ({ page }) => {
	await openPage(page, './present/');
	await page.keyboard.press('?');
	await page.getByRole('checkbox', { name: /Letters/ }).uncheck();
	await page.keyboard.press('Escape');
	await page.keyboard.press('n');
	await isAt(page, 0);
	await page.keyboard.press('PageDown');
	await isAt(page, 1);
});

test('buttons and swipes do what the keys do', async ({ page }) => {
	await openPage(page, './present/');
	await page.getByRole('link', { name: 'Next' }).click();
	await isAt(page, 1);
	await page.getByRole('link', { name: 'Previous' }).click();
	await isAt(page, 0);
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
	await isAt(page, 1);
	await swipe(300, 600);
	await isAt(page, 0);
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
	await openPage(page, './present/treaty/');
	return openSpeaker(page, context);
}
const heads = (speaker: Page) => speaker.locator('.now h2');

test(
	'two windows stay in step both ways, and after a reload of either',
	{ tag: '@core' },
	async ({ page, context }) => {
		const speaker = await withSpeaker(page, context);
		const at = slideOf('treaty');
		await expect(heads(speaker)).toContainText(`${at + 1} of ${deck.length}`);
		await expect(speaker.locator('.notes')).toContainText(deck[at]?.ask ?? '-');
		await expect(speaker.locator('.notes')).toContainText(
			milestone('treaty')?.quotes[0]?.exact ?? '-'
		);
		await expect(speaker.locator('.next h2')).toContainText(deck[at + 1]?.title ?? '-');
		await page.keyboard.press('PageDown');
		await expect(heads(speaker)).toContainText('step 2 of 3');
		await speaker.keyboard.press('PageDown');
		await isAt(page, at, 3);
		await speaker.getByRole('button', { name: 'Next', exact: true }).click();
		await isAt(page, at + 1);
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
		await expect(heads(speaker)).toContainText(`${at + 2} of`);
		await expect(speaker.locator('.elapsed')).toHaveText(/0:0[12]/);
		await speaker.getByRole('button', { name: 'Reset' }).click();
		await expect(speaker.locator('.elapsed')).toHaveText('0:00');
		await page.reload();
		await expect(speaker.getByText('In step with the projection.')).toBeVisible();
		await speaker.keyboard.press('ArrowLeft');
		await isAt(page, at, 3);
	}
);

test('each window says when it has lost the other, and finds it again', async ({
	page,
	context
}) => {
	const speaker = await withSpeaker(page, context);
	await page.goto('./about/');
	await expect(speaker.getByText('The projection is lost')).toBeVisible();
	await openPage(page, './present/fold/');
	await expect(speaker.getByText('In step with the projection.')).toBeVisible();
	await expect(heads(speaker)).toContainText('The silence');
	await speaker.close();
	await expect(page.getByText('The speaker window is lost')).toBeVisible();
});

test('whoever lost the projection opens it again where they are', async ({ page, context }) => {
	const speaker = await withSpeaker(page, context);
	await page.keyboard.press('PageDown');
	await expect(heads(speaker)).toContainText('step 2 of 3');
	await page.goto('./about/');
	await expect(speaker.getByText('The projection is lost')).toBeVisible();
	await speaker.keyboard.press('PageDown');
	await speaker.reload();
	await expect(heads(speaker)).toContainText(`${slideOf('treaty') + 1} of ${deck.length}`);
	await expect(heads(speaker)).toContainText('step 3 of 3');
	const opening = context.waitForEvent('page');
	await speaker.getByRole('link', { name: 'Open the slides' }).click();
	const again = await opening;
	await expect(speaker.getByText('In step with the projection.')).toBeVisible();
	await isAt(again, slideOf('treaty'), 3);
	await expect(heads(speaker)).toContainText('step 3 of 3');
});

test('asked for again, the speaker window keeps its timer', async ({ page, context }) => {
	const speaker = await withSpeaker(page, context);
	await speaker.getByRole('button', { name: 'Start' }).click();
	await expect(speaker.locator('.elapsed')).toHaveText('0:01');
	await page.keyboard.press('s');
	await page.keyboard.press('PageDown');
	await expect(heads(speaker)).toContainText('step 2 of 3');
	await expect(speaker.getByRole('button', { name: 'Pause' })).toBeVisible();
	expect(context.pages()).toHaveLength(2);
});

test('where the browser has no channel or opens no window, it says so and goes on', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
		window.open = () => null;
	});
	await openPage(page, './present/');
	await page.keyboard.press('s');
	await expect(page.getByText('The browser opened no window.')).toBeVisible();
	await page.keyboard.press('PageDown');
	await isAt(page, 1);
	await page.goto('./present/speaker/');
	await expect(page.getByText('This browser keeps no two windows in step')).toBeVisible();
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await expect(heads(page)).toContainText('2 of');
});

test.describe('a lesson of one’s own', () => {
	test('shows its title, and questions of any script and length', async ({ page }) => {
		const long = 'W'.repeat(60);
		const hebrew = 'למה (1949) מוסקבה?';
		const query = new URLSearchParams([
			['t', 'Two visits'],
			['s', 'q.q.treaty'],
			['q', long],
			['q', hebrew],
			['v', '1']
		]);
		await page.goto(`./present/lesson/?${query.toString()}`);
		await expect(announcement(page)).toContainText('Slide 1 of 3');
		await expect(page.locator('.under').getByText('Two visits')).toBeVisible();
		const { right } = await page.getByRole('heading', { level: 1 }).evaluate((one) => {
			const range = document.createRange();
			range.selectNodeContents(one);
			return range.getBoundingClientRect();
		});
		expect(right).toBeLessThanOrEqual(1280);
		await page.keyboard.press('PageDown');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(hebrew);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl');
		await page.keyboard.press('o');
		await expect(page.getByRole('dialog', { name: 'All slides of “Two visits”' })).toBeVisible();
	});

	test('takes 80 slides and says why not one more', async ({ page }) => {
		await page.goto(`./present/build/?s=${Array<string>(80).fill('b').join('.')}&v=1`);
		await page.getByRole('button', { name: 'Add a break' }).click();
		await expect(page.getByRole('alert')).toContainText('A lesson has 80 slides at the most');
		await page.getByRole('checkbox', { name: 'Mao travels to Moscow' }).click();
		await expect(page.getByRole('checkbox', { name: 'Mao travels to Moscow' })).not.toBeChecked();
		await expect(page.locator('ol .title')).toHaveCount(80);
	});

	test('is built, kept in its address, and opens the same slides', async ({ page }) => {
		await page.goto('./present/build/');
		await page.getByRole('textbox', { name: 'Title' }).fill('Two visits');
		await page.getByRole('checkbox', { name: 'Mao travels to Moscow' }).check();
		await page.getByRole('checkbox', { name: 'The silence' }).check();
		await page.getByRole('textbox', { name: 'A question of your own' }).fill('Why Moscow?');
		await page.getByRole('button', { name: 'Add question' }).click();
		await page.getByRole('button', { name: 'Add a break' }).click();
		const rows = page.locator('ol .title');
		await page.getByRole('button', { name: 'Up Why Moscow?' }).focus();
		await page.keyboard.press('Enter');
		await expect(rows).toHaveText([
			'Mao travels to Moscow',
			'Why Moscow?',
			'The silence, 1957–2021',
			'Break'
		]);
		// The focus goes along.
		await expect(page.getByRole('button', { name: 'Up Why Moscow?' })).toBeFocused();
		await page.getByRole('button', { name: 'Remove The silence' }).click();
		await expect(page).toHaveURL(
			/build\/\?t=Two\+visits&s=mao-travels\.q\.b&q=Why\+Moscow%3F&v=1$/
		);
		await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
		await page.reload();
		await expect(rows).toHaveText(['Mao travels to Moscow', 'Why Moscow?', 'Break']);

		await page.getByRole('link', { name: 'Present this lesson' }).click();
		await expect(announcement(page)).toHaveText('Slide 1 of 3: Mao travels to Moscow. Step 1 of 3');
		for (let step = 0; step < 3; step++) await page.keyboard.press('PageDown');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why Moscow?');
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why Moscow?');
		await page.getByRole('button', { name: 'Join' }).click();
		const join = page.getByRole('dialog');
		await expect(join.getByRole('img', { name: 'QR code' })).toBeVisible();
		await expect(join).toContainText('/present/lesson/?t=Two+visits&s=mao-travels.q.b');
	});

	test('goes into a file and comes back; a file that is none is named', async ({ page }) => {
		await page.goto('./present/build/?t=Kept&s=title.treaty.q.b&q=Why%3F&v=1');
		const rows = page.locator('ol .title');
		await expect(rows).toHaveCount(4);
		const saving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save as a file' }).click();
		const file = await saving;
		expect(file.suggestedFilename()).toBe('kept.json');
		const text = readFileSync(await file.path(), 'utf8');
		await page.goto('./present/build/');
		const field = page.getByLabel('Open a saved lesson');
		await field.setInputFiles({
			name: 'kept.json',
			mimeType: 'application/json',
			buffer: Buffer.from(text)
		});
		await expect(rows).toHaveText([
			deck[0]?.title ?? '',
			milestone('treaty')?.title ?? '',
			'Why?',
			'Break'
		]);
		await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Kept');
		await field.setInputFiles({
			name: 'x.json',
			mimeType: 'application/json',
			buffer: Buffer.from('{"kind":"menu"}')
		});
		await expect(page.getByRole('alert')).toContainText('“kind” is "menu"');
		await expect(rows).toHaveCount(4);
	});

	test('that is malformed or old opens what can be opened, and says what was left out', async ({
		page
	}) => {
		await page.goto('./present/lesson/?s=treaty.gone.q.__proto__&v=7&slide=99&step=x');
		await expect(announcement(page)).toContainText('Slide 1 of 1');
		const note = page.getByRole('complementary', { name: 'Left out' });
		await expect(note).toContainText('a slide called “gone”, which is not there');
		await expect(note).toContainText('it is of version 7');
		await note.getByRole('button', { name: 'Close' }).click();
		await expect(note).toHaveCount(0);
		await page.reload();
		await expect(note).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(note).toHaveCount(0);
		for (const query of ['', '?s=', '?s=%E0%A4%A&t=%', '?s=..&s=x'])
			await test.step(query, async () => {
				await page.goto(`./present/lesson/${query}`);
				await expect(page.getByText('This address holds no slides')).toBeVisible();
			});
	});

	test('has its own speaker window', async ({ page, context }) => {
		await page.goto('./present/lesson/?s=treaty.q&q=Why%3F&v=1');
		await expect(announcement(page)).toContainText('Slide 1 of 2');
		const opening = context.waitForEvent('page');
		await page.getByRole('button', { name: 'Speaker' }).click();
		const speaker = await opening;
		await expect(speaker.getByText('In step with the projection.')).toBeVisible();
		await speaker.keyboard.press('End');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why?');
	});
});
