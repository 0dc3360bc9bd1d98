/** Browsers that forbid, lack or refuse storage, channels, the clipboard or full screen. */
import { example, exampleParallel, searchWord } from '../support/examples';
import {
	chooseTheme,
	evidencePanel,
	expect,
	nextFrame,
	openPage,
	openTimeline,
	story,
	test,
	waitForTimeline
} from '../support/test';

/** APIs that a browser may forbid or lack, by owner. */
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

/** Runs in the page: makes each API fail when called. */
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
	test.describe(`each API ${how}`, () => {
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

		test('the timeline works without APIs, and copy buttons show the text', async ({ page }) => {
			await openTimeline(page, `./timeline/#${example.id}`);
			await chooseTheme(page, 'Dark');
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
			await chooseTheme(page, 'System');
			await expect(page.locator('html')).not.toHaveAttribute('data-theme');
			await evidencePanel(page).getByRole('button', { name: 'Copy link' }).click();
			await expect(evidencePanel(page).getByRole('status')).toContainText(
				new RegExp(`did not allow copying\\. Copy it from here: http.*/milestones/${example.id}/$`)
			);
			await evidencePanel(page).getByRole('button', { name: 'Copy citation' }).click();
			await expect(evidencePanel(page).getByRole('status')).toContainText(
				new RegExp(`Copy it from here: “.*${story.source.first.name}`)
			);
			await page.getByRole('searchbox').fill(searchWord);
			await expect(
				page.getByRole('region', { name: 'Found' }).getByRole('listitem').first()
			).toBeVisible();
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Zoom in' }).click();
			await expect(page).toHaveURL(new RegExp(`from=.*q=${searchWord}`));
			// The state remains after navigation and reload.
			await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
			await expect(page).toHaveURL(/\/compare\//);
			await page.goBack();
			await expect(page.getByRole('searchbox')).toHaveValue(searchWord);
			// SvelteKit moves the focus to the fragment, and leaves the query out until the view settles.
			await nextFrame(page);
			await expect(page).toHaveURL(new RegExp(`q=${searchWord}`));
			await page.reload();
			await waitForTimeline(page);
			await expect(page.getByRole('searchbox')).toHaveValue(searchWord);
		});

		test('slides work without the APIs and say so', async ({ page, context }) => {
			await openPage(page, `./present/${example.id}/`);
			await page.keyboard.press('f');
			await expect(page.getByText('This browser does not allow full screen here.')).toBeVisible();
			const opening = context.waitForEvent('page');
			await page.keyboard.press('s');
			await (await opening).close();
			await expect(page.getByText('This browser cannot keep two windows in step')).toBeVisible();
			await page.keyboard.press('PageDown');
			await expect(page).toHaveURL(/step=2$/);
			await page.goto(`./present/build/?s=title.${example.id}&v=1`);
			await page.getByRole('button', { name: 'Copy link' }).click();
			await expect(
				page.getByText(
					new RegExp(`Copy it from here: http.*/present/lesson/\\?s=title\\.${example.id}`)
				)
			).toBeVisible();
		});

		test('tasks and findings work without the APIs and show their links', async ({ page }) => {
			await openPage(page, './classroom/kinds/?seed=a');
			await page.getByRole('radio', { name: 'fact' }).first().check();
			await page.getByRole('button', { name: 'Check' }).click();
			await page.getByRole('button', { name: 'Copy link with my result' }).click();
			await expect(page.getByText(/Copy it from here: http.*seed=a&fact=/)).toBeVisible();
			await openPage(page, `./compare/${exampleParallel.id}/?cover=none&v=1`);
			await page.getByRole('radio', { name: 'holds', exact: true }).first().check();
			await page.getByRole('button', { name: 'Copy link with my verdicts' }).click();
			await expect(page.getByText(/Copy it from here: http.*\/compare\/.*holds=/)).toBeVisible();
		});
	});
