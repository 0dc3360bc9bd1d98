/**
 * The keyboard model of the timeline. The focus is in the timeline, and no modifier is pressed.
 *
 * - Tab, Shift+Tab: one stop in (last visited, else current, else first), one out.
 * - → ←: next or previous milestone in time, which scrolls into view and does not open.
 * - ↓ ↑, Page Down, Page Up: first milestone of the next or previous era.
 * - Home, End: first or last milestone.
 * - Enter: opens the milestone and changes URL and title; its heading gets the focus.
 * - Escape in the evidence: back to the milestone, also with only the caret in the evidence.
 * - + − 0: zoom, only in the timeline; each has a button.
 */
import type { Locator, Page } from '@playwright/test';
import { example, exampleWindow, rare, windowAround } from './support/examples';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	milestoneLink,
	openPage,
	openTimeline,
	spanOf,
	story,
	test,
	zoomed
} from './support/test';

const focusedTitle = (page: Page) =>
	page.evaluate(() =>
		document.activeElement?.querySelector('.title')?.textContent?.trim().replace(/\s+/g, ' ')
	);
const links = (page: Page): Locator => page.locator('.timeline .milestone a');
const stop = (page: Page): Locator => page.locator('.timeline .milestone a:not([tabindex="-1"])');
const isInList = (page: Page) =>
	page.evaluate(() => !!document.activeElement?.closest('.milestone'));
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The live region of the timeline: part of the page before its first announcement. */
const status = (page: Page) => page.locator('main > p.visually-hidden[role="status"]');

const [first, second] = story.milestones;
const last = story.milestones.at(-1);
const titlesOf = (era?: { id: string }) =>
	story.milestones.filter((milestone) => milestone.era === era?.id).map(({ title }) => title);

async function enter(page: Page, path = './timeline/'): Promise<void> {
	await openTimeline(page, path);
	await stop(page).focus();
}
/** Moves the focus into the list by Tab, from the control before it. */
async function tabIn(page: Page): Promise<void> {
	await button(page, 'Scale').focus();
	await page.keyboard.press('Tab');
}

test('the timeline is one tab stop: last visited, else current, else first', async ({ page }) => {
	await openTimeline(page, `./timeline/#${example.id}`);
	await tabIn(page);
	expect(await focusedTitle(page)).toBe(example.title);
	await openTimeline(page);
	await expect(stop(page)).toHaveCount(1);
	await tabIn(page);
	expect(await focusedTitle(page)).toBe(first?.title);
	for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Tab');
	expect(await isInList(page)).toBe(false);
	expect(await page.evaluate(() => !!document.activeElement?.closest('.picture'))).toBe(false);
	await page.keyboard.press('Shift+Tab');
	expect(await focusedTitle(page)).toBe(story.milestones[3]?.title);
	await expect(stop(page)).toHaveCount(1);
	await page.keyboard.press('Shift+Tab');
	await expect(button(page, 'Scale')).toBeFocused();
});

test('a milestone chosen in the column becomes the tab stop', async ({ page }) => {
	await openTimeline(page, `./timeline/#${first?.id}`);
	await page.locator(`.pane a[data-quote="${example.id}"]`).first().click();
	await expect(evidenceHeading(page)).toHaveText(example.title);
	await tabIn(page);
	expect(await focusedTitle(page)).toBe(example.title);
});

test('arrow keys move across eras, stop at the ends and open nothing', async ({ page }) => {
	await enter(page);
	await page.keyboard.press('ArrowLeft');
	expect(await focusedTitle(page)).toBe(first?.title);
	for (const { title } of story.milestones.slice(1)) {
		await page.keyboard.press('ArrowRight');
		expect(await focusedTitle(page)).toBe(title);
	}
	await page.keyboard.press('ArrowRight');
	expect(await focusedTitle(page)).toBe(last?.title);
	await page.keyboard.press('ArrowLeft');
	expect(await focusedTitle(page)).toBe(story.milestones.at(-2)?.title);
	await page.keyboard.press('Home');
	expect(await focusedTitle(page)).toBe(first?.title);
	await page.keyboard.press('End');
	expect(await focusedTitle(page)).toBe(last?.title);
	expect(new URL(page.url()).pathname).not.toContain('milestones');
	await expect(evidencePanel(page)).toHaveCount(0);
});

