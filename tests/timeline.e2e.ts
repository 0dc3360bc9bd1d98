import { formatExtent } from '../src/lib/story/dates';
import { inlineText } from '../src/lib/story/inline-content';
import { notesBeside } from '../src/lib/story/passages';
import { formatDuration } from '../src/lib/timeline/scale/segments';
import {
	example,
	exampleAlignment,
	exampleNotes,
	exampleParallel,
	exampleQuote,
	exampleWindow,
	first,
	loneMilestone,
	longExample,
	settings
} from './support/examples';
import { labelErrors } from './support/label-errors';
import {
	chooseScale,
	columnPane,
	evidenceHeading,
	evidencePanel,
	expect,
	isVisibleWithin,
	milestoneLink,
	openTimeline,
	press,
	story,
	test
} from './support/test';

const { title } = example;
const last = first(story.milestones.toReversed(), 'milestone', () => true);
/** The links of the column with their words. */
const quotedInlines = story.passages.flatMap(({ inlines }) =>
	inlines
		.filter((inline) => inline.kind === 'quoted')
		.map((inline) => ({ ...inline, words: inlineText(inline).trim() }))
);
const soleLinks = quotedInlines.filter(
	({ milestone, quotedBy }) =>
		quotedBy.length === 1 &&
		quotedInlines.filter((other) => other.quotedBy.includes(milestone)).length === 1
);
const titleOf = (id: string) =>
	first(story.milestones, `milestone ${id}`, (milestone) => milestone.id === id).title;

test('the first view shows title, source and timeline, and no milestone is chosen', async ({
	page
}) => {
	await openTimeline(page);
	await expect(page.getByRole('link', { name: settings.title })).toBeInViewport({ ratio: 1 });
	await expect(
		page.locator('.source').getByText(story.source.badge, { exact: true })
	).toBeInViewport({ ratio: 1 });
	await expect(
		page.getByRole('link', { name: 'Every dot has its sentence. How we checked' })
	).toBeInViewport({ ratio: 1 });
	await expect(page.locator('.frame')).toBeInViewport({ ratio: 1 });
	await expect(page.locator('.overview')).toBeInViewport({ ratio: 1 });
	await expect(page.getByText('Choose a milestone to read its sentence')).toBeInViewport();
	await expect(evidencePanel(page)).toHaveCount(0);
	await expect(page.locator('.timeline [aria-current="true"]')).toHaveCount(0);
});

test('every milestone has a label that fits the frame and overlaps no other', async ({ page }) => {
	await openTimeline(page);
	await page.evaluate(() => document.fonts.ready);
	await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(story.milestones.length);
	expect(await page.evaluate(labelErrors)).toEqual([]);
});

test('labels fit with a minimum font size or without web fonts', async ({
	playwright,
	launchOptions,
	viewport,
	baseURL
}) => {
	for (const size of [0, 24]) {
		const args = [...(launchOptions.args ?? []), `--blink-settings=minimumFontSize=${size}`];
		const browser = await playwright.chromium.launch({ ...launchOptions, args });
		const page = await browser.newPage({ viewport, serviceWorkers: 'block' });
		if (size === 0) await page.route('**/*.woff2', (route) => route.abort());
		await openTimeline(page, `${baseURL}timeline/`);
		// Wider letters leave room for fewer labels, but for nearly half of them.
		const least = Math.floor(story.milestones.length * (size === 0 ? 1 : 0.47));
		await expect(page.locator('.timeline .milestone.labelled').nth(least - 1)).toBeAttached();
		expect(await page.evaluate(labelErrors), `minimum ${size} px`).toEqual([]);
		await browser.close();
	}
});

test('a link to a milestone shows its heading in a low window', async ({ page }) => {
	for (const [width, height] of [
		[1366, 641],
		[1280, 720],
		[1093, 489]
	] as const) {
		await page.setViewportSize({ width, height });
		// Enters anew: the address itself stays the same.
		await page.goto('about:blank');
		await openTimeline(page, `./timeline/#${longExample.id}`);
		await expect(evidenceHeading(page)).toBeInViewport({ ratio: 1 });
		await expect(evidencePanel(page).locator('blockquote').first()).toBeInViewport({ ratio: 1 });
	}
});

test('choosing a milestone shows its sentence and dates', { tag: '@core' }, async ({ page }) => {
	const { id, stated, record } = example;
	await openTimeline(page);
	await milestoneLink(page, title).click();
	await expect(page).toHaveURL(new RegExp(`/milestones/${id}/$`));
	await expect(page).toHaveTitle(`${title} | ${settings.title}`);
	await expect(evidenceHeading(page)).toHaveText(title);
	const quote = evidencePanel(page).locator('blockquote');
	await expect(quote).toContainText(exampleQuote.exact);
	await expect(evidencePanel(page)).toContainText(`The ${settings.noun} says “${stated.wording}”`);
	await expect(evidencePanel(page)).toContainText(
		`The record ${record && formatExtent(record.extent)}`
	);
	const { paragraph, heading } = exampleQuote;
	await expect(quote).toContainText(`¶ ${paragraph}, under the heading “${heading}”`);
});

