import { labelErrors } from './support/label-errors';
import {
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

const TREATY = 'Treaty of Friendship, Alliance and Mutual Assistance';

test('the first view shows title, source, timeline and first milestone', async ({ page }) => {
	await openTimeline(page);
	await expect(page.getByRole('link', { name: 'Fragile Alliance' })).toBeInViewport({ ratio: 1 });
	await expect(page.getByText('Opinion', { exact: true })).toBeInViewport({ ratio: 1 });
	await expect(
		page.getByText(
			`${story.counts.milestones} milestones, ${story.counts.quotes} quotes, all found in the column`
		)
	).toBeInViewport({ ratio: 1 });
	await expect(page.locator('.frame')).toBeInViewport({ ratio: 1 });
	await expect(page.locator('.overview')).toBeInViewport({ ratio: 1 });
	await expect(evidenceHeading(page)).toBeInViewport({ ratio: 1 });
	await expect(evidenceHeading(page)).toHaveText(story.milestones[0]?.title ?? '');
	await expect(page.locator('.timeline [aria-current="true"]')).toHaveCount(1);
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
	for (const size of [0, 18, 20, 24]) {
		const args = [...(launchOptions.args ?? []), `--blink-settings=minimumFontSize=${size}`];
		const browser = await playwright.chromium.launch({ ...launchOptions, args });
		const page = await browser.newPage({ viewport, serviceWorkers: 'block' });
		if (size === 0) await page.route('**/*.woff2', (route) => route.abort());
		await openTimeline(page, baseURL);
		await expect(page.locator('.timeline .milestone.labelled').nth(20)).toBeAttached();
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
		await openTimeline(page, './milestones/brothers-forever/');
		await expect(evidenceHeading(page)).toBeInViewport({ ratio: 1 });
		await expect(evidencePanel(page).locator('blockquote').first()).toBeInViewport({ ratio: 1 });
	}
});

test('choosing the treaty shows its supporting sentence', { tag: '@core' }, async ({ page }) => {
	await openTimeline(page);
	await milestoneLink(page, TREATY).click();
	await expect(page).toHaveURL(/\/milestones\/treaty\/$/);
	await expect(page).toHaveTitle(/^Treaty of Friendship/);
	await expect(evidenceHeading(page)).toHaveText(TREATY);
	await expect(evidencePanel(page).locator('blockquote')).toContainText(
		'in February 1950, the two leaders signed the Sino-Soviet Treaty'
	);
	await expect(evidencePanel(page)).toContainText('The column says “in February 1950”');
	await expect(evidencePanel(page)).toContainText('The record says 14 February 1950');
	await expect(evidencePanel(page).locator('blockquote')).toContainText(
		"¶ 2, under the heading “Stalin's perspective”"
	);
});

test(
	'a chosen milestone scrolls the column to its sentence',
	{ tag: '@core' },
	async ({ page }) => {
		await openTimeline(page);
		await milestoneLink(page, 'No full military alliance').click();
		const marked = columnPane(page).locator('[aria-current="true"]');
		await expect(marked).toContainText("Putin's effort to create a full military alliance");
		await expect
			.poll(() => isVisibleWithin(marked.first(), columnPane(page).locator('.text')))
			.toBe(true);
	}
);

test('choosing a sentence opens its milestone', { tag: '@core' }, async ({ page }) => {
	await openTimeline(page);
	await columnPane(page)
		.getByRole('link', { name: 'Stalin, however, did not consider Mao his equal.' })
		.click();
	await expect(page).toHaveURL(/\/milestones\/not-an-equal\/$/);
	await expect(evidenceHeading(page)).toHaveText('Stalin does not see an equal');
	await expect(milestoneLink(page, 'Stalin does not see an equal')).toHaveAttribute(
		'aria-current',
		'true'
	);
});

test('a sentence of several milestones opens the closest, links the others', async ({ page }) => {
	await openTimeline(page);
	await columnPane(page).getByRole('link', { name: 'French President Emmanuel Macron' }).click();
	await expect(evidenceHeading(page)).toHaveText('Macron meets Xi');
	await evidencePanel(page).locator('.also').getByRole('link', { name: 'Scholz meets Xi' }).click();
	await expect(evidenceHeading(page)).toHaveText('Scholz meets Xi');
	await columnPane(page)
		.getByRole('link', { name: 'since he began his fifth presidential term' })
		.click();
	await expect(evidenceHeading(page)).toHaveText('Putin’s fifth term begins');
	await expect(evidencePanel(page).locator('.also')).toContainText('Putin’s state visit to China');
});

test('notes are listed beside the words they explain', async ({ page }) => {
	for (const [id, words, said] of [
		['mao-travels', 'flew to Moscow', 'train'],
		['treaty', 'the two leaders signed', 'Vyshinsky']
	] as const) {
		await page.goto(`./milestones/${id}/`);
		await expect(evidencePanel(page).locator('.notes li').filter({ hasText: words })).toContainText(
			said
		);
	}
	await page.goto('./column/');
	await expect(page.getByRole('complementary', { name: /paragraph 2$/ })).toContainText('needy');
	await expect(
		page.getByRole('complementary', { name: 'Editor’s notes on the heading' })
	).toContainText('“Si” is Xi');
});

test('a copied link opens the same view', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openTimeline(page);
	await milestoneLink(page, 'Invasion of Ukraine').click();
	await page.getByRole('button', { name: 'To scale' }).click();
	await press(page, 'Zoom in');
	await expect(page).toHaveURL(/from=.*to=/);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('Link copied.')).toBeVisible();
	const address = await page.evaluate(() => navigator.clipboard.readText());
	expect(address).toContain('/milestones/invasion/?');
	// Labels keep their place while zooming and may differ on a new page; the axis does not.
	const ticks = await page.locator('.picture .axis-words text').allTextContents();
	expect(ticks.length).toBeGreaterThan(4);
	await page.goto('about:blank');
	await openTimeline(page, address);
	await expect(evidenceHeading(page)).toHaveText('Invasion of Ukraine');
	expect(await page.locator('.picture .axis-words text').allTextContents()).toEqual(ticks);
	await expect(page.getByRole('button', { name: 'To scale' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('Back returns to the previous milestone', { tag: '@core' }, async ({ page }) => {
	await openTimeline(page);
	await milestoneLink(page, TREATY).click();
	await expect(evidenceHeading(page)).toHaveText(TREATY);
	await milestoneLink(page, 'Sino-Soviet split').click();
	await expect(evidenceHeading(page)).toHaveText('Sino-Soviet split');
	await page.goBack();
	await expect(evidenceHeading(page)).toHaveText(TREATY);
	await page.goBack();
	await expect(evidenceHeading(page)).toHaveText(story.milestones[0]?.title ?? '');
});

test('a mark on the line opens its milestone', async ({ page }) => {
	await openTimeline(page);
	await page.locator('.picture a[href*="power-of-siberia-1"]').click();
	await expect(evidenceHeading(page)).toHaveText('Power of Siberia 1 opens');
});

test('the axis break names its years and sentences on both scales', async ({ page }) => {
	await page.goto('./');
	const fold = story.segments.find(({ isAxisBreak }) => isAxisBreak);
	const years =
		new Date(fold?.end ?? 0).getUTCFullYear() - new Date(fold?.start ?? 0).getUTCFullYear();
	await expect(page.locator('.picture')).toContainText(
		`${years} years, ${fold?.sentences} sentences`
	);
	await page.getByRole('button', { name: 'To scale' }).click();
	await expect(page.locator('.picture')).toContainText(
		`${years} years, ${fold?.sentences} sentences`
	);
});

test('a malformed URL shows the whole story and names invalid parameters', async ({ page }) => {
	for (const query of [
		'?from=never&to=1950-01-01',
		'?lens=%E0%A4%A',
		'?from=2020-01-01&to=1950-01-01'
	]) {
		await openTimeline(page, `./${query}`);
		await expect(page.getByRole('status').filter({ hasText: 'could not be read' })).toBeVisible();
		await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(
			story.milestones.length
		);
	}
	await openTimeline(page, './?lens=upside-down&from=1950-01-01&to=1951-01-01');
	const notice = page.getByRole('status').filter({ hasText: 'could not be read (lens)' });
	await expect(page).toHaveURL(/\?from=1950-01-01&to=1951-01-01&v=1$/);
	await expect(notice).toBeVisible();
	await page.getByRole('button', { name: 'Zoom out' }).click();
	await expect(notice).toBeHidden();
});

test('a mangled address opens the view that it was made from', async ({ page }) => {
	for (const [path, query] of [
		['', '?lens=scale&from=1950-01-01&to=1951-01-01&v=1'],
		['compare/', '?align=treaty&cover=now&v=1'],
		['classroom/order/', '?seed=k7pq'],
		['present/build/', '?t=X&s=title.treaty&v=1']
	] as const) {
		await page.goto(`./${path}${query.replaceAll('&', '&amp;')}).`);
		await expect(page).toHaveURL((url) => url.search === query);
		await expect(page.getByText('could not be read')).toHaveCount(0);
	}
	await page.goto('./present/lesson/?t=X&amp;s=title.treaty&amp;v=1&amp;slide=2)');
	await expect(page).toHaveTitle(/^Treaty of Friendship.* · X$/);
});

test('a missing page links to the timeline', async ({ page }) => {
	const response = await page.goto('./milestones/no-such-thing/');
	expect(response?.status()).toBe(404);
	await page.getByRole('link', { name: 'Open the timeline' }).click();
	await expect(page.locator('.timeline')).toBeVisible();
});