test('arrow keys bring a milestone outside the window into view', async ({ page }) => {
	await enter(page, `./timeline/?${windowAround(example, 60, 15)}`);
	for (const { title } of story.milestones.slice(0, 14)) {
		await milestoneLink(page, title).focus();
		await page.keyboard.press('ArrowRight');
		const [box, frame] = await page.evaluate(() =>
			[document.activeElement, document.querySelector('.frame')].map((element) => {
				const { left, right } = element?.getBoundingClientRect() ?? { left: NaN, right: NaN };
				return { left, right };
			})
		);
		expect(box?.left, title).toBeGreaterThanOrEqual((frame?.left ?? NaN) - 1);
		expect(box?.right, title).toBeLessThanOrEqual((frame?.right ?? NaN) + 1);
	}
});

test('↓ ↑ and Page Down, Page Up focus the first milestone of an era', async ({ page }) => {
	const later = story.eras.slice(1);
	await enter(page);
	for (const [down, up] of [
		['ArrowDown', 'ArrowUp'],
		['PageDown', 'PageUp']
	] as const)
		for (const [key, title] of [
			[up, first?.title],
			['ArrowRight', second?.title],
			[down, titlesOf(later[0])[0]],
			['ArrowRight', titlesOf(later[0])[1]],
			...later.slice(1).map((era) => [down, titlesOf(era)[0]] as const),
			[down, titlesOf(later.at(-1))[0]],
			...later
				.slice(0, -1)
				.toReversed()
				.map((era) => [up, titlesOf(era)[0]] as const),
			[up, first?.title]
		] as const) {
			await page.keyboard.press(key);
			expect(await focusedTitle(page)).toBe(title);
		}
});

test('Enter opens a milestone and focuses its heading', { tag: '@core' }, async ({ page }) => {
	await enter(page);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	const heading = evidenceHeading(page);
	await expect(heading).toHaveText(second?.title ?? '');
	await expect(heading).toBeFocused();
	await expect(page.locator('.timeline [aria-current="true"]')).toHaveCount(1);
	await expect(milestoneLink(page, second?.title ?? '')).toHaveAttribute('aria-current', 'true');
	await expect(page).toHaveURL(new RegExp(`/milestones/${second?.id}/$`));
	await expect(page).toHaveTitle(new RegExp(`^${second?.title}`));
});

test('Escape in the evidence focuses its milestone', { tag: '@core' }, async ({ page }) => {
	await enter(page);
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	await expect(evidenceHeading(page)).toBeFocused();
	await page.keyboard.press('Escape');
	expect(await focusedTitle(page)).toBe(last?.title);
	await evidencePanel(page).getByRole('button', { name: 'Copy link' }).focus();
	await page.keyboard.press('Escape');
	expect(await focusedTitle(page)).toBe(last?.title);
	await expect(milestoneLink(page, last?.title ?? '')).toBeInViewport();
});

test.describe('+ − 0', () => {
	test('+ − 0 match the buttons “Zoom in”, “Zoom out” and “Fit”', async ({ page }) => {
		// As the page writes the URL: another spelling would be replaced, and pass for a zoom.
		const start = `./timeline/?${exampleWindow}&v=1#${example.id}`;
		for (const [key, name] of [
			['+', 'Zoom in'],
			['-', 'Zoom out'],
			['0', 'Show all']
		] as const) {
			await openTimeline(page, start);
			const before = page.url();
			await button(page, name).click();
			await expect(page).not.toHaveURL(before);
			const byButton = page.url();
			await enter(page, start);
			await page.keyboard.press(key);
			await expect(page).not.toHaveURL(before);
			expect(page.url()).toBe(byButton);
		}
	});

	test('0 is pressed on other keyboard layouts with or without Shift', async ({ page }) => {
		for (const init of [
			{ key: '0', code: 'Digit0', shiftKey: true },
			{ key: 'à', code: 'Digit0' },
			{ key: 'é', code: 'Digit0' },
			{ key: '٠', code: 'Numpad0' },
			{ key: 'Process', code: 'Digit0' }
		]) {
			await enter(page, `./timeline/?${exampleWindow}&v=1`);
			await expect(button(page, 'Show all')).toBeEnabled();
			await page.evaluate(
				(press) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press)),
				{ ...init, bubbles: true, cancelable: true }
			);
			await expect(button(page, 'Show all'), init.key).toBeDisabled();
		}
	});

	test('+ keeps the focused milestone in view', { tag: '@core' }, async ({ page }) => {
		await enter(page);
		await page.keyboard.press('End');
		for (let press = 0; press < 6; press++) await page.keyboard.press('+');
		await expect(page).toHaveURL(zoomed);
		expect(spanOf(page).from).toBeLessThan(last?.anchor ?? 0);
		expect(spanOf(page).to).toBeGreaterThan(last?.anchor ?? 0);
		await expect(milestoneLink(page, last?.title ?? '')).toBeFocused();
		await expect(milestoneLink(page, last?.title ?? '')).toBeInViewport({ ratio: 0.99 });
		await expect(links(page)).toHaveCount(story.milestones.length);
		await expect(stop(page)).toHaveCount(1);
	});

	test('a zoom by keys is announced once, politely and briefly', async ({ page }) => {
		// A fake clock: no time passes between keys, however busy the machine.
		await page.clock.install();
		await enter(page);
		await page.clock.pauseAt(Date.now() + 3_600_000);
		await expect(status(page)).toHaveCount(1);
		await page.evaluate(() => {
			const line = document.querySelector('main > p.visually-hidden[role="status"]');
			const announced: string[] = [];
			Object.assign(globalThis, { announced });
			new MutationObserver(() => announced.push(line?.textContent ?? '')).observe(line as Node, {
				characterData: true,
				childList: true,
				subtree: true
			});
		});
		for (const key of '+++-+') await page.keyboard.press(key);
		await page.clock.runFor(3000);
		await expect(page).toHaveURL(zoomed);
		await expect(status(page)).toHaveText(/^Shown: \d{1,2} \w+ \d{4} to \d{1,2} \w+ \d{4}\.$/);
		expect(((await status(page).textContent()) ?? '').length).toBeLessThanOrEqual(120);
		expect(
			await page.evaluate(() => (globalThis as unknown as { announced: string[] }).announced)
		).toHaveLength(1);
		await expect(page.locator('[role="status"]:visible')).toHaveCount(1);
		await expect(
			page.locator('[aria-live="assertive"]:not(#svelte-announcer), [role="alert"]')
		).toHaveCount(0);
	});
});

