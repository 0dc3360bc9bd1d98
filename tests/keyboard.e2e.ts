/**
 * The keyboard model of the timeline, key by key:
 *
 * | key, focus inside the timeline, no modifier | does                                                            |
 * | ------------------------------------------- | --------------------------------------------------------------- |
 * | Tab, Shift+Tab                              | one stop in (last visited, else current, else first), one out    |
 * | → ←                                         | next, previous milestone in time; into view; does not open       |
 * | ↓ ↑, Page Down, Page Up                     | first milestone of the next, previous era                        |
 * | Home, End                                   | first, last                                                      |
 * | Enter                                       | opens: current, address, title, focus on the heading             |
 * | Esc in the evidence                         | back to the milestone                                            |
 * | + − 0                                       | zoom, only here, each with a button                              |
 */
import type { Locator, Page } from '@playwright/test';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	milestoneLink,
	openTimeline,
	story,
	test
} from './support/test';

const zoomed = /from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}/;
const spanOf = (page: Page) => {
	const query = new URL(page.url()).searchParams;
	return { from: Date.parse(query.get('from') ?? ''), to: Date.parse(query.get('to') ?? '') };
};
const focusedTitle = (page: Page) =>
	page.evaluate(() =>
		document.activeElement?.querySelector('.title')?.textContent?.trim().replace(/\s+/g, ' ')
	);
const links = (page: Page): Locator => page.locator('.timeline .milestone a');
const stop = (page: Page): Locator => page.locator('.timeline .milestone a:not([tabindex="-1"])');
const isInList = (page: Page) =>
	page.evaluate(() => !!document.activeElement?.closest('.milestone'));
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The status line of the timeline, which is there from the start. */
const status = (page: Page) => page.locator('main > p.visually-hidden[role="status"]');

const [first, second] = story.milestones;
const last = story.milestones.at(-1);
const firstOf = (era: string) => story.milestones.find((milestone) => milestone.era === era)?.title;

async function enter(page: Page, path = './'): Promise<void> {
	await openTimeline(page, path);
	await stop(page).focus();
}
/** Presses Tab until the focus comes into the list, from the control before it. */
async function tabIn(page: Page): Promise<void> {
	await button(page, 'Fit era').focus();
	await page.keyboard.press('Tab');
}

test.describe('Tab and Shift+Tab', () => {
	test('the timeline is one tab stop: the current milestone at first', async ({ page }) => {
		await openTimeline(page);
		await expect(stop(page)).toHaveCount(1);
		await tabIn(page);
		expect(await focusedTitle(page)).toBe(first?.title);
		await openTimeline(page, './milestones/split/');
		await tabIn(page);
		expect(await focusedTitle(page)).toBe('Sino-Soviet split');
	});

	test('the next Tab leaves the list, forwards and back, past the picture', async ({ page }) => {
		await enter(page);
		await page.keyboard.press('Tab');
		expect(await isInList(page)).toBe(false);
		expect(await page.evaluate(() => !!document.activeElement?.closest('.picture'))).toBe(false);
		await page.keyboard.press('Shift+Tab');
		expect(await isInList(page)).toBe(true);
		await page.keyboard.press('Shift+Tab');
		await expect(button(page, 'Fit era')).toBeFocused();
	});

	test('Shift+Tab returns to the milestone visited last', async ({ page }) => {
		await enter(page);
		for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Tab');
		expect(await isInList(page)).toBe(false);
		await page.keyboard.press('Shift+Tab');
		expect(await focusedTitle(page)).toBe(story.milestones[3]?.title);
		await expect(stop(page)).toHaveCount(1);
	});

	test('a milestone chosen in the column becomes the tab stop', async ({ page }) => {
		await enter(page);
		await page.keyboard.press('ArrowRight');
		await page
			.locator('.pane')
			.getByRole('link', { name: 'Stalin, however, did not consider Mao his equal.' })
			.click();
		await expect(evidenceHeading(page)).toHaveText('Stalin does not see an equal');
		await tabIn(page);
		expect(await focusedTitle(page)).toBe('Stalin does not see an equal');
	});
});

