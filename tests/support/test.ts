/** The base of the end-to-end tests: the built story, and a page that fails on any error. */
import {
	test as base,
	expect,
	type BrowserContext,
	type Locator,
	type Page
} from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readStory } from '../../scripts/env.js';
import type { Records } from '../../src/lib/content/parse';
import type { Story } from '../../src/lib/story/story';

/** The folder of the story that the site is built from. */
export const storyFolder = `data/${readStory(process.env)}`;
/** Returns a data file of the story. */
export const readData = <F extends keyof Records>(file: F) =>
	JSON.parse(readFileSync(`${storyFolder}/${file}`, 'utf8')) as Records[F];
export const story = JSON.parse(readFileSync('build/data/story.json', 'utf8')) as Story;

/**
 * Returns the growing list of errors in every window of a context: exceptions, violations of the
 * security policy, requests to another origin, and dialogs.
 */
export async function collectErrors(context: BrowserContext, origin: string): Promise<string[]> {
	const errors: string[] = [];
	context.on('weberror', (error) => errors.push(`error in the page: ${error.error().message}`));
	context.on('console', (message) => {
		// The service worker answers 503 for files that are not cached offline.
		if (message.type() === 'error' && !/status of (404|503)/.test(message.text()))
			errors.push(`console: ${message.text()}`);
	});
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.origin !== origin)
			errors.push(`request to ${url.href}`);
	});
	context.on('dialog', (dialog) => {
		errors.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	// Collected in the page: scripts evaluated by Playwright are exempt from the policy.
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			console.error(`policy: ${violatedDirective} ${blockedURI}`)
		);
	});
	return errors;
}

/**
 * True for the two entries in which SvelteKit keeps scroll positions until the tab is closed, as
 * long as they hold positions alone: no snapshot of a page, no address.
 */
