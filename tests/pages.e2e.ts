/** The table of milestones, downloads, footer, print, Dark Reader, Reader View and copied text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { formatExtent } from '../src/lib/story/dates';
import { inlineText } from '../src/lib/story/inline-content';
import { example, settings } from './support/examples';
import { fileOf, kindOf, ROUTES, SAMPLE_ROUTES } from './support/routes';
import {
	evidenceHeading,
	evidencePanel,
	expect,
	openPage,
	readData,
	story,
	storyFolder,
	test
} from './support/test';

test('the table of milestones can be sorted', async ({ page }) => {
	await page.goto('./about/milestones/');
	const rows = page.locator('#table tbody tr');
	await expect(rows).toHaveCount(story.milestones.length);
	await expect(rows.first()).toContainText(story.milestones[0]?.title ?? '-');
	const byPassage = story.milestones.toSorted(
		(a, b) => (a.quotes[0]?.start ?? NaN) - (b.quotes[0]?.start ?? NaN)
	);
	const passage = page.getByRole('columnheader', { name: 'Passage' });
	// A click before hydration does nothing.
	await expect(async () => {
		await passage.getByRole('button').click();
		await expect(passage).toHaveAttribute('aria-sort', 'ascending', { timeout: 500 });
	}).toPass();
	await expect(rows.first()).toContainText(byPassage[0]?.title ?? '-');
	await passage.getByRole('button').click();
	await expect(passage).toHaveAttribute('aria-sort', 'descending');
	await expect(rows.first()).toContainText(byPassage.at(-1)?.title ?? '-');
});

test('the story, the table and the schemas can be downloaded', async ({ page }) => {
	await page.goto('./about/data/');
	const download = async (name: string) => {
		const href = await page
			.locator('#downloads')
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
	for (const name of ['milestones', 'notes', 'parallels', 'background', 'references', 'story']) {
		const schema = JSON.parse(await download(`schema/${name}.json`)) as {
			properties: object;
			required: string[];
		};
		const data = JSON.parse(readFileSync(`${storyFolder}/${name}.json`, 'utf8')) as object;
		expect(Object.keys(data), name).toEqual(expect.arrayContaining(schema.required));
		for (const key of Object.keys(data)) expect(schema.properties, name).toHaveProperty([key]);
	}
	const column = readFileSync(`${storyFolder}/text.md`, 'utf8');
	const day = readData('milestones.json').milestones.find(({ id }) => id === example.id)?.record
		?.edtf;
	expect(example.record?.extent.start).toEqual({
		first: day,
		last: day,
		precision: 'day',
		approximate: false,
		uncertain: false
	});
	for (const { exact } of story.milestones.flatMap(({ quotes }) => quotes))
		expect(column).toContain(exact);
});

test('a milestone prints with its evidence', { tag: ['@core', '@emulation'] }, async ({ page }) => {
	await page.goto(`./milestones/${example.id}/`);
	await page.emulateMedia({ media: 'print' });
	await expect(evidenceHeading(page)).toBeVisible();
	await expect(evidencePanel(page).getByText(formatExtent(example.extent)).first()).toBeVisible();
	await expect(evidencePanel(page).locator('blockquote')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Theme', exact: true })).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
	const footer = page.getByRole('contentinfo');
	await expect(footer).toContainText(story.source.headline);
	await expect(footer.getByText('Download the data')).toBeHidden();
	await expect(evidencePanel(page).locator('details li').first()).toBeVisible();
	// Paper would cut off the timeline, so its list is printed.
	await page.goto('./timeline/');
	await expect(page.locator('.picture')).toBeHidden();
	await expect(page.locator('.milestone .title:visible').first()).toBeVisible();
});

test('every page but slides ends with source, data and how to report an error', async ({
	page
}) => {
	for (const path of SAMPLE_ROUTES.filter((route) => kindOf(route) !== 'missing')) {
		await page.goto(`./${path}`);
		const footer = page.getByRole('contentinfo');
		const isBare = kindOf(path) === 'slide' || path.startsWith('present/speaker/');
		await expect(footer, path).toHaveCount(isBare ? 0 : 1);
		if (isBare) continue;
		const { author, headline } = story.source;
		for (const text of [author.name, headline, 'last compared on', 'Send'])
			await expect(footer, path).toContainText(text);
		for (const name of ['Download the data', 'How to cite', 'Accessibility', 'Privacy'])
			await expect(footer.getByRole('link', { name, exact: true }), path).toBeVisible();
	}
	await page.getByRole('link', { name: 'How to cite' }).click();
	await expect(page.locator('#cite')).toBeInViewport();
	await expect(page.locator('#cite')).toContainText(story.source.citation.chicago);
});

test('the four pages about the site link to each other, and old fragments lead to them', async ({
	page
}) => {
	const pages = page.getByRole('navigation', { name: 'About' }).getByRole('link');
	for (const [fragment, path, heading] of [
		['', 'about/', 'How to read it'],
		['#rights', 'about/source/', 'The source and its rights'],
		['#data', 'about/data/', 'Data and citing'],
		['#table', 'about/milestones/', 'All milestones']
	] as const) {
		await page.goto(`./about/${fragment}`);
		await expect(pages).toHaveCount(4);
		const link = pages.filter({ hasText: heading });
		await expect(link).toBeInViewport();
		if (fragment) await expect(link).toHaveAttribute('id', fragment.slice(1));
		await link.click();
		await expect(page).toHaveURL(new RegExp(`/${path}$`));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(link).toHaveAttribute('aria-current', 'page');
	}
});

test('Dark Reader leaves every page its own dark theme', () => {
	const unlocked = ROUTES.filter(
		(route) => !readFileSync(`build/${fileOf(route)}`, 'utf8').includes('name="darkreader-lock"')
	);
	expect(unlocked).toEqual([]);
});

/** The blocks of the column, to the letter. */
const COLUMN = story.passages.map(({ inlines }) => inlines.map(inlineText).join(''));

