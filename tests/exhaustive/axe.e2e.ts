/**
 * Axe rules of WCAG up to AAA on sample routes, in two themes at each width (1280 and 320 px), and
 * in states such as an open search. ACCESS=all tests every route in every theme.
 */
import type { Page } from '@playwright/test';
import { example, searchWord, settings } from '../support/examples';
import { axeViolations } from '../support/axe';
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
import { answer, check, result, type Task } from '../support/tasks';
import {
	chooseScale,
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
const themesAt = (width: number): readonly Theme[] =>
	ALL ? THEMES : width < 720 ? ['dark', 'forced'] : ['light', 'projector'];

async function expectNoViolation(page: Page, width: number, ...within: string[]): Promise<void> {
	for (const [index, theme] of themesAt(width).entries()) {
		await applyTheme(page, theme);
		expect(
			await axeViolations(page, { within, rules: ALL || index === 0 ? 'all' : 'by theme' }),
			theme
		).toEqual([]);
	}
}

for (const path of PAGES)
	for (const width of WIDTHS)
		test(`/${path}, ${width} px: axe finds no violation`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await open(page, path);
			await expectNoViolation(page, width);
		});

interface State {
	path: string;
	/** Puts the page into the state, and waits for it. */
	enter: (page: Page) => Promise<unknown>;
	/** px: the only width with this state; both widths by default. */
	width?: number;
	/** The part of the page that changes; the whole page by default. */
	within?: string;
}
const find = async (page: Page, words: string) => {
	await page.getByRole('searchbox', { name: 'Find in the story' }).fill(words);
	await expect(page.getByRole('region', { name: 'Found' })).toBeVisible();
};
const answerAndCheck = async (page: Page, task: Task) => {
	await answer(page, task);
	await check(page);
	await expect(result(page)).toBeVisible();
};
const STATES: Record<string, State> = {
	'a milestone open': {
		path: 'timeline/',
		within: '.reading',
		enter: async (page) => {
			await milestoneLink(page, example.title).click();
			await expect(evidenceHeading(page)).toHaveText(example.title);
		}
	},
	'the timeline zoomed with clusters': {
		path: `timeline/#${example.id}`,
		within: '.timeline',
		width: 1280,
		enter: async (page) => {
			await chooseScale(page, 'True to time');
			for (let step = 0; step < 3; step++) await press(page, 'Zoom in');
			await expect(page).toHaveURL(/from=/);
			await expect(page.getByRole('button', { name: /: zoom in$/ }).first()).toBeVisible();
		}
	},
	'the timeline filtered': {
		path: 'timeline/',
		within: '.timeline',
		enter: async (page) => {
			await press(page, 'Filter');
			await page
				.getByRole('checkbox', { name: new RegExp(`^${settings.themes[0]?.label}`) })
				.check();
			await page.locator('.find-panel').getByRole('button', { name: 'Close' }).click();
			await expect(page.locator('.milestone.rest').first()).toBeAttached();
		}
	},
	'search results': {
		path: 'timeline/',
		within: '.find-panel',
		enter: (page) => find(page, searchWord)
	},
	'no search results': {
		path: 'timeline/',
		within: '.find-panel',
		enter: (page) => find(page, 'zzzzzz')
	},
	'an unreadable URL': {
		path: 'timeline/?from=never&to=1-1-1&v=1',
		within: '.notice',
		enter: (page) =>
			expect(page.getByRole('status').filter({ hasText: 'could not be read' })).toBeVisible()
	},
	'the background hidden': {
		path: 'timeline/',
		within: '.timeline',
		width: 1280,
		enter: (page) => page.getByRole('checkbox', { name: /^Events the/ }).uncheck()
	},
	'the overview of slides': {
		path: `present/${example.id}/`,
		enter: async (page) => {
			await page.keyboard.press('o');
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	},
	'the keys of the slides': {
		path: `present/${example.id}/`,
		enter: async (page) => {
			await page.keyboard.press('?');
			await expect(page.getByRole('dialog')).toBeVisible();
		}
	},
	'the order checked': {
		path: 'classroom/order/?seed=k7pq',
		enter: (page) => answerAndCheck(page, 'order')
	},
	'the match checked': {
		path: 'classroom/match/?seed=k7pq',
		enter: (page) => answerAndCheck(page, 'match')
	},
	'the kinds checked': {
		path: 'classroom/kinds/?seed=k7pq',
		enter: (page) => answerAndCheck(page, 'kinds')
	},
	'the claim weighed': {
		path: 'classroom/weigh/?seed=k7pq',
		enter: (page) => answerAndCheck(page, 'weigh')
	},
	'the menu open': {
		path: 'privacy/',
		enter: async (page) => {
			await page
				.getByRole('banner')
				.getByRole('button', { name: /^(Menu|Theme)$/ })
				.click();
			await expect(page.getByRole('radio', { name: 'System' })).toBeVisible();
		}
	},
	'an error': {
		path: 'about/',
		enter: async (page) => {
			// The answer of a host that fails to render the page.
			const error = { type: 'error', status: 500, error: { message: 'Internal Error' } };
			await page.route('**/__data.json*', (route) =>
				route.fulfill({ json: { type: 'data', nodes: [{ type: 'skip' }, error, error] } })
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
for (const [name, { path, enter, within, width: only }] of Object.entries(STATES))
	for (const width of only ? [only] : WIDTHS)
		test(`${name}, ${width} px: axe finds no violation in this state`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await open(page, path);
			if (path.startsWith('timeline/')) await waitForTimeline(page);
			await enter(page);
			await expectNoViolation(page, width, ...(within ? [within] : []));
		});

test('axeViolations() finds a nameless button and pale text, also over SVG', async ({ page }) => {
	await open(page, 'timeline/');
	await page.evaluate(() => {
		const style = (selector: string, property: string, value: string) => {
			const element = document.querySelector<HTMLElement>(selector);
			if (!element) throw new Error(`no ${selector}`);
			element.style.setProperty(property, value, 'important');
		};
		style('header nav a', 'color', '#aaa');
		// A label lies over the SVG, where axe cannot tell the background.
		style('.timeline .labelled .title', 'color', '#aaa');
		const buttons = [...document.querySelectorAll('main button')];
		buttons.find((button) => button.checkVisibility())?.replaceChildren();
	});
	const violations = (await axeViolations(page)).join('\n');
	expect(violations).toMatch(/^button-name: /m);
	expect(violations).toMatch(/^color-contrast: /m);
	expect(violations).toMatch(/^contrast [12]\.\d\d of 4\.5, measured: .*data-id.*title/m);
});