test(
	'a chosen milestone scrolls the column to its sentence',
	{ tag: '@core' },
	async ({ page }) => {
		const { milestone, words } = first(soleLinks.toReversed(), 'sentence', () => true);
		await openTimeline(page);
		await milestoneLink(page, titleOf(milestone)).click();
		const marked = columnPane(page).locator('[aria-current="true"]');
		await expect(marked).toContainText(words);
		await expect
			.poll(() => isVisibleWithin(marked.first(), columnPane(page).locator('.text')))
			.toBe(true);
	}
);

test('choosing a sentence opens its milestone', { tag: '@core' }, async ({ page }) => {
	const { milestone, words } = first(
		soleLinks,
		'whole sentence',
		(link) => link.words.length > 40 && link.words.endsWith('.')
	);
	// The column stands beside a chosen milestone.
	await openTimeline(page, `./timeline/#${last.id}`);
	await columnPane(page).getByRole('link', { name: words }).click();
	await expect(page).toHaveURL(new RegExp(`/milestones/${milestone}/$`));
	await expect(evidenceHeading(page)).toHaveText(titleOf(milestone));
	await expect(milestoneLink(page, titleOf(milestone))).toHaveAttribute('aria-current', 'true');
});

test('a sentence of several milestones opens the closest, links the others', async ({ page }) => {
	const also = evidencePanel(page).locator('.also');
	const linksOf = new Map(story.milestones.map(({ id, related }) => [id, related]));
	const { milestone, words } = first(
		soleLinks,
		'sentence of several milestones',
		(link) => linksOf.get(link.milestone)?.length !== 0
	);
	// The column stands beside a chosen milestone.
	await openTimeline(page, `./timeline/#${last.id}`);
	await columnPane(page).getByRole('link', { name: words }).click();
	await expect(evidenceHeading(page)).toHaveText(titleOf(milestone));
	for (const other of linksOf.get(milestone) ?? []) {
		await also.getByRole('link', { name: titleOf(other) }).click();
		await expect(evidenceHeading(page)).toHaveText(titleOf(other));
		await also.getByRole('link', { name: titleOf(milestone) }).click();
		await expect(evidenceHeading(page)).toHaveText(titleOf(milestone));
	}
	// Words in the quotes of several milestones: not every story has such.
	for (const inline of quotedInlines.filter(({ quotedBy }) => quotedBy.length > 1)) {
		await columnPane(page).getByRole('link', { name: inline.words }).click();
		await expect(evidenceHeading(page)).toHaveText(titleOf(inline.milestone));
		for (const id of inline.quotedBy.filter((other) => other !== inline.milestone))
			await expect(also).toContainText(titleOf(id));
	}
});

test('notes are listed beside the words they explain', async ({ page }) => {
	await page.goto(`./milestones/${example.id}/`);
	for (const { words, text } of exampleNotes)
		await expect(
			evidencePanel(page)
				.locator('.notes li')
				.filter({ hasText: words[0] ?? '-' })
		).toContainText(text);
	await page.goto('./column/');
	for (const passage of story.passages) {
		const { kind, paragraph } = passage;
		const name = `Editor’s notes on ${paragraph ? `paragraph ${paragraph}` : `the ${kind}`}`;
		const beside = page.locator('.row', { has: page.locator(`#${passage.id}`) });
		for (const { text } of notesBeside(story.notes, passage))
			await expect(beside.getByRole('complementary', { name, exact: true })).toContainText(text);
	}
});

