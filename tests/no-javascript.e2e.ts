/** Without JavaScript, without one of the scripts, without what a browser may forbid: every page shows its text, links lead on. */
import type { Page } from '@playwright/test';
import { ROUTES } from './support/routes';
import {
	expect,
	evidencePanel,
	waitForTimeline,
	waitForHydration,
	story,
	test
} from './support/test';

/** One of each kind, and such as have something to hide before script runs. */
const PAGES = [
	'./',
	'./milestones/treaty/',
	'./compare/',
	'./compare/the-song/?cover=now',
	'./column/',
	'./about/',
	'./privacy/',
	'./present/',
	'./present/treaty/',
	'./present/build/',
	'./present/lesson/?s=title.treaty&v=1',
	'./present/speaker/',
	'./classroom/',
	'./classroom/order/?seed=a',
	'./classroom/worksheet/',
	'./classroom/notes/'
];
/** Every page that is built; of the milestones, which tests/pages.e2e.ts reads one by one, the first. */
const ALL = ROUTES.filter((route) => !/^milestones.(?!treaty)|\.html$/.test(route)).map(
	(route) => `./${route}`
);

/** The texts that can be seen, and the links that can be followed. */
const seenOn = (page: Page) =>
	page.evaluate(() => {
		const isSeen = (element: Element) =>
			element.checkVisibility({
				opacityProperty: true,
				visibilityProperty: true,
				contentVisibilityAuto: true
			});
		const textsOf = (selector: string) =>
			[...document.querySelectorAll(selector)]
				.filter(isSeen)
				.map((element) => element.textContent.replace(/\s+/g, ' ').trim());
		return {
			headings: textsOf('h1, h2, h3'),
			texts: textsOf('main :is(p, blockquote, li, dd, td, legend, figcaption)'),
			links: [...document.querySelectorAll('a:not([aria-disabled])')]
				.filter(isSeen)
				.map((link) => link.getAttribute('href')),
			buttons: textsOf('button')
		};
	});

/** Script runs the page, or it is as it would be without any. */
const settled = (page: Page) =>
	page.waitForFunction(
		() =>
			history.scrollRestoration === 'manual' || !document.documentElement.classList.contains('js'),
		undefined,
		{ timeout: 15_000 }
	);
test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every page there is shows its text, and its links lead on', async ({ page }) => {
		test.setTimeout(120_000);
		expect(ALL.length).toBeGreaterThan(50);
		const poor: string[] = [];
		for (const path of ALL) {
			await page.goto(path);
			const { headings, texts, links } = await seenOn(page);
			const [heading = '', length] = [headings[0], texts.join('').length];
			if (heading === '' || length < 80 || links.length < 1 || links.includes(null))
				poor.push(`${path}: “${heading}”, ${length} characters, ${links.length} links`);
		}
		expect(poor).toEqual([]);
	});
});

