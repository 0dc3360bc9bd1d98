/** The built site opened from file://: its text and links work. */
import { expect, test } from '@playwright/test';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { example } from '../support/examples';
import {
	evidenceHeading,
	evidencePanel,
	milestoneLink,
	openTimeline,
	story
} from '../support/test';

test('pages opened from file:// show their text and follow links', async ({ page }) => {
	const top = pathToFileURL(path.resolve('build')).href;
	await page.goto(`${top}/timeline/index.html`);
	await expect(page.locator('.picture svg')).toBeVisible();
	// Controls that need script are hidden.
	await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
	await milestoneLink(page, example.title).click();
	await expect(page).toHaveURL(`${top}/milestones/${example.id}/index.html`);
	await expect(evidencePanel(page).locator('blockquote')).toContainText(example.quotes[0]!.exact);
	await evidencePanel(page).locator('blockquote').getByRole('link').click();
	await expect(page).toHaveURL(`${top}/column/index.html#${example.quotes[0]?.block}`);
	await page.getByRole('link', { name: 'Compare', exact: true }).click();
	await expect(page).toHaveURL(`${top}/compare/index.html`);
	await page.getByRole('link', { name: 'Slides', exact: true }).click();
	await page.getByRole('link', { name: 'Next' }).click();
	await expect(page).toHaveURL(/\/present\/[\w-]+\/index\.html$/);
	await page.goto(`${top}/timeline/index.html`);
	await page.locator('.picture a').first().click();
	await expect(page).toHaveURL(/\/milestones\/[\w-]+\/index\.html$/);
});

test('a saved page keeps its words and hides its buttons', async ({ page }, info) => {
	const other = story.milestones.find(({ id }) => id !== example.id)!;
	await openTimeline(page, `./timeline/#${example.id}`);
	await milestoneLink(page, other.title).click();
	await expect(evidenceHeading(page)).toHaveText(other.title);
	const words = await evidencePanel(page).innerText();
	// Browsers save the page as it is, with the state that script has set.
	const saved = info.outputPath('timeline', 'index.html');
	for (const file of ['theme.js', '_app'])
		cpSync(path.join('build', file), info.outputPath(file), { recursive: true });
	mkdirSync(path.dirname(saved), { recursive: true });
	writeFileSync(saved, await page.content());
	await page.goto(pathToFileURL(saved).href);
	await expect(page.locator('.needs-script').first()).toBeAttached();
	await expect(page.locator('.needs-script:visible')).toHaveCount(0);
	for (const line of words.split('\n').filter((line) => line && !/^(Copy link|Close)/.test(line)))
		await expect.soft(evidencePanel(page)).toContainText(line);
});
