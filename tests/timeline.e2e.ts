import { labelFaults } from './support/label-faults';
import {
	columnPane,
	evidenceHeading,
	evidencePanel,
	expect,
	isSeenWithin,
	milestoneLink,
	openTimeline,
	story,
	test
} from './support/test';

const TREATY = 'Treaty of Friendship, Alliance and Mutual Assistance';

test('the first view shows title, source, the whole timeline and the start of the evidence', async ({
	page
}) => {
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
});

test('the timeline opens on the first milestone of the story', async ({ page }) => {
	await page.goto('./');
	await expect(evidenceHeading(page)).toHaveText(story.milestones[0]?.title ?? '');
	await expect(page.locator('.timeline [aria-current="true"]')).toHaveCount(1);
});

test('every milestone is labelled, and no label touches another or leaves the frame', async ({
	page
}) => {
	await openTimeline(page);
	await page.evaluate(() => document.fonts.ready);
	await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(story.milestones.length);
	expect(await page.evaluate(labelFaults)).toEqual([]);
});

test(
	'choosing the treaty shows the sentence that supports it',
	{ tag: '@core' },
	async ({ page }) => {
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
	}
);

test(
	'choosing a late milestone scrolls the column to its passage and marks the sentence',
	{ tag: '@core' },
	async ({ page }) => {
		await openTimeline(page);
		await milestoneLink(page, 'No full military alliance').click();
		const marked = columnPane(page).locator('[aria-current="true"]');
		await expect(marked).toContainText("Putin's effort to create a full military alliance");
		await expect
			.poll(() => isSeenWithin(marked.first(), columnPane(page).locator('.text')))
			.toBe(true);
	}
);

test('the sentence stays in sight when the type grows', async ({ page }) => {
	await openTimeline(page, './milestones/no-full-alliance/');
	const isSeen = () =>
		isSeenWithin(
			columnPane(page).locator('[aria-current="true"]').first(),
			columnPane(page).locator('.text')
		);
	await expect.poll(isSeen).toBe(true);
	await page.getByRole('button', { name: 'Projector' }).click();
	await expect.poll(isSeen).toBe(true);
});

test(
	'choosing a sentence in the column chooses its milestone',
	{ tag: '@core' },
	async ({ page }) => {
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
	}
);

test('where a sentence supports several milestones, the others are offered', async ({ page }) => {
	await openTimeline(page);
	await columnPane(page).getByRole('link', { name: 'French President Emmanuel Macron' }).click();
	await expect(evidenceHeading(page)).toHaveText('Macron meets Xi');
	await evidencePanel(page)
		.locator('.related')
		.getByRole('link', { name: 'Scholz meets Xi' })
		.click();
	await expect(evidenceHeading(page)).toHaveText('Scholz meets Xi');
});

test('words that two milestones quote choose the one that quotes them most closely', async ({
	page
}) => {
	await openTimeline(page);
	await columnPane(page)
		.getByRole('link', { name: 'since he began his fifth presidential term' })
		.click();
	await expect(evidenceHeading(page)).toHaveText('Putin’s fifth term begins');
	await expect(evidencePanel(page).locator('.related')).toContainText(
		'Putin’s state visit to China'
	);
});

test('notes stand beside the words they are about', async ({ page }) => {
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

test('a link to a milestone opens on it', async ({ page }) => {
	await openTimeline(page, './milestones/near-future/?lens=scale');
	await expect(evidenceHeading(page)).toHaveText('Novak: “in the near future”');
	await expect(page.getByRole('button', { name: 'To scale' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('the address can be copied and shows the same when it is opened cold', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openTimeline(page);
	await milestoneLink(page, 'Invasion of Ukraine').click();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(/from=.*to=/);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('Link copied.')).toBeVisible();
	const address = await page.evaluate(() => navigator.clipboard.readText());
	expect(address).toContain('/milestones/invasion/?');
	// Labels stay where they are while one zooms; a page opened cold may place them otherwise. The axis is the same.
	const ticks = await page.locator('.picture .axis-words text').allTextContents();
	expect(ticks.length).toBeGreaterThan(4);
	await page.goto('about:blank');
	await openTimeline(page, address);
	await expect(evidenceHeading(page)).toHaveText('Invasion of Ukraine');
	expect(await page.locator('.picture .axis-words text').allTextContents()).toEqual(ticks);
});

test('Back returns to where one was', { tag: '@core' }, async ({ page }) => {
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

test('a mark on the line is a link too', async ({ page }) => {
	await openTimeline(page);
	await page.locator('.picture a[href*="power-of-siberia-1"]').click();
	await expect(evidenceHeading(page)).toHaveText('Power of Siberia 1 opens');
});

test('the fold says how long it is and how many sentences the column spends on it', async ({
	page
}) => {
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

test('an address that cannot be read shows the whole story and says so politely', async ({
	page
}) => {
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
});

test('an unknown milestone leads back to the timeline', async ({ page }) => {
	const response = await page.goto('./milestones/no-such-thing/');
	expect(response?.status()).toBe(404);
	await page.getByRole('link', { name: 'Open the timeline' }).click();
	await expect(page.locator('.timeline')).toBeVisible();
});