test.describe('with a copy of the document', () => {
	// The browser refuses the inline styles of the copy that Readability reads.
	test.use({ allowedErrors: /style-src-elem/ });
	test('Reader View keeps the column, its author and the quotes of a milestone', async ({
		page
	}) => {
		const require = createRequire(import.meta.url);
		const readability = readFileSync(
			require.resolve('@mozilla/readability/Readability.js'),
			'utf8'
		);
		const read = async (path: string) => {
			await page.goto(path);
			// An expression in text, which the policy of the page allows.
			return page.evaluate<{ title: string; byline: string | null; text: string }>(`(() => {
				${readability}
				const options = { serializer: (element) => element.textContent };
				const article = new Readability(document.cloneNode(true), options).parse();
				return { title: article.title, byline: article.byline, text: article.content };
			})()`);
		};
		for (const path of ['./column/', './classroom/column/']) {
			const { title, byline, text } = await read(path);
			expect(title, path).toMatch(new RegExp(settings.noun, 'i'));
			expect(byline, path).toBe(story.source.author.name);
			expect(
				// A headline that is also the title of the site is shown once, as the title.
				COLUMN.filter((words) => !`${title} ${text}`.includes(words)),
				path
			).toEqual([]);
		}
		// The words about a milestone are not by the author of the column.
		for (const { id, title, summary, quotes } of story.milestones.slice(0, 12)) {
			const article = await read(`./milestones/${id}/`);
			expect(article.title).toContain(title);
			expect(article.byline, id).toBeNull();
			const [quote] = quotes;
			const sentence = `“${quote?.before}${quote?.exact}${quote?.after}”`;
			for (const words of [summary, sentence, `¶ ${quote?.paragraph}`])
				if (!words.endsWith('null')) expect(article.text, id).toContain(words);
		}
	});
});

test('copied words of the column hold no numbers of notes and paragraphs', async ({ page }) => {
	const selected = () =>
		page.evaluate(() =>
			getSelection()
				?.toString()
				.split(/\s*\n\s*/)
		);
	await openPage(page, './column/');
	await page
		.locator('.text')
		.first()
		.click({ position: { x: 1, y: 5 } });
	await page.locator('.text').last().scrollIntoViewIfNeeded();
	const end = await page.locator('.text').last().boundingBox();
	await page.keyboard.down('Shift');
	await page.mouse.click(
		(end?.x ?? 0) + (end?.width ?? 0) - 2,
		(end?.y ?? 0) + (end?.height ?? 0) - 3
	);
	await page.keyboard.up('Shift');
	expect(await selected()).toEqual(COLUMN);
	await page.goto('./classroom/column/');
	await page.locator('.column').evaluate((column) => getSelection()?.selectAllChildren(column));
	expect(await selected()).toEqual(COLUMN);
	// In the evidence, notes stand between the paragraphs.
	await page.goto(`./milestones/${example.id}/`);
	for (const [index, words] of COLUMN.entries()) {
		const block = page.locator('.pane .text > :is(h3, h4, p)').nth(index);
		await block.evaluate((element) => getSelection()?.selectAllChildren(element));
		expect(await selected()).toEqual([words]);
		// A search in the page finds words across a number.
		expect(await block.textContent()).toBe(words);
	}
});