test.describe('→ and ←', () => {
	test('arrow keys go through time across eras, stop at the ends, and open nothing', async ({
		page
	}) => {
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
		expect(new URL(page.url()).pathname).not.toContain('milestones');
		await expect(evidenceHeading(page)).toHaveText(first?.title ?? '');
	});

	test('arrow keys bring a milestone outside the window into view', async ({ page }) => {
		await enter(page, './?from=1949-11-01&to=1950-01-15');
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
});

for (const [down, up, name] of [
	['ArrowDown', 'ArrowUp', '↓ and ↑'],
	['PageDown', 'PageUp', 'Page Down and Page Up']
] as const)
	test(`${name} go to the first milestone of the next and the previous era`, async ({ page }) => {
		await enter(page);
		const moves: [string, string | undefined][] = [
			[up, first?.title],
			['ArrowRight', second?.title],
			[down, firstOf('between')],
			['ArrowRight', story.milestones.filter(({ era }) => era === 'between')[1]?.title],
			[down, firstOf('putin-xi')],
			[down, firstOf('putin-xi')],
			[up, firstOf('between')],
			[up, first?.title]
		];
		for (const [key, title] of moves) {
			await page.keyboard.press(key);
			expect(await focusedTitle(page)).toBe(title);
		}
	});

test('Home and End go to the first and the last', async ({ page }) => {
	await enter(page);
	await page.keyboard.press('End');
	expect(await focusedTitle(page)).toBe(last?.title);
	await page.keyboard.press('Home');
	expect(await focusedTitle(page)).toBe(first?.title);
});

test(
	'Enter opens: current, address and title follow, and the focus goes to the heading',
	{ tag: '@core' },
	async ({ page }) => {
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
	}
);

test(
	'Esc in the evidence leads back to the milestone, wherever in it the focus is',
	{ tag: '@core' },
	async ({ page }) => {
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
	}
);

test.describe('+ − 0', () => {
	for (const [key, name] of [
		['+', 'Zoom in'],
		['-', 'Zoom out'],
		['0', 'Fit']
	] as const)
		test(`${key} does what the button “${name}” does`, async ({ page }) => {
			// As the page itself writes it: once settled, another way of writing it is replaced, and would pass for a zoom.
			const start = './milestones/split/?from=1951-01-01&to=1962-01-01&v=1';
			await openTimeline(page, start);
			const before = page.url();
			await button(page, name).click();
			await expect(page).not.toHaveURL(before);
			const byButton = page.url();
			await enter(page, start);
			await page.keyboard.press(key);
			await expect(page).not.toHaveURL(before);
			expect(page.url()).toBe(byButton);
		});

	test(
		'+ zooms about the milestone that has the focus, which stays in view, and takes none out of the list',
		{ tag: '@core' },
		async ({ page }) => {
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
		}
	);

	test('a zoom by keys is announced once, politely, in at most 120 characters', async ({
		page
	}) => {
		// The clock of the test: keys follow one another at once, however busy the machine.
		await page.clock.install();
		await enter(page);
		await page.clock.pauseAt(Date.now() + 3_600_000);
		await expect(status(page)).toHaveCount(1);
		await page.evaluate(() => {
			const line = document.querySelector('main > p.visually-hidden[role="status"]');
			const said: string[] = [];
			Object.assign(globalThis, { said });
			new MutationObserver(() => said.push(line?.textContent ?? '')).observe(line as Node, {
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
			await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
		).toHaveLength(1);
		await expect(page.locator('[role="status"]:visible')).toHaveCount(1);
		await expect(
			page.locator('[aria-live="assertive"]:not(#svelte-announcer), [role="alert"]')
		).toHaveCount(0);
	});
});

test.describe('no other key is taken', () => {
	test('a key with a modifier is the browser’s', async ({ page }) => {
		await enter(page);
		await page.evaluate(() => {
			const taken: string[] = [];
			Object.assign(globalThis, { taken });
			addEventListener('keydown', (event) => {
				if (event.defaultPrevented) taken.push(event.key);
				// So that the browser does not act on it either.
				event.preventDefault();
			});
		});
		for (const modifier of ['Control', 'Alt', 'Meta'])
			for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'Home', 'End', '+', '-', '0'])
				await page.keyboard.press(`${modifier}+${key}`);
		for (const key of ['ArrowRight', 'ArrowDown', 'End']) await page.keyboard.press(`Shift+${key}`);
		expect(await page.evaluate(() => (globalThis as unknown as { taken: string[] }).taken)).toEqual(
			[]
		);
		expect(await focusedTitle(page)).toBe(first?.title);
	});

	test('in a field every key is a letter or moves the cursor', async ({ page }) => {
		await openTimeline(page);
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

	test('outside the timeline + − 0 and the arrows do nothing to it', async ({ page }) => {
		await openTimeline(page);
		for (const place of [
			page.getByRole('link', { name: 'About', exact: true }),
			button(page, 'Fit era')
		]) {
			await place.focus();
			for (const key of ['+', '-', '0', 'ArrowRight', 'End']) await page.keyboard.press(key);
			await expect(place).toBeFocused();
		}
		// What was zoomed would be in the address by then.
		await page.waitForTimeout(1000);
		expect(page.url()).not.toMatch(zoomed);
	});

	test('no letter is a key of the page (WCAG 2.1.4)', async ({ page }) => {
		await enter(page);
		const before = await page.locator('main').ariaSnapshot();
		for (const key of 'abcdefghijklmnopqrstuvwxyz123456789?/.,') await page.keyboard.press(key);
		expect(await page.locator('main').ariaSnapshot()).toBe(before);
		expect(await focusedTitle(page)).toBe(first?.title);
	});
});

test('a link is named by its date, then its title, and the lists stand under the headings of the eras', async ({
	page
}) => {
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
	// No role takes the keys of a screen reader away, and the picture says nothing twice.
	await expect(
		page.locator('[role="application"], [role="listbox"], [role="tree"], [role="grid"]')
	).toHaveCount(0);
	await expect(page.locator('.picture > svg')).toHaveAttribute('aria-hidden', 'true');
});

test.describe('on a phone with a keyboard', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('arrow keys walk through the cards of a phone, and nothing zooms', async ({ page }) => {
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