test.describe('without one of its scripts', () => {
	test.use({
		allowedErrors: /net::ERR_FAILED|dynamically imported module/,
		serviceWorkers: 'block',
		// What is fading in is there.
		contextOptions: { reducedMotion: 'reduce' }
	});

	test('a page is as it is without any, or runs', async ({ browser, page }) => {
		test.setTimeout(180_000);
		const bare = await browser.newContext({ javaScriptEnabled: false });
		const still = await bare.newPage();
		/** Each script is blocked on the first page that asks for it; the one without which nothing runs, on every page. */
		const blocked = new Set<string>();
		let tried = 0;
		for (const path of PAGES) {
			const scripts = new Set<string>();
			page.on('request', (request) => {
				if (request.resourceType() === 'script') scripts.add(request.url());
			});
			await page.goto(path);
			await settled(page);
			await page.waitForLoadState('networkidle');
			page.removeAllListeners('request');
			expect(await page.evaluate(() => history.scrollRestoration), path).toBe('manual');
			const whole = await seenOn(page);
			await still.goto(path);
			const without = await seenOn(still);
			const core = [...scripts].find((url) => url.includes('/entry/start.'));
			const chosen = [...scripts].filter((url) => url === core || !blocked.has(url));
			expect(core).toBeDefined();
			for (const url of chosen) {
				blocked.add(url);
				tried++;
				await page.route(url, (route) => route.abort());
				await page.goto(path);
				await settled(page);
				const isTheme = url.endsWith('/theme.js');
				if (isTheme) await waitForHydration(page);
				const isRunning = await page.evaluate(() => history.scrollRestoration === 'manual');
				const seen = await seenOn(page);
				const where = `${path} without ${url.slice(url.lastIndexOf('/') + 1)}`;
				// Not one word less, and no button that does nothing. None is to be seen without the script that says in time that
				// there is script.
				const runs = isTheme ? { ...whole, buttons: [] } : whole;
				expect.soft(seen, where).toEqual(isRunning ? runs : without);
				if (url === core) expect.soft(isRunning, where).toBe(false);
				await page.unroute(url);
			}
		}
		await bare.close();
		expect(tried).toBeGreaterThan(40);
	});

	test('a link to a page whose script does not come is followed without it, and hovering over it does nothing', async ({
		page
	}) => {
		await page.goto('./');
		await waitForHydration(page);
		const here = page.url();
		const asked: string[] = [];
		await page.route('**/_app/immutable/nodes/*.js', (route) => {
			asked.push(route.request().url());
			return route.abort();
		});
		const link = page
			.getByRole('navigation', { name: 'Pages' })
			.getByRole('link', { name: 'About' });
		await link.hover();
		await expect.poll(() => asked.length).toBeGreaterThan(0);
		expect(page.url()).toBe(here);
		await link.click();
		await expect(page).toHaveURL(/\/about\/$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this timeline');
		await expect(page.locator('#table tbody tr')).toHaveCount(story.milestones.length);
	});
});

test.describe('where what is loaded later does not come', () => {
	// As after a new version was put up, of which this tab knows nothing: files that were there are gone.
	test.use({
		allowedErrors: /net::ERR_FAILED|dynamically imported module|status of 404/,
		serviceWorkers: 'block'
	});

	test('the timeline can still be read, zoomed and followed, and the search says that it is not there', async ({
		page
	}) => {
		await page.goto('./');
		await waitForTimeline(page);
		const gone = new Set<string>();
		await page.route('**/_app/immutable/**', (route) => {
			gone.add(route.request().url().replace(/^.*\//, ''));
			return route.fulfill({ status: 404 });
		});
		// The pointer comes near, and asks for gestures; the overview for its brush.
		await page.mouse.move(700, 400);
		await page.locator('.overview').hover();
		await page.mouse.down();
		await page.mouse.move(500, 600);
		await page.mouse.up();
		const field = page.getByRole('searchbox', { name: 'Find in the story' });
		await field.fill('Stalin');
		const said = page.getByRole('status').filter({ hasText: 'The search could not be loaded.' });
		await expect(said).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(said).toHaveCount(0);
		await field.fill('');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Filter' }).click();
		await expect(said).toBeVisible();
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'To scale' }).click();
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/lens=scale.*from=/);
		await page.getByRole('button', { name: 'Folded' }).click();
		await page.getByRole('button', { name: 'Fit', exact: true }).click();
		await page.keyboard.down('Control');
		await page.mouse.move(700, 400);
		await page.mouse.wheel(0, -200);
		await page.keyboard.up('Control');
		await expect(page).toHaveURL(/from=/);
		await page.getByRole('button', { name: 'Fit', exact: true }).click();
		await page.locator('.timeline a[data-id="treaty"]').click();
		await expect(evidencePanel(page).getByRole('heading', { level: 2 })).toContainText('Treaty');
		expect(gone.size, [...gone].join(' ')).toBeGreaterThanOrEqual(4);
		// As the message says: reloaded, it is there.
		await page.unroute('**/_app/immutable/**');
		await page.reload();
		await waitForTimeline(page);
		await field.fill('Stalin');
		await expect(page.getByRole('region', { name: 'Found' })).toBeVisible();
	});
});

/** What a browser may forbid or lack, each where it hangs. */
const FORBIDDEN = {
	window: [
		'localStorage',
		'sessionStorage',
		'indexedDB',
		'caches',
		'BroadcastChannel',
		'cookieStore'
	],
	Navigator: ['clipboard', 'serviceWorker', 'wakeLock', 'share'],
	Element: ['requestFullscreen'],
	Document: ['cookie', 'exitFullscreen']
};