test.describe('other keys', () => {
	test('modifiers, letters and digits keep their meaning (WCAG 2.1.4)', async ({ page }) => {
		await enter(page);
		const before = await page.locator('main').ariaSnapshot();
		for (const key of 'abcdefghijklmnopqrstuvwxyz123456789?/.,') await page.keyboard.press(key);
		expect(await page.locator('main').ariaSnapshot()).toBe(before);
		expect(await focusedTitle(page)).toBe(first?.title);
		await page.evaluate(() => {
			const prevented: string[] = [];
			Object.assign(globalThis, { prevented });
			addEventListener('keydown', (event) => {
				if (event.defaultPrevented) prevented.push(event.key);
				// Otherwise the browser runs its own shortcut.
				event.preventDefault();
			});
		});
		for (const modifier of ['Control', 'Alt', 'Meta'])
			for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'Home', 'End', '+', '-', '0'])
				await page.keyboard.press(`${modifier}+${key}`);
		for (const key of ['ArrowRight', 'ArrowDown', 'End']) await page.keyboard.press(`Shift+${key}`);
		expect(
			await page.evaluate(() => (globalThis as unknown as { prevented: string[] }).prevented)
		).toEqual([]);
		expect(await focusedTitle(page)).toBe(first?.title);
	});

	test('keys in a field or outside the timeline do not zoom or move it', async ({ page }) => {
		await openTimeline(page);
		for (const control of [
			page.getByRole('link', { name: 'About', exact: true }),
			button(page, 'Scale')
		]) {
			await control.focus();
			for (const key of ['+', '-', '0', 'ArrowRight', 'End']) await page.keyboard.press(key);
			await expect(control).toBeFocused();
		}
		// A zoom would be in the URL by now.
		await page.waitForTimeout(1000);
		expect(page.url()).not.toMatch(zoomed);
		const field = page.getByRole('searchbox', { name: 'Find in the story' });
		await field.focus();
		await page.keyboard.type('2+-0');
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.type('x');
		await page.keyboard.press('End');
		await page.keyboard.type('y');
		await expect(field).toHaveValue('2x+-0y');
		await expect(page).toHaveURL(/q=2x/);
		expect(page.url()).not.toMatch(zoomed);
	});
});

test('the theme menu opens, chooses and closes by keyboard and by a click outside', async ({
	page
}) => {
	await openPage(page, './about/');
	const menu = button(page, 'Theme');
	const system = page.getByRole('radio', { name: 'System' });
	await menu.focus();
	await page.keyboard.press('Enter');
	await expect(system).toBeChecked();
	await page.keyboard.press('Tab');
	await expect(system).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	await page.keyboard.press('Escape');
	await expect(system).toBeHidden();
	await expect(menu).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
	await page.locator('h1').click();
	await expect(system).toBeHidden();
});