export const isScrollPosition = (key: string, value: string): boolean =>
	(key === 'sveltekit:scroll' && /^[\d{}":,.xy]+$/.test(value)) ||
	(key === 'sveltekit:snapshot' && value === '{}');

/** Keys in localStorage and sessionStorage, without SvelteKit's scroll positions. */
export async function storedKeys(page: Page): Promise<string[]> {
	const entries = await page.evaluate(() => {
		try {
			return [...Object.entries<string>(localStorage), ...Object.entries<string>(sessionStorage)];
		} catch {
			// The test blocks storage, or the page is not of the site.
			return [];
		}
	});
	return entries.filter((entry) => !isScrollPosition(...entry)).map(([key]) => key);
}

interface StrictPage {
	/** Errors that a test causes on purpose, such as a blocked script. */
	allowedErrors: RegExp | null;
	strictPage: undefined;
}

/** Fails on any error that collectErrors() returns; tests/csp.e2e.ts tests that. */
export const test = base.extend<StrictPage>({
	allowedErrors: [null, { option: true }],
	strictPage: [
		async ({ context, page, baseURL, allowedErrors }, use) => {
			const errors = await collectErrors(context, new URL(baseURL ?? '').origin);
			await use(undefined);
			expect(errors.filter((error) => !allowedErrors?.test(error))).toEqual([]);
			expect(await context.cookies()).toEqual([]);
			expect((await storedKeys(page)).filter((key) => key !== 'theme')).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** Runs in the page: true once its controls work and its state is that of the URL. */
const hydrated = () => 'hydrated' in document.documentElement.dataset;
export const isHydrated = (page: Page) => page.evaluate(hydrated);
/** Waits until the page is hydrated. */
export const waitForHydration = (page: Page) => page.waitForFunction(hydrated);

/** Holds the site's scripts back; returns a function that releases them. */
export async function holdScripts(page: Page): Promise<() => void> {
	let release: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/**/*.js', (route) => released.then(() => route.continue()));
	return () => release();
}

/** Waits until script runs the timeline, which then has one tab stop. */
export async function waitForTimeline(page: Page): Promise<void> {
	await expect(page.locator('.timeline .milestone a[tabindex="-1"]').first()).toBeAttached();
}

/** Opens a page and waits until it is hydrated. */
export async function openPage(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await waitForHydration(page);
}

/** Opens a page of the timeline and waits until script runs it. */
export async function openTimeline(page: Page, path = './timeline/'): Promise<void> {
	await page.goto(path);
	await waitForTimeline(page);
}

/** Opens the comparison and waits until script runs it: its timelines then have one tab stop. */
export async function openComparison(page: Page, path = './compare/'): Promise<void> {
	await page.goto(path);
	await expect(page.locator('.twin .milestone a[tabindex="-1"]').first()).toBeAttached();
}

/** Opens the page of a parallel and waits until script covers its sides. */
export async function openParallel(page: Page, id: string, query = ''): Promise<void> {
	await openPage(page, `./compare/${id}/${query}`);
	await expect(page.locator('html')).not.toHaveClass(/covering/);
}

/** Matches a URL with a window of the timeline. */
export const zoomed = /from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}/;
/** Returns the window in the URL, ms. */
export const spanOf = (page: Page) => {
	const query = new URL(page.url()).searchParams;
	return { from: Date.parse(query.get('from') ?? ''), to: Date.parse(query.get('to') ?? '') };
};

/** Waits until a change made in the page is painted. */
export const nextFrame = (page: Page) =>
	page.evaluate(
		() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
	);

/** Opens the menu that holds the pages and the theme on a phone. */
async function openMenu(page: Page): Promise<void> {
	const button = page.getByRole('button', { name: 'Menu', exact: true });
	if (await button.isVisible()) await button.click();
}

/** Follows a link of the main menu. */
export async function followMenu(page: Page, name: string): Promise<void> {
	await openMenu(page);
	await page
		.getByRole('navigation', { name: 'Pages' })
		.getByRole('link', { name, exact: true })
		.click();
}

/** Chooses a theme in the menu, and closes the menu. */
export async function chooseTheme(page: Page, name: string): Promise<void> {
	await openMenu(page);
	const button = page.getByRole('button', { name: 'Theme', exact: true });
	if (await button.isVisible()) await button.click();
	await page.getByRole('radio', { name, exact: true }).check();
	await page.keyboard.press('Escape');
}

/** Presses the button of exactly this name. */
export const press = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).click();

/** Chooses a time scale in the popover of the timeline, and closes the popover. */
export async function chooseScale(page: Page, name: string): Promise<void> {
	await press(page, 'Scale');
	await press(page, name);
	await page.keyboard.press('Escape');
}

export const milestoneLink = (page: Page, title: string): Locator =>
	page.locator('.timeline .milestone').getByRole('link', { name: title });
export const evidencePanel = (page: Page): Locator =>
	page.getByRole('region', { name: /./ }).and(page.locator('.evidence'));
export const evidenceHeading = (page: Page): Locator =>
	evidencePanel(page).locator('#evidence-title');
export const columnPane = (page: Page): Locator => page.locator('.pane');

/** Opens the speaker window and waits until both windows are in step. */
export async function openSpeaker(page: Page, context: BrowserContext): Promise<Page> {
	const opening = context.waitForEvent('page');
	await page.keyboard.press('s');
	const speaker = await opening;
	await expect(speaker.getByText('Connected to the slides.')).toBeVisible();
	return speaker;
}

/** Returns text and box of each element, to compare two layouts. */
export const boxesOf = (elements: Locator): Promise<string[]> =>
	elements.evaluateAll((all) =>
		all.map(
			(element) => `${element.textContent} ${JSON.stringify(element.getBoundingClientRect())}`
		)
	);

/** True when the box of an element lies within that of another. */
export async function isVisibleWithin(element: Locator, box: Locator): Promise<boolean> {
	const [inner, outer] = [await element.boundingBox(), await box.boundingBox()];
	return (
		!!inner &&
		!!outer &&
		inner.y >= outer.y - 1 &&
		inner.y + inner.height <= outer.y + outer.height + 1
	);
}
