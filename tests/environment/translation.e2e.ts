/** Pages that a browser translates: they change as untranslated pages do. */
import type { Locator, Page } from '@playwright/test';
import { comparison, example, exampleAlignment, rare, settings } from '../support/examples';
import { expect, holdScripts, openPage, story, test, waitForHydration } from '../support/test';
import { originalText, removeTranslation, translate, untranslated } from '../support/translator';

/** Clicks without the pointer, which would lie over other elements once text is translated. */
const click = (locator: Locator) => locator.first().evaluate((node: HTMLElement) => node.click());
const pressButton = (page: Page, name: RegExp | string) =>
	click(page.getByRole('button', { name }));
const search = (page: Page, text: string) => page.getByRole('searchbox').fill(text);

const other = story.milestones.at(-2);
const [theme = '-', otherTheme = '-'] = settings.themes.map(({ label }) => label);
const alignment = exampleAlignment.title;
const lastAlignment = comparison.alignments.at(-1)?.title ?? '-';

type Step = (page: Page) => Promise<void>;
const JOURNEYS: Record<string, [path: string, ...steps: Step[]]> = {
	evidence: [
		`./timeline/#${example.id}`,
		(page) => click(page.locator(`.timeline a[data-id="${other?.id}"]`)),
		(page) => page.goBack().then(() => undefined)
	],
	search: [
		'./timeline/',
		(page) => search(page, rare.word),
		(page) => search(page, 'xylophone'),
		(page) => search(page, ''),
		(page) => click(page.getByRole('checkbox', { name: new RegExp(theme) })),
		(page) => click(page.getByRole('checkbox', { name: new RegExp(otherTheme) })),
		(page) => pressButton(page, new RegExp(`Remove: .*${theme}`))
	],
	slides: [
		`./present/${example.id}/`,
		(page) => page.keyboard.press('End'),
		(page) => page.keyboard.press('PageUp'),
		(page) => page.keyboard.press('Home')
	],
	'order task': [
		'./classroom/order/?seed=k7pq',
		(page) => pressButton(page, /Down: .* card 1 of/),
		(page) => pressButton(page, /Check/),
		(page) => pressButton(page, /New shuffle/)
	],
	'matching task': [
		'./classroom/match/?seed=k7pq',
		(page) => page.getByRole('combobox').first().selectOption({ index: 2 }).then(),
		(page) => pressButton(page, /Check/),
		(page) => pressButton(page, /Reset/)
	],
	'statement types': [
		'./classroom/kinds/?seed=k7pq',
		(page) => click(page.getByRole('radio', { name: /opinion/ })),
		(page) => pressButton(page, /Check/),
		(page) => pressButton(page, /New shuffle/)
	],
	comparison: [
		'./compare/',
		(page) => pressButton(page, alignment),
		(page) => pressButton(page, lastAlignment),
		(page) => click(page.locator('.tile')),
		(page) => pressButton(page, settings.compared?.now.prompt ?? '-'),
		(page) => click(page.locator('article.parallel input')),
		(page) => pressButton(page, new RegExp(`Cover .*${settings.compared?.now.label}`)),
		(page) => click(page.locator('.steps .next'))
	]
};

// Repeats the same random seeds in both pages.
test.beforeEach(({ context }) =>
	context.addInitScript(() => {
		let state = 1;
		Math.random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
	})
);

for (const [name, [path, ...steps]] of Object.entries(JOURNEYS))
	test(`a translated page shows each change: ${name}`, async ({ page, context }) => {
		const translated = await context.newPage();
		await openPage(page, path);
		await openPage(translated, path);
		await translate(translated);
		let before = '';
		for (const [index, step] of [() => undefined, ...steps].entries()) {
			await step(page);
			await step(translated);
			await expect(async () => {
				const text = await originalText(page);
				expect(text, `step ${index}`).not.toBe(before);
				expect(await originalText(translated), `step ${index}`).toBe(text);
				expect(await untranslated(translated), `step ${index}`).toEqual([]);
			}).toPass();
			before = await originalText(page);
		}
	});

test('a translated page shows a change made before its handler loads', async ({ page }) => {
	await openPage(page, './compare/');
	const release = await holdScripts(page);
	const loading = page.waitForRequest('**/_app/**/*.js');
	await translate(page);
	await loading;
	await pressButton(page, alignment);
	release();
	await expect(page.locator('.twin .hint')).toContainText(exampleAlignment.hint);
	await expect.poll(() => untranslated(page)).toEqual([]);
});

test('a page whose translation is removed shows its own text', async ({ page, context }) => {
	const translated = await context.newPage();
	for (const each of [page, translated]) await openPage(each, `./timeline/#${example.id}`);
	await translate(translated);
	await expect.poll(() => untranslated(translated)).toEqual([]);
	for (const each of [page, translated])
		await click(each.locator(`.timeline a[data-id="${other?.id}"]`));
	await removeTranslation(translated);
	await expect(translated.locator('font')).toHaveCount(0);
	await expect(async () =>
		expect(await originalText(translated)).toBe(await originalText(page))
	).toPass();
});

test('a page translated before hydration is hydrated in place', async ({ page, context }) => {
	const translated = await context.newPage();
	await openPage(page, './compare/');
	const release = await holdScripts(translated);
	await translated.goto('./compare/', { waitUntil: 'commit' });
	await translated.waitForLoadState('domcontentloaded');
	const heading = await translated.locator('h1').elementHandle();
	await translate(translated);
	release();
	await waitForHydration(translated);
	expect(await heading?.evaluate((element) => element.isConnected)).toBe(true);
	for (const each of [page, translated]) await pressButton(each, alignment);
	await expect(async () =>
		expect(await originalText(translated)).toBe(await originalText(page))
	).toPass();
});
