/** The claims of the privacy page, which names these tests (src/routes/privacy/claims.ts). */
import type { BrowserContext, Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { example, exampleParallel, searchWord, settings } from './support/examples';
import { answer, TASKS } from './support/tasks';
import {
	chooseTheme,
	evidenceHeading,
	evidencePanel,
	expect,
	isScrollPosition,
	milestoneLink,
	openPage,
	openSpeaker,
	openTimeline,
	test,
	waitForHydration
} from './support/test';

/**
 * Returns all that the browser stores for the site, except SvelteKit's scroll positions and the
 * offline copy, which a test below checks.
 */
async function storedData(page: Page, context: BrowserContext) {
	const stored = await page.evaluate(async () => ({
		local: Object.entries<string>(localStorage),
		session: Object.entries<string>(sessionStorage),
		databases: (await indexedDB.databases()).map(({ name }) => name),
		cookie: document.cookie
	}));
	return {
		...stored,
		session: stored.session.filter((entry) => !isScrollPosition(...entry)),
		cookies: await context.cookies()
	};
}
const NOTHING = { local: [], session: [], databases: [], cookie: '', cookies: [] };

/** Collects every request from now on. */
function requestsOf(context: BrowserContext): { url: URL; method: string; body: string | null }[] {
	const requests: ReturnType<typeof requestsOf> = [];
	context.on('request', (request) =>
		requests.push({
			url: new URL(request.url()),
			method: request.method(),
			body: request.postData()
		})
	);
	return requests;
}

test('a visit to every feature sets no cookie, stores only scroll positions and requests no other site', async ({
	page,
	context,
	baseURL
}) => {
	const requests = requestsOf(context);
	const isClean = async (step: string) =>
		expect(await storedData(page, context), step).toEqual(NOTHING);
	/** Loads a page anew: pages save state when they are left. */
	const goTo = async (path: string) => {
		await openPage(page, path);
		await isClean(path);
	};

	await goTo('./timeline/');
	await page.getByRole('searchbox').fill(searchWord);
	await page.getByRole('button', { name: 'Filter' }).click();
	await page.getByRole('group', { name: 'Theme' }).getByRole('checkbox').first().check();
	await page.getByRole('button', { name: 'Close' }).click();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(new RegExp(`from=.*q=${searchWord}`));
	await page.getByRole('button', { name: 'Clear all' }).click();
	await milestoneLink(page, example.title).first().click();
	await expect(evidenceHeading(page)).toHaveText(example.title);
	await evidencePanel(page).getByRole('button', { name: 'Copy link' }).click();
	await isClean('the timeline');
	// The address of a chosen milestone is a page of its own.
	await page.reload();
	await waitForHydration(page);
	await isClean('the milestone, reloaded');

	await goTo(`./compare/${exampleParallel.id}/?cover=none&v=1`);
	await page.getByRole('radio', { name: 'holds', exact: true }).first().check();
	await page.getByRole('textbox', { name: 'Because' }).first().fill('Both came as guests');
	await page.getByRole('button', { name: 'Copy link with my verdicts' }).click();
	await expect(page).toHaveURL(/holds=/);
	await goTo('./column/');
	await goTo('./about/milestones/');
	await page.getByRole('columnheader', { name: 'Passage' }).getByRole('button').click();
	await goTo('./privacy/');

	await goTo(`./present/${example.id}/`);
	const speaker = await openSpeaker(page, context);
	await page.keyboard.press('PageDown');
	await expect(speaker.locator('.now h2')).toContainText('step 2 of 3');
	await speaker.close();
	await isClean('the presentation');
	await goTo('./present/build/');
	await page.getByRole('checkbox').first().check();
	await page.getByLabel('A question of your own').fill('Why here?');
	await page.getByRole('button', { name: 'Add question' }).click();
	await page.getByLabel('Title').fill('Two visits');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as a file' }).click();
	await (await saving).delete();
	await page.getByRole('link', { name: 'Present this lesson' }).click();
	await expect(page).toHaveURL(/present\/lesson\/\?t=Two/);
	await isClean('a lesson');

	await goTo('./classroom/');
	for (const task of TASKS) {
		await goTo(`./classroom/${task}/`);
		await answer(page, task);
		if (task === 'weigh') {
			await page.getByRole('textbox').fill('It does.');
			await page.getByRole('checkbox').first().check();
		}
		await page.getByRole('button', { name: 'Check' }).click();
		await page.getByRole('button', { name: 'Copy link with my result' }).click();
		await expect(page).toHaveURL(/seed=\w+&/);
		await isClean(task);
	}
	await goTo('./classroom/worksheet/');
	await goTo('./classroom/notes/');
	// Hidden, as when another tab is chosen: pages save state then.
	await page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
		document.dispatchEvent(new Event('visibilitychange'));
		dispatchEvent(new PageTransitionEvent('pagehide'));
	});
	await isClean('hidden');

	expect(requests.length).toBeGreaterThan(100);
	const { origin } = new URL(baseURL ?? '');
	const unexpected = requests.filter(
		({ url, method, body }) =>
			(url.origin !== origin && url.protocol !== 'blob:') || method !== 'GET' || body !== null
	);
	expect(unexpected.map(({ url, method }) => `${method} ${url.href}`)).toEqual([]);
});

