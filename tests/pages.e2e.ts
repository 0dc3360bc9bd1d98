/** The table of milestones, the data to download, print and Dark Reader. */
import { readFileSync } from 'node:fs';
import { fileOf, ROUTES } from './support/routes';
import { evidenceHeading, evidencePanel, expect, story, test } from './support/test';

test('the table of milestones can be sorted', async ({ page }) => {
	await page.goto('./about/');
	const rows = page.locator('#table tbody tr');
	await expect(rows).toHaveCount(story.milestones.length);
	await expect(rows.first()).toContainText('People’s Republic');
	const passage = page.getByRole('columnheader', { name: 'Passage' });
	// A click before hydration does nothing.
	await expect(async () => {
		await passage.getByRole('button').click();
		await expect(passage).toHaveAttribute('aria-sort', 'ascending', { timeout: 500 });
	}).toPass();
	await expect(rows.first()).toContainText('Mao travels to Moscow');
	await passage.getByRole('button').click();
	await expect(passage).toHaveAttribute('aria-sort', 'descending');
	await expect(rows.first()).toContainText('The column is published');
});

test('the story, the table and the schemas can be downloaded', async ({ page }) => {
	await page.goto('./about/');
	const download = async (name: string) => {
		const href = await page
			.locator('#data')
			.getByRole('link', { name, exact: true })
			.getAttribute('href');
		const response = await page.request.get(new URL(href ?? '', page.url()).href);
		expect(response.status(), name).toBe(200);
		return response.text();
	};
	const published = JSON.parse(await download('story.json')) as typeof story;
	expect(published.counts).toEqual(story.counts);
	expect((await download('milestones.csv')).trimEnd().split('\n')).toHaveLength(
		story.milestones.length + 1
	);
	for (const name of ['milestones', 'notes', 'parallels', 'background', 'references', 'eras']) {
		const schema = JSON.parse(await download(name)) as { required: string[] };
		const data = JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as object;
		expect(Object.keys(data).sort(), name).toEqual([...schema.required].sort());
	}
	const column = readFileSync('data/column.md', 'utf8');
	const treaty = story.milestones.find(({ id }) => id === 'treaty');
	expect(treaty?.record?.extent.start).toEqual({
		first: '1950-02-14',
		last: '1950-02-14',
		precision: 'day',
		approximate: false,
		uncertain: false
	});
	for (const { exact } of story.milestones.flatMap(({ quotes }) => quotes))
		expect(column).toContain(exact);
});

test('a milestone prints with its evidence', { tag: ['@core', '@emulation'] }, async ({ page }) => {
	await page.goto('./milestones/treaty/');
	await page.emulateMedia({ media: 'print' });
	await expect(evidenceHeading(page)).toBeVisible();
	await expect(evidencePanel(page).getByText('14 February 1950').first()).toBeVisible();
	await expect(evidencePanel(page).locator('blockquote')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Projector' })).toBeHidden();
	// Paper would cut off the timeline, so its list is printed.
	await expect(page.locator('.picture')).toBeHidden();
	await expect(page.locator('.milestone .title:visible').first()).toBeVisible();
	await expect(
		evidencePanel(page)
			.getByText('FRUS')
			.or(evidencePanel(page).locator('details li').first())
			.first()
	).toBeVisible();
});

test('Dark Reader leaves every page its own dark theme', () => {
	const unlocked = ROUTES.filter(
		(route) => !readFileSync(`build/${fileOf(route)}`, 'utf8').includes('name="darkreader-lock"')
	);
	expect(unlocked).toEqual([]);
});