test('links are named by date and title, in lists under headings of eras', async ({ page }) => {
	await openTimeline(page);
	for (const era of story.eras) {
		const section = page.getByRole('region', { name: era.title });
		await expect(section.getByRole('heading', { level: 2, name: era.title })).toBeAttached();
		for (const { id, title } of story.milestones.filter((milestone) => milestone.era === era.id)) {
			const link = section.locator(`[role="list"] > li > a[data-id="${id}"]`);
			const date = (await link.locator('.date').innerText()).replace(/:\s*$/, '');
			expect(date).toMatch(/\d{2}/);
			await expect(link).toHaveAccessibleName(`${date}: ${title}`);
		}
	}
	// These roles would take keys from a screen reader; the picture repeats the list.
	await expect(
		page.locator('[role="application"], [role="listbox"], [role="tree"], [role="grid"]')
	).toHaveCount(0);
	await expect(page.locator('.picture > svg')).toHaveAttribute('aria-hidden', 'true');
});

/** Text at the caret, where a screen reader goes on reading. */
const caretText = (page: Page) =>
	page.evaluate(() => getSelection()?.anchorNode?.textContent?.trim().replace(/\s+/g, ' '));

test('a link to a place on another page moves the reading position there', async ({ page }) => {
	const milestone = story.milestones.find(({ counterparts }) => counterparts.length > 0);
	const parallel = story.parallels.find(({ id }) => id === milestone?.counterparts[0]?.parallel);
	const [quote] = milestone?.quotes ?? [];
	await openTimeline(page, `./timeline/#${milestone?.id}`);
	await evidencePanel(page).locator('blockquote a').first().press('Enter');
	await expect(page).toHaveURL(new RegExp(`/column/#${quote?.block}$`));
	await expect.poll(() => caretText(page)).toContain(quote?.exact);

	// Of a page that is itself about a place: the evidence of a milestone, a parallel.
	await page.locator(`#${quote?.block} a[data-quote~="${milestone?.id}"]`).first().press('Enter');
	await expect(page).toHaveURL(/\/milestones\//);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(milestone?.title ?? '');
	await openTimeline(page, `./timeline/#${milestone?.id}`);
	const link = evidencePanel(page).getByRole('link', { name: parallel?.question ?? '' });
	await link.press('Enter');
	await expect(page).toHaveURL(/\/compare\//);
	await expect.poll(() => caretText(page)).toBe(parallel?.question);
	await page.goBack();
	await expect(evidenceHeading(page)).toBeFocused();
});

test('Escape leads back when the cursor of a screen reader has left the focus', async ({
	page
}) => {
	await openTimeline(page, `./timeline/#${first?.id}`);
	/** Firefox does so when a screen reader moves its cursor over text. */
	const moveCaret = (to: Locator) =>
		to.evaluate((element) => {
			if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
			getSelection()?.collapse(element, 0);
		});
	await moveCaret(page.locator('main'));
	await page.keyboard.press('Escape');
	await expect(page.locator('body')).toBeFocused();
	await moveCaret(evidencePanel(page).locator('.summary'));
	await page.keyboard.press('Escape');
	await expect(milestoneLink(page, first?.title ?? '')).toBeFocused();

	const field = page.getByRole('searchbox', { name: 'Find in the story' });
	await field.fill(rare.word);
	const results = page.getByRole('region', { name: 'Found' });
	await moveCaret(results.getByRole('listitem').first());
	await page.keyboard.press('Escape');
	await expect(results).toBeHidden();
	await expect(field).toBeFocused();
});

test('the first Tab on a slide says the key that takes a step', async ({ page }) => {
	await openPage(page, `./present/${example.id}/`);
	await page.keyboard.press('Tab');
	const next = page.getByRole('button', { name: 'Press Enter for the next step' });
	await expect(next).toBeFocused();
	await expect(next).toBeInViewport();
	await next.press('Enter');
	await expect(page.getByRole('status').first()).toContainText('Step 2 of');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').first()).toContainText('Step 1 of');
});

test.describe('on a phone with a keyboard', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('arrow keys move through the cards of a phone and + does not zoom', async ({ page }) => {
		await enter(page);
		await page.keyboard.press('ArrowRight');
		expect(await focusedTitle(page)).toBe(second?.title);
		await page.keyboard.press('End');
		expect(await focusedTitle(page)).toBe(last?.title);
		await expect(milestoneLink(page, last?.title ?? '')).toBeInViewport({ ratio: 0.99 });
		await page.keyboard.press('+');
		await page.keyboard.press('Enter');
		await expect(evidenceHeading(page)).toBeFocused();
		expect(page.url()).not.toMatch(zoomed);
		await page.keyboard.press('Escape');
		await expect(milestoneLink(page, last?.title ?? '')).toBeFocused();
	});
});