test('only a chosen theme is stored, until unset', { tag: '@core' }, async ({ page, context }) => {
	await openTimeline(page);
	for (const theme of ['Projector', 'Light', 'Dark']) {
		await chooseTheme(page, theme);
		expect(await storedData(page, context)).toEqual({
			...NOTHING,
			local: [['theme', theme.toLowerCase()]]
		});
	}
	await openPage(page, './compare/');
	expect(await storedData(page, context)).toEqual({ ...NOTHING, local: [['theme', 'dark']] });
	await chooseTheme(page, 'System');
	expect(await storedData(page, context)).toEqual(NOTHING);
});

test('typed text is not sent while typing', async ({ page, context }) => {
	const typed = 'Xyzzy';
	const requests = requestsOf(context);
	await openTimeline(page);
	await page.getByRole('searchbox').pressSequentially(typed);
	await expect(page).toHaveURL(/q=Xyzzy/);
	await openPage(page, `./compare/${exampleParallel.id}/?cover=none&v=1`);
	await page.getByRole('radio', { name: 'holds', exact: true }).first().check();
	await page.getByRole('textbox', { name: 'Because' }).first().pressSequentially(typed);
	await page.getByRole('button', { name: 'Copy link with my verdicts' }).click();
	await expect(page).toHaveURL(/Xyzzy/);
	await openPage(page, './classroom/weigh/');
	await page.getByRole('textbox').pressSequentially(typed);
	await openPage(page, './present/build/');
	await page.getByLabel('Title').pressSequentially(typed);
	await page.getByLabel('A question of your own').pressSequentially(typed);
	await page.getByRole('button', { name: 'Add question' }).click();
	await expect(page).toHaveURL(/t=Xyzzy&s=q&q=Xyzzy/);
	expect(requests.length).toBeGreaterThan(20);
	expect(
		requests
			.filter(({ url, body }) => `${url.href} ${body ?? ''}`.includes(typed))
			.map(({ url }) => url.href)
	).toEqual([]);
});

test.describe('links to other sites', () => {
	test.use({ allowedErrors: /^request to https?:/ });

	test('a link to another site sends no referrer', async ({ page, context, baseURL }) => {
		const { origin } = new URL(baseURL ?? '');
		const referrers: (string | undefined)[] = [];
		await context.route(
			(url) => url.origin !== origin,
			async (route) => {
				referrers.push((await route.request().allHeaders())['referer']);
				await route.fulfill({ contentType: 'text/html', body: '<p>Elsewhere</p>' });
			}
		);
		for (const [path, isPlain] of [
			[`./milestones/${example.id}/?q=${example.id}`, false],
			// Even without a rel attribute.
			['./about/source/', true]
		] as const) {
			await openPage(page, path);
			await page
				.locator('main a[href^=http]')
				.first()
				.evaluate((link: HTMLAnchorElement, plain) => {
					if (plain) link.removeAttribute('rel');
					link.click();
				}, isPlain);
			await expect(page.getByText('Elsewhere')).toBeVisible();
		}
		expect(referrers).toEqual([undefined, undefined]);
	});
});

test.describe('offline copy', () => {
	test.use({ serviceWorkers: 'allow' });

	test('the offline copy contains only files of the site', async ({ page, baseURL }) => {
		await openTimeline(page, `./timeline/?q=${searchWord}&theme=${settings.themes[0]?.id}`);
		await openPage(page, './present/lesson/?t=Mine&s=title.q&q=Why&v=1');
		// The copy is complete when the service worker takes control.
		await expect
			.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), {
				timeout: 60_000
			})
			.toBe('activated');
		const urls = await page.evaluate(async () => {
			const all: string[] = [];
			for (const name of await caches.keys())
				for (const { url } of await (await caches.open(name)).keys()) all.push(url);
			return all;
		});
		expect(urls.length).toBeGreaterThan(100);
		const base = new URL(baseURL ?? '').pathname;
		const foreign = urls.filter((cached) => {
			const { pathname, search, hash } = new URL(cached);
			const file = decodeURIComponent(pathname).slice(base.length);
			return (
				search ||
				hash ||
				!existsSync(join('build', file.endsWith('/') || !file ? `${file}index.html` : file))
			);
		});
		expect(foreign).toEqual([]);
	});
});

test('scroll positions are stored for the tab and restored', async ({ page }) => {
	await openPage(page, './column/');
	const position = () => page.evaluate(() => Math.round(scrollY));
	await page.evaluate(() => scrollTo(0, 1500));
	await page.reload();
	await waitForHydration(page);
	await expect.poll(position).toBe(1500);
	await page.goto('./no-such-page/');
	await page.goBack();
	await waitForHydration(page);
	await expect.poll(position).toBe(1500);
	// Also after a link within the site.
	await page
		.getByRole('link', { name: 'About', exact: true })
		.first()
		.evaluate((link: HTMLElement) => link.click());
	await expect(page).toHaveURL(/\/about\//);
	await page.goBack();
	await expect(page).toHaveURL(/\/column\//);
	await expect.poll(position).toBe(1500);
	const session = await page.evaluate(() => Object.entries<string>(sessionStorage));
	expect(session.map(([key]) => key).sort()).toEqual(['sveltekit:scroll', 'sveltekit:snapshot']);
	expect(session.filter((entry) => !isScrollPosition(...entry))).toEqual([]);
});