/** What is there, and does not do what it is asked. Runs in the page. */
function refuse(): void {
	const refused = (name: string) => () => {
		throw new DOMException('Refused', name);
	};
	Object.assign(Storage.prototype, { setItem: refused('QuotaExceededError') });
	Object.assign(BroadcastChannel.prototype, { postMessage: refused('InvalidStateError') });
	const reject = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
	Object.assign(Clipboard.prototype, { writeText: reject, write: reject });
	Object.assign(Element.prototype, { requestFullscreen: reject });
	Object.assign(ServiceWorkerContainer.prototype, { register: reject });
}

for (const how of ['throws', 'is missing', 'refuses'] as const)
	test.describe(`where storage, channels, the clipboard and full screen: each ${how}`, () => {
		test.beforeEach(async ({ page }) => {
			if (how === 'refuses') return page.addInitScript(refuse);
			await page.addInitScript(
				({ forbidden, isThrown }) => {
					const get = isThrown
						? () => {
								throw new DOMException('Forbidden', 'SecurityError');
							}
						: () => undefined;
					for (const [owner, names] of Object.entries(forbidden))
						for (const name of names) {
							const named = window[owner as 'window'] as unknown as {
								prototype: object;
							} & typeof window;
							Object.defineProperty(owner === 'window' ? window : named.prototype, name, {
								get,
								configurable: true
							});
						}
				},
				{ forbidden: FORBIDDEN, isThrown: how === 'throws' }
			);
		});

		test('the timeline works, and a copy button gives the words to copy', async ({ page }) => {
			await page.goto('./milestones/treaty/');
			await waitForTimeline(page);
			await page.getByRole('button', { name: 'Dark' }).click();
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await page.getByRole('button', { name: 'Dark' }).click();
			await expect(page.locator('html')).not.toHaveAttribute('data-theme');
			await evidencePanel(page).getByRole('button', { name: 'Copy link' }).click();
			await expect(evidencePanel(page).getByRole('status')).toContainText(
				/did not allow copying\. Copy it from here: http.*\/milestones\/treaty\/$/
			);
			await evidencePanel(page).getByRole('button', { name: 'Copy citation' }).click();
			await expect(evidencePanel(page).getByRole('status')).toContainText(
				/Copy it from here: “.*Project Syndicate/
			);
			await page.getByRole('searchbox').fill('Stalin');
			await expect(
				page.getByRole('region', { name: 'Found' }).getByRole('listitem').first()
			).toBeVisible();
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Zoom in' }).click();
			await expect(page).toHaveURL(/from=.*q=Stalin/);
			// Away and back, and anew.
			await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
			await expect(page).toHaveURL(/\/compare\//);
			await page.goBack();
			await expect(page.getByRole('searchbox')).toHaveValue('Stalin');
			await page.reload();
			await waitForTimeline(page);
			await expect(page.getByRole('searchbox')).toHaveValue('Stalin');
		});

		test('the presentation works, and says what this browser does not do', async ({
			page,
			context
		}) => {
			await page.goto('./present/treaty/');
			await waitForHydration(page);
			await page.keyboard.press('f');
			await expect(page.getByText('This browser does not allow full screen here.')).toBeVisible();
			const opening = context.waitForEvent('page');
			await page.keyboard.press('s');
			await (await opening).close();
			await expect(page.getByText('This browser keeps no two windows in step')).toBeVisible();
			await page.keyboard.press('PageDown');
			await expect(page).toHaveURL(/step=2$/);
			await page.goto('./present/build/?s=title.treaty&v=1');
			await page.getByRole('button', { name: 'Copy link' }).click();
			await expect(
				page.getByText(/Copy it from here: http.*\/present\/lesson\/\?s=title\.treaty/)
			).toBeVisible();
		});

		test('tasks and findings work, and their links are there to copy', async ({ page }) => {
			await page.goto('./classroom/kinds/?seed=a');
			await waitForHydration(page);
			await page.getByRole('radio', { name: 'fact' }).first().check();
			await page.getByRole('button', { name: 'Check' }).click();
			await page.getByRole('button', { name: 'Copy link with my result' }).click();
			await expect(page.getByText(/Copy it from here: http.*seed=a&fact=/)).toBeVisible();
			await page.goto('./compare/');
			await waitForHydration(page);
			await page.getByRole('radio', { name: 'holds', exact: true }).first().check();
			await page.getByRole('button', { name: 'Copy link with my findings' }).click();
			await expect(page.getByText(/Copy it from here: http.*\/compare\/\?holds=/)).toBeVisible();
		});
	});
