/** Every page without JavaScript: each milestone, parallel, slide and handout can be read. */
import { deck, milestone } from '../support/deck';
import { example, settings } from '../support/examples';
import { plain, quotes, titles, PAGES } from '../support/handouts';
import { readableContent } from '../support/readable-content';
import { ROUTES } from '../support/routes';
import { columnPane, evidenceHeading, evidencePanel, expect, story, test } from '../support/test';

test.use({ javaScriptEnabled: false });

/** Every page but most milestones, which a test below reads. */
const ALL = ROUTES.filter(
	(route) => route === `milestones/${example.id}/` || !/^milestones|\.html$/.test(route)
).map((route) => `./${route}`);

test('every page shows its text and links without JavaScript', async ({ page }) => {
	expect(ALL.length).toBeGreaterThan(50);
	const incomplete: string[] = [];
	for (const path of ALL) {
		await page.goto(path);
		const { headings, texts, links } = await readableContent(page);
		const [heading = '', length] = [headings[0], texts.join('').length];
		if (heading === '' || length < 80 || links.length < 1 || links.includes(null))
			incomplete.push(`${path}: “${heading}”, ${length} characters, ${links.length} links`);
	}
	expect(incomplete).toEqual([]);
});

test('every milestone shows its quotes', async ({ page }) => {
	await page.goto('./timeline/');
	const links = await page
		.locator('.timeline .milestone a')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
	expect(links).toHaveLength(story.milestones.length);
	for (const [index, link] of links.entries()) {
		const milestone = story.milestones[index];
		const response = await page.goto(link);
		expect(response?.status()).toBe(200);
		await expect(evidenceHeading(page)).toHaveText(milestone?.title ?? '');
		for (const { exact } of milestone?.quotes ?? [])
			await expect(
				evidencePanel(page).locator('blockquote mark').getByText(exact, { exact: true })
			).toBeVisible();
		await expect(columnPane(page).locator('[aria-current="true"]').first()).toBeAttached();
	}
});

test('the column shows every passage and note', async ({ page }) => {
	await page.goto('./column/#p6');
	await expect(page.locator('#p6')).toBeInViewport();
	for (const { paragraph, id } of story.passages)
		if (paragraph) await expect(page.locator(`#${id}`)).not.toBeEmpty();
	await expect(page.locator('aside > ol > li')).toHaveCount(story.notes.length);
});

test('every parallel has a page with both quotes', async ({ page }) => {
	for (const parallel of story.parallels) {
		const { id, question, reading } = parallel;
		const response = await page.goto(`./compare/${id}/`);
		expect(response?.status()).toBe(200);
		await expect(page).toHaveTitle(`${question} | ${settings.title}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
		const article = page.locator(`article#${id}`);
		for (const quote of (['then', 'now'] as const).map(
			(side) => (parallel[side].quote ?? parallel[side].nearest)?.exact ?? ''
		))
			await expect(article.locator('blockquote').getByText(quote).first()).toBeVisible();
		await expect(article.getByText(reading)).toBeVisible();
		await expect(article.locator('details').first()).toHaveAttribute('open');
	}
});

test('every slide shows its quotes and links to the next', async ({ page }) => {
	await page.goto('./present/');
	for (const [index, slide] of deck.entries()) {
		if (index > 0) await page.getByRole('link', { name: 'Next' }).click();
		const quotes =
			slide.kind === 'milestone'
				? (milestone(slide.milestone)?.quotes ?? [])
				: slide.kind === 'parallel'
					? (['then', 'now'] as const).flatMap((side) => {
							const parallel = story.parallels.find(({ id }) => id === slide.parallel);
							return parallel?.[side].quote ?? parallel?.[side].nearest ?? [];
						})
					: [];
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		for (const { exact } of quotes)
			await expect(page.locator('.slide').getByText(`“${exact}”`)).toBeVisible();
		expect(page.url()).toContain(index > 0 ? `/present/${slide.id}/` : '/present/');
	}
	await page.goto('./present/lesson/');
	await expect(page.getByRole('link', { name: 'All slides' })).toBeVisible();
	await page.goto('./present/build/');
	await expect(page.locator('ol.needs a')).toHaveCount(deck.length);
});

test('every handout is complete and has no print button', async ({ page }) => {
	for (const path of PAGES) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
	}
	for (const name of ['worksheet', 'answers']) {
		await page.goto(`./classroom/${name}/`);
		const text = plain(await page.locator('main').innerText());
		for (const words of [...titles, ...quotes]) expect(text).toContain(plain(words));
	}
	await page.goto('./classroom/comparison/');
	await expect(page.locator('.choice')).toBeHidden();
	for (const { then } of story.parallels)
		if (then.quote)
			await expect(page.getByText(then.quote.exact, { exact: true }).first()).toBeVisible();
});
