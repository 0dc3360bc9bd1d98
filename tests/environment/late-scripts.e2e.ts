/** Scripts that arrive late, or are refused: input is kept, and no button is dead. */
import type { Page } from '@playwright/test';
import { exampleParallel, rare } from '../support/examples';
import { expect, holdScripts, isHydrated, test, waitForHydration } from '../support/test';

test.describe('input before hydration', () => {
	/** Opens a page, enters something before its scripts run, and releases them. */
	async function enterEarly(
		page: Page,
		path: string,
		enter: () => Promise<unknown>
	): Promise<void> {
		const release = await holdScripts(page);
		await page.goto(path, { waitUntil: 'commit' });
		await page.waitForLoadState('domcontentloaded');
		await enter();
		expect(await isHydrated(page)).toBe(false);
		release();
		await waitForHydration(page);
	}

	test('a search starts with text typed before hydration', async ({ page }) => {
		const field = page.getByRole('searchbox');
		await enterEarly(page, './timeline/', async () => {
			await field.pressSequentially(rare.word);
			await page.getByRole('checkbox', { name: /^Events the/ }).uncheck();
		});
		await expect(page).toHaveURL((url) => url.searchParams.get('q') === rare.word);
		await expect(page).toHaveURL(/background=off/);
		await expect(field).toHaveValue(rare.word);
		await expect(page.getByRole('checkbox', { name: /^Events the/ })).not.toBeChecked();
		await expect(page.getByRole('region', { name: 'Found' })).toBeVisible();
	});

	test('a task keeps text and a ticked box', async ({ page }) => {
		const text = page.getByRole('textbox');
		const boxes = page.locator('#conclusion').getByRole('checkbox');
		await enterEarly(page, './classroom/weigh/', async () => {
			await text.fill('It holds.');
			await boxes.first().check();
			await boxes.nth(1).check();
			await boxes.nth(1).uncheck();
		});
		await expect(page.locator('.task:not(.waiting)')).toBeVisible();
		await expect(text).toHaveValue('It holds.');
		await expect(page.locator('#conclusion').getByRole('checkbox', { checked: true })).toHaveCount(
			1
		);
		await expect(page.getByText('Not checked yet')).toBeVisible();
	});

	test('a task keeps the radio button chosen last', async ({ page }) => {
		const group = page.getByRole('group', { name: /^Statement/ }).first();
		await enterEarly(page, './classroom/kinds/?seed=paper', async () => {
			await group.getByRole('radio', { name: 'opinion' }).check();
			await group.getByRole('radio', { name: 'fact' }).check();
		});
		await expect(page.locator('.task:not(.waiting)')).toBeVisible();
		await expect(group.getByRole('radio', { name: 'fact' })).toBeChecked();
		await expect(page.locator('.progress')).toContainText('1 of');
	});

	test('a task keeps an option chosen before hydration', async ({ page }) => {
		await enterEarly(page, './classroom/match/?seed=paper', () =>
			page.getByRole('combobox').first().selectOption({ index: 2 })
		);
		await expect(page.locator('.task:not(.waiting)')).toBeVisible();
		await expect(page.locator('.progress')).toContainText('1 of');
	});

	test('details opened before hydration stay open', async ({ page }) => {
		const details = page.locator('main details').first();
		await enterEarly(page, './compare/', async () => {
			await details.locator('summary').first().click();
			await expect(details).toHaveAttribute('open');
		});
		await expect(details).toHaveAttribute('open');
	});
});

test.describe('a page that no script runs', () => {
	test.use({ allowedErrors: /Content Security Policy|policy: script-src/ });

	test('shows no dead button and no cover if its script is refused', async ({ page }) => {
		// As by a proxy that rewrites pages: the hash in the policy no longer fits.
		await page.route('**/*', async (route) => {
			if (!route.request().isNavigationRequest()) return route.continue();
			const response = await route.fetch();
			const body = (await response.text()).replace('Promise.all', ' Promise.all');
			return route.fulfill({ response, body });
		});
		for (const path of ['./timeline/', `./compare/${exampleParallel.id}/`]) {
			await page.goto(path);
			await expect(page.locator('html')).not.toHaveClass(/js|covering/);
			await expect(page.locator('.needs-script:visible')).toHaveCount(0);
		}
		for (const quote of await page.locator('.side blockquote').all())
			await expect(quote).toBeVisible();
		expect(await isHydrated(page)).toBe(false);
	});

	test('hides its buttons after some seconds, until it is hydrated', async ({ page }) => {
		await page.clock.install();
		const release = await holdScripts(page);
		await page.goto(`./compare/${exampleParallel.id}/`, { waitUntil: 'commit' });
		await page.waitForLoadState('domcontentloaded');
		await expect(page.locator('html')).toHaveClass(/js covering-now/);
		await page.clock.fastForward(5000);
		await expect(page.locator('html')).not.toHaveClass(/js|covering/);
		release();
		await waitForHydration(page);
		await expect(page.locator('html')).toHaveClass(/js/);
		await expect(page.locator('.settings .needs-script').first()).toBeVisible();
	});
});
