/** What holds on every page: without JavaScript, for assistive technology, in every theme, and for whoever takes the data. */
import { readFileSync } from 'node:fs';
import { expect, columnPane, evidencePanel, waitForTimeline, story, test } from './support/test';

const PAGES = [
	'./',
	'./milestones/treaty/',
	'./milestones/brothers-forever/',
	'./compare/',
	'./compare/the-song/',
	'./column/',
	'./about/',
	'./privacy/'
];

for (const width of [320, 390, 768]) {
	test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		for (const path of PAGES) {
			await page.goto(path);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth),
				path
			).toBeLessThanOrEqual(width);
		}
	});
}

test('a chosen theme is kept, and choosing it again gives it back to the system', async ({
	page
}) => {
	await page.goto('./');
	await waitForTimeline(page);
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
	await page.getByRole('button', { name: 'Dark' }).click();
	await page.goto('./about/');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.getByRole('button', { name: 'Dark' }).click();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every milestone can be read', async ({ page }) => {
		test.setTimeout(240_000);
		await page.goto('./');
		const links = await page
			.locator('.timeline .milestone a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		expect(links).toHaveLength(story.milestones.length);
		for (const [index, link] of links.entries()) {
			const milestone = story.milestones[index];
			const response = await page.goto(link);
			expect(response?.status()).toBe(200);
			await expect(evidencePanel(page).getByRole('heading', { level: 2 })).toHaveText(
				milestone?.title ?? ''
			);
			for (const { exact } of milestone?.quotes ?? [])
				await expect(
					evidencePanel(page).locator('blockquote').getByText(`“${exact}”`)
				).toBeVisible();
			await expect(page.locator('.pane [aria-current="true"]').first()).toBeAttached();
		}
	});

	test('the picture is there, and every label on it is a link', async ({ page }) => {
		await page.goto('./');
		await expect(page.locator('.picture svg')).toBeVisible();
		await expect(page.locator('.timeline .milestone.labelled a:visible')).toHaveCount(
			story.milestones.length
		);
		await page
			.getByRole('link', { name: /Treaty of Friendship/ })
			.first()
			.click();
		await expect(page).toHaveURL(/milestones\/treaty\/$/);
	});

	test('the column can be read whole, with its milestones and notes', async ({ page }) => {
		await page.goto('./column/#p6');
		await expect(page.locator('#p6 .text')).toBeInViewport();
		for (const { paragraph, id } of story.passages)
			if (paragraph) await expect(page.locator(`#${id} .text`)).not.toBeEmpty();
		await expect(page.locator('aside > ol > li')).toHaveCount(story.notes.length);
	});

	test('every link on every page leads somewhere', async ({ page, baseURL }) => {
		test.setTimeout(240_000);
		const seen = new Set<string>();
		for (const path of [
			'./',
			'./column/',
			'./about/',
			'./compare/',
			'./compare/loyalty/',
			'./milestones/scholz/',
			'./classroom/',
			'./classroom/notes/',
			'./present/',
			'./present/treaty/'
		]) {
			await page.goto(path);
			const links = await page
				.locator('a[href]')
				.evaluateAll((all) =>
					all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href)
				);
			for (const link of links) if (link.startsWith(new URL(baseURL ?? '').origin)) seen.add(link);
		}
		expect(seen.size).toBeGreaterThan(80);
		const bodies = new Map<string, string>();
		for (const link of seen) {
			const { origin, pathname, hash } = new URL(link);
			if (!bodies.has(pathname)) {
				const response = await page.request.get(origin + pathname);
				expect(response.status(), link).toBe(200);
				bodies.set(pathname, await response.text());
			}
			if (hash)
				expect(bodies.get(pathname), link).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
		}
	});
});

test('a page asked for by the name of its file is the page', async ({ page }) => {
	await page.goto('./milestones/treaty/index.html');
	await waitForTimeline(page);
	await expect(evidencePanel(page).getByRole('heading', { level: 2 })).toHaveText(
		/^Treaty of Friendship/
	);
});

test('no id stands twice on a page', async ({ page }) => {
	for (const path of PAGES) {
		await page.goto(path);
		const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
		expect(
			ids.filter((id, index) => ids.indexOf(id) !== index),
			path
		).toEqual([]);
	}
});

test('a reader finds a milestone in the table and sorts it', async ({ page }) => {
	await page.goto('./about/');
	const rows = page.locator('#table tbody tr');
	await expect(rows).toHaveCount(story.milestones.length);
	await expect(rows.first()).toContainText('People’s Republic');
	const passage = page.getByRole('columnheader', { name: 'Passage' });
	// Until script runs, a press does nothing.
	await expect(async () => {
		await passage.getByRole('button').click();
		await expect(passage).toHaveAttribute('aria-sort', 'ascending', { timeout: 500 });
	}).toPass();
	await expect(rows.first()).toContainText('Mao travels to Moscow');
	await passage.getByRole('button').click();
	await expect(passage).toHaveAttribute('aria-sort', 'descending');
	await expect(rows.first()).toContainText('The column is published');
});

test('the data can be taken: the story, the table and the schemas', async ({ page }) => {
	await page.goto('./about/');
	const take = async (name: string) => {
		const href = await page
			.locator('#data')
			.getByRole('link', { name, exact: true })
			.getAttribute('href');
		const response = await page.request.get(new URL(href ?? '', page.url()).href);
		expect(response.status(), name).toBe(200);
		return response.text();
	};
	const published = JSON.parse(await take('story.json')) as typeof story;
	expect(published.counts).toEqual(story.counts);
	expect((await take('milestones.csv')).trimEnd().split('\n')).toHaveLength(
		story.milestones.length + 1
	);
	for (const name of ['milestones', 'notes', 'parallels', 'background', 'references', 'eras']) {
		const schema = JSON.parse(await take(name)) as { required: string[] };
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

test('in print the title, the date and the quote are on paper', async ({ page }) => {
	await page.goto('./milestones/treaty/');
	await page.emulateMedia({ media: 'print' });
	await expect(evidencePanel(page).getByRole('heading', { level: 2 })).toBeVisible();
	await expect(evidencePanel(page).getByText('14 February 1950').first()).toBeVisible();
	await expect(evidencePanel(page).locator('blockquote')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Projector' })).toBeHidden();
	// A picture as wide as a screen would be cut: on paper the timeline is its list.
	await expect(page.locator('.picture')).toBeHidden();
	await expect(page.locator('.milestone .title:visible').first()).toBeVisible();
	await expect(
		evidencePanel(page)
			.getByText('FRUS')
			.or(evidencePanel(page).locator('details li').first())
			.first()
	).toBeVisible();
});

test('on paper a milestone has what is quoted of the column, with its notes, and not all of it', async ({
	page
}) => {
	await page.goto('./milestones/split/');
	await page.emulateMedia({ media: 'print' });
	const quoting = columnPane(page).locator('.text > :has([aria-current])');
	await expect(quoting.first()).toBeVisible();
	const shown = columnPane(page).locator('.text > :is(p, h3, h4)').filter({ visible: true });
	await expect(shown).toHaveCount(await quoting.count());
	await expect(columnPane(page).locator('.notes').filter({ visible: true })).not.toHaveCount(0);
});