test('a copied link opens the same view', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openTimeline(page);
	await milestoneLink(page, title).click();
	await chooseScale(page, 'True to time');
	await press(page, 'Zoom in');
	await expect(page).toHaveURL(/from=.*to=/);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('Link copied.')).toBeVisible();
	const address = await page.evaluate(() => navigator.clipboard.readText());
	expect(address).toContain(`/milestones/${example.id}/?`);
	// Labels keep their place while zooming and may differ on a new page; the axis does not.
	const ticks = await page.locator('.picture .axis-words text').allTextContents();
	expect(ticks.length).toBeGreaterThan(4);
	await page.goto('about:blank');
	await page.goto(address);
	await expect(evidenceHeading(page)).toHaveText(title);
	await page.getByRole('link', { name: 'On the timeline' }).click();
	await expect(page).toHaveURL(new RegExp(`/timeline/\\?.*#${example.id}$`));
	await expect(evidenceHeading(page)).toHaveText(title);
	expect(await page.locator('.picture .axis-words text').allTextContents()).toEqual(ticks);
	await press(page, 'Scale');
	await expect(page.getByRole('button', { name: 'True to time' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('Back returns to the previous milestone', { tag: '@core' }, async ({ page }) => {
	await openTimeline(page);
	await milestoneLink(page, title).click();
	await expect(evidenceHeading(page)).toHaveText(title);
	await milestoneLink(page, last.title).click();
	await expect(evidenceHeading(page)).toHaveText(last.title);
	await page.goBack();
	await expect(evidenceHeading(page)).toHaveText(title);
	await page.goBack();
	await expect(evidencePanel(page)).toBeHidden();
});

test('a mark on the line opens its milestone', async ({ page }) => {
	await openTimeline(page);
	await page.locator(`.picture a[href*="/${loneMilestone.id}/"]`).click();
	await expect(evidenceHeading(page)).toHaveText(loneMilestone.title);
});

test('the axis break names its years and sentences on both scales', async ({ page }) => {
	await page.goto('./timeline/');
	const fold = first(story.segments, 'axis break', ({ isAxisBreak }) => isAxisBreak);
	const label = `${formatDuration(fold)}, ${fold.sentences} sentences`;
	await expect(page.locator('.picture')).toContainText(label);
	await chooseScale(page, 'True to time');
	await expect(page.locator('.picture')).toContainText(label);
});

test('a malformed URL shows the whole story and names invalid parameters', async ({ page }) => {
	for (const query of [
		`?${exampleWindow.replace(/from=\d+/, 'from=never')}`,
		'?lens=%E0%A4%A',
		`?${exampleWindow.replace('from', 'x').replace('to', 'from').replace('x', 'to')}`
	]) {
		await openTimeline(page, `./timeline/${query}`);
		await expect(page.getByRole('status').filter({ hasText: 'could not be read' })).toBeVisible();
		await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(
			story.milestones.length
		);
	}
	await openTimeline(page, `./timeline/?lens=upside-down&${exampleWindow}`);
	const notice = page.getByRole('status').filter({ hasText: 'could not be read (lens)' });
	await expect(page).toHaveURL((url) => url.search === `?${exampleWindow}&v=1`);
	await expect(notice).toBeVisible();
	await page.getByRole('button', { name: 'Zoom out' }).click();
	await expect(notice).toBeHidden();
});

test('a mangled address opens the view that it was made from', async ({ page }) => {
	for (const [path, query] of [
		['timeline/', `?lens=scale&${exampleWindow}&v=1`],
		['compare/', `?align=${exampleAlignment.id}&cover=now&v=1`],
		['classroom/order/', '?seed=k7pq'],
		['present/build/', `?t=X&s=title.${exampleParallel.id}&v=1`]
	] as const) {
		await page.goto(`./${path}${query.replaceAll('&', '&amp;')}).`);
		await expect(page).toHaveURL((url) => url.search === query);
		await expect(page.getByText('could not be read')).toHaveCount(0);
	}
	const query = `?t=X&s=title.${exampleParallel.id}&v=1&slide=2)`;
	await page.goto(`./present/lesson/${query.replaceAll('&', '&amp;')}`);
	await expect(page).toHaveTitle(`${exampleParallel.question} | X`);
});

test('an old address of a view opens it on the timeline', async ({ page }) => {
	await page.goto(`./?lens=scale&${exampleWindow}`);
	await expect(page).toHaveURL(
		(url) => /\/timeline\/$/.test(url.pathname) && url.search === `?lens=scale&${exampleWindow}&v=1`
	);
	await page.goto('./?utm_source=x#content');
	await expect(page).toHaveURL(/\/\?utm_source=x#content$/);
});

test('a missing page leads to the story, the timeline and the text', async ({ page }) => {
	const response = await page.goto('./milestones/no-such-thing/');
	expect(response?.status()).toBe(404);
	await page.getByRole('link', { name: 'Start with the story' }).click();
	await expect(page).toHaveURL(/[^/]\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goBack();
	await page.getByRole('link', { name: `Read the ${settings.noun}` }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.source.headline);
	await page.goBack();
	await page.getByRole('link', { name: 'Open the timeline' }).click();
	await expect(page.locator('.timeline')).toBeVisible();
});

test(
	'an opinion without a date is a card with its sentence and verdict, marked in the column',
	{ tag: '@core' },
	async ({ page }) => {
		const { id, title, quotes, verdict } = first(
			story.opinions,
			'opinion of one quote',
			({ quotes }) => quotes.length === 1
		);
		const { exact, block } = quotes[0]!;
		await page.goto('./timeline/');
		await expect(page.locator('[id^="opinion-"]')).toHaveCount(story.opinions.length);
		const card = page.locator(`#opinion-${id}`);
		await expect(card.getByRole('heading', { name: title })).toBeVisible();
		await expect(card).toContainText(`“${exact}”`);
		await expect(card).toContainText(`${verdict.mark.replace('-', ' ')} · ${verdict.words}`);
		await card.locator('blockquote a').click();
		await expect(page).toHaveURL(new RegExp(`/column/#${block}$`));
		await page.locator(`#${block} [data-quote~="${id}"]`).first().click();
		await expect(page).toHaveURL(new RegExp(`/timeline/#opinion-${id}$`));
		await expect(card).toBeInViewport();
	}
);
