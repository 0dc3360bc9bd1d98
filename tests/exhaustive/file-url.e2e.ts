/** The built site opened from file://: its text and links work. */
import { expect, test } from '@playwright/test';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { evidencePanel, milestoneLink } from '../support/test';

test('pages opened from file:// show their text and follow links', async ({ page }) => {
	const top = pathToFileURL(path.resolve('build')).href;
	await page.goto(`${top}/index.html`);
	await expect(page.locator('.picture svg')).toBeVisible();
	// Controls that need script are hidden.
	await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
	await milestoneLink(page, 'Treaty of Friendship').click();
	await expect(page).toHaveURL(`${top}/milestones/treaty/index.html`);
	await expect(evidencePanel(page).locator('blockquote')).toContainText('in February 1950');
	await evidencePanel(page).locator('blockquote').getByRole('link').click();
	await expect(page).toHaveURL(/\/column\/index\.html#p2$/);
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page).toHaveURL(`${top}/compare/index.html`);
	await page.getByRole('link', { name: 'Present', exact: true }).click();
	await page.getByRole('link', { name: 'Next' }).click();
	await expect(page).toHaveURL(/\/present\/[\w-]+\/index\.html$/);
	await page.goto(`${top}/index.html`);
	await page.locator('.picture a').first().click();
	await expect(page).toHaveURL(/\/milestones\/[\w-]+\/index\.html$/);
});
