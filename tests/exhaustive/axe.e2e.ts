/**
 * Axe, by WCAG up to AAA, on pages in every theme and in forced colors, at 1280 and 320 px, and in the
 * states readers bring them to. Sample routes, two themes at each width; with ACCESS=all every route.
 */
import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import {
	THEMES,
	open,
	ROUTES,
	ALL_SAMPLE_ROUTES,
	SAMPLE_ROUTES,
	applyTheme,
	WIDTHS,
	type Theme
} from '../support/routes';
import {
	evidenceHeading,
	expect,
	followMenu,
	milestoneLink,
	press,
	test,
	waitForTimeline
} from '../support/test';

const ALL = process.env['ACCESS'] === 'all';
const PAGES = ALL ? [...new Set([...ROUTES, ...ALL_SAMPLE_ROUTES])] : SAMPLE_ROUTES;
/** Two at each width, the other two at the other; all at both where all is asked for. */
const looksAt = (width: number): readonly Theme[] =>
	ALL ? THEMES : width < 720 ? ['dark', 'forced'] : ['light', 'projector'];

async function expectNoFault(page: Page, width: number, ...within: string[]): Promise<void> {
	for (const [at, look] of looksAt(width).entries()) {
		await applyTheme(page, look);
		expect(
			await axeFaults(page, { within, rules: ALL || at === 0 ? 'all' : 'of looks' }),
			look
		).toEqual([]);
	}
}

for (const path of PAGES)
	for (const width of WIDTHS)
		test(`/${path}, ${width} px: axe finds no fault`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await open(page, path);
			await expectNoFault(page, width);
		});

interface State {
	path: string;
	/** Leads there, and sees that it is there. */
	reach: (page: Page) => Promise<unknown>;
	/** Where the state can be reached, px; everywhere when left out. */
	width?: number;
	/** What is other than before, where the rest of the page is as it was or covered; all of the page when left out. */
	within?: string;
}
const find = async (page: Page, words: string) => {
	await page.getByRole('searchbox', { name: 'Find in the story' }).fill(words);
	await expect(page.getByRole('region', { name: 'Found' })).toBeVisible();
};
/** A task that was done and checked; how, does not matter here. */
const checked = async (page: Page) => {
	for (const select of await page.getByRole('combobox').all())
		await select.selectOption({ index: 2 });
	for (const group of await page.getByRole('group').all()) {
		const radios = group.getByRole('radio');
		if ((await radios.count()) > 0) await radios.first().check();
	}
	const down = page.getByRole('button', { name: /^Down: .* card 1 of/ });
	if ((await down.count()) > 0) await down.click();
	await press(page, 'Check');
	await expect(page.getByRole('region', { name: 'What the evidence says' })).toBeVisible();
};
const STATES: Record<string, State> = {
	'a milestone open': {
		path: '',
		within: '.reading',
		reach: async (page) => {
			await milestoneLink(page, 'Treaty of Friendship').click();
			await expect(evidenceHeading(page)).toContainText('Treaty');
		}
	},
	'the timeline zoomed, with what stands too close in clusters': {
		path: '',
		within: '.timeline',
		width: 1280,
		reach: async (page) => {
			await press(page, 'To scale');
			for (let step = 0; step < 3; step++) await press(page, 'Zoom in');
			await expect(page).toHaveURL(/from=/);
			await expect(page.getByRole('button', { name: /: zoom in$/ }).first()).toBeVisible();
		}
	},
	'the timeline filtered': {
		path: '',
		within: '.timeline',
		reach: async (page) => {
			await press(page, 'Filter');
			await page.getByRole('checkbox', { name: /^economy/ }).check();
			await page.locator('.find-panel').getByRole('button', { name: 'Close' }).click();
			await expect(page.locator('.milestone.rest').first()).toBeAttached();
		}
	},
	'something found': { path: '', within: '.find-panel', reach: (page) => find(page, 'Stalin') },
	'nothing found': { path: '', within: '.find-panel', reach: (page) => find(page, 'zzzzzz') },
	'an address that cannot be read': {
		path: '?from=never&to=1950-01-01&v=1',
		within: '.malformed',
		reach: (page) =>
			expect(page.getByRole('status').filter({ hasText: 'could not be read' })).toBeVisible()
	},
	'the background left out': {
		path: '',
		within: '.timeline',
		width: 1280,
		reach: (page) => page.getByRole('checkbox', { name: 'Background' }).uncheck()
	},
	'the slides seen at once': {
		path: 'present/treaty/',
		reach: async (page) => {
			await page.keyboard.press('o');
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	},
	'the keys of the slides': {
		path: 'present/treaty/',
		reach: async (page) => {
			await page.keyboard.press('?');
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	},
	'the order checked': { path: 'classroom/order/?seed=k7pq', reach: checked },
	'the match checked': { path: 'classroom/match/?seed=k7pq', reach: checked },
	'the kinds checked': { path: 'classroom/kinds/?seed=k7pq', reach: checked },
	'the claim weighed': { path: 'classroom/weigh/?seed=k7pq', reach: checked },
	'an error': {
		path: 'about/',
		reach: async (page) => {
			// As a host answers that cannot make the page.
			const fault = { type: 'error', status: 500, error: { message: 'Internal Error' } };
			await page.route('**/__data.json*', (route) =>
				route.fulfill({ json: { type: 'data', nodes: [{ type: 'skip' }, fault, fault] } })
			);
			await expect(async () => {
				await open(page, 'about/');
				await followMenu(page, 'Compare');
				const heading = page.getByRole('heading', { level: 1 });
				await expect(heading).toHaveText('This page could not be shown', { timeout: 5000 });
			}).toPass();
		}
	}
};
for (const [name, { path, reach, within, width: only }] of Object.entries(STATES))
	for (const width of only ? [only] : WIDTHS)
		test(`${name}, ${width} px: axe finds no fault in this state`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await open(page, path);
			if (path.startsWith('?') || path === '') await waitForTimeline(page);
			await reach(page);
			await expectNoFault(page, width, ...(within ? [within] : []));
		});

test('axe faults are found: a button without a name, pale text, and pale text on a picture', async ({
	page
}) => {
	await open(page, '');
	await page.evaluate(() => {
		const style = (selector: string, property: string, value: string) => {
			const element = document.querySelector<HTMLElement>(selector);
			if (!element) throw new Error(`no ${selector}`);
			element.style.setProperty(property, value, 'important');
		};
		style('header nav a', 'color', '#aaa');
		// A label stands on the picture, and axe cannot tell what is behind it.
		style('.timeline .labelled .title', 'color', '#aaa');
		document.querySelector('.buttons button')?.replaceChildren();
	});
	const faults = (await axeFaults(page)).join('\n');
	expect(faults).toMatch(/^button-name: /m);
	expect(faults).toMatch(/^color-contrast: /m);
	expect(faults).toMatch(/^contrast [12]\.\d\d of 4\.5, measured: .*data-id.*title/m);
});
