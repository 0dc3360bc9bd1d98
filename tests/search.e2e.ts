/** Search: text, filters, chips, and their parameters in the URL. */
import type { Page } from '@playwright/test';
import type { StoryMilestone } from '../src/lib/story/story';
import { first, rare, settings } from './support/examples';
import {
	evidenceHeading,
	expect,
	milestoneLink,
	openTimeline,
	spanOf,
	story,
	test,
	waitForTimeline,
	zoomed
} from './support/test';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find in the story' });
const results = (page: Page) => page.getByRole('region', { name: 'Found' });

const facet = (page: Page, label: string) =>
	page.getByRole('checkbox', { name: new RegExp(`^${label} \\d+$`) });
const side = first(settings.sides, 'side below', ({ place }) => place === 'below');
/** The published story has the ids of sides. */
const isOfSide = (milestone: StoryMilestone) => String(milestone.side) === side.id;
/** Two themes of milestones of this side. */
const hasSide = ({ id }: { id: string }) =>
	story.milestones.some((milestone) => milestone.theme === id && isOfSide(milestone));
const theme = first(settings.themes, 'theme of the side below', hasSide);
const otherTheme = first(
	settings.themes,
	'second theme of the side below',
	(candidate) => candidate !== theme && hasSide(candidate)
);
test.beforeEach(async ({ page }) => {
	await openTimeline(page);
});

test('search tolerates a misspelling and marks the matches', { tag: '@core' }, async ({ page }) => {
	await field(page).fill(rare.misspelt);
	await expect(results(page).locator('mark').filter({ hasText: rare.word }).first()).toBeVisible();
	await results(page).getByRole('link', { name: rare.milestone.title }).click();
	await expect(evidenceHeading(page)).toHaveText(rare.milestone.title);
});

test('search finds an opinion, which has no date, until a facet is chosen', async ({ page }) => {
	const { id, title, quotes } = first(story.opinions, 'opinion', () => true);
	await field(page).fill(quotes[0]!.exact);
	const result = results(page).getByRole('link', { name: title });
	await expect(result).toContainText('Opinion');
	await field(page).fill('');
	await facet(page, theme.label).check();
	await field(page).fill(quotes[0]!.exact);
	await expect(results(page)).toBeVisible();
	await expect(result).toHaveCount(0);
	// A chosen value stays, so that it can be cleared.
	await page.getByRole('button', { name: 'Filter' }).click();
	await facet(page, theme.label).press('Space');
	await expect(page.locator('.find-panel').getByRole('button', { name: 'Close' })).toBeFocused();
	await result.click();
	await expect(page.locator(`#opinion-${id}`)).toBeInViewport();
});

test('results say their kind and lead to their place', async ({ page }) => {
	const event = first(story.events, 'event', () => true);
	await field(page).fill(event.title);
	const result = results(page).getByRole('link', { name: event.title }).first();
	await expect(result).toContainText('Event, not from the');
	await result.click();
	await expect(page).toHaveURL(zoomed);
	const { from, to } = spanOf(page);
	expect(from).toBeLessThan(Date.parse(event.extent.start!.first));
	expect(to).toBeGreaterThan(Date.parse(event.extent.end!.last));

	const [note] = story.notes;
	await field(page).fill(note!.text);
	await results(page).getByRole('link', { name: 'Editor’s note' }).first().click();
	await expect(page.locator(`#note-${note!.id}`)).toBeInViewport();
});

test('results stand first while typing, and the filters hide', async ({ page }) => {
	const facets = page.locator('.find-panel').getByRole('group');
	await field(page).pressSequentially(rare.word);
	await expect(results(page).getByRole('link').first()).toContainText(rare.milestone.title);
	await expect(facets).toHaveCount(0);
	await page.getByRole('button', { name: 'Filter' }).click();
	await expect(facets.first()).toBeVisible();
	await expect(results(page).getByRole('link').first()).toBeVisible();
	await field(page).press('End');
	await field(page).press('Backspace');
	await expect(facets).toHaveCount(0);
});

test('a facet without milestones is not shown', async ({ page }) => {
	await page.getByRole('button', { name: 'Filter' }).click();
	const facets = page.locator('.find-panel').getByRole('group');
	await expect(facets.first()).toBeVisible();
	await field(page).fill('xylophone');
	await expect(results(page)).toContainText('Nothing found');
	await page.getByRole('button', { name: 'Filter' }).click();
	await expect(facets).toHaveCount(0);
});

test('the timeline follows the text after a pause or when the field is left', async ({ page }) => {
	await field(page).fill(rare.word);
	await expect(page.locator('.picture .mark.faint').first()).toBeAttached();
	await expect(page).toHaveURL(/[?&]q=/);
	await field(page).fill('xylophone');
	await field(page).blur();
	await expect(page.getByRole('status').filter({ hasText: 'No milestone found' })).toBeVisible();
});

test('filters narrow the timeline and can be removed', { tag: '@core' }, async ({ page }) => {
	const ofTheme = story.milestones.filter((milestone) => milestone.theme === theme.id);
	const both = ofTheme.filter(isOfSide);
	await page.getByRole('button', { name: 'Filter' }).click();
	await page
		.getByRole('checkbox', { name: `${theme.label} ${ofTheme.length}`, exact: true })
		.check();
	const sideBox = page.getByRole('checkbox', { name: `${side.label} ${both.length}`, exact: true });
	await expect(sideBox).toBeVisible();
	await sideBox.check();
	const status = page.getByRole('status').filter({ hasText: 'milestones' });
	await expect(status).toHaveText(`${both.length} of ${story.milestones.length} milestones`);
	await expect(page).toHaveURL((url) => url.search === `?theme=${theme.id}&side=${side.id}&v=1`);
	await page.keyboard.press('Escape');
	await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(both.length);
	await page.reload();
	await waitForTimeline(page);
	await page.getByRole('button', { name: `Remove: ${side.label}` }).click();
	await expect(status).toHaveText(`${ofTheme.length} of ${story.milestones.length} milestones`);
	const rest = story.milestones.filter((milestone) => milestone.theme !== theme.id);
	await expect(page.locator('.picture .mark.faint')).toHaveCount(rest.length);
	await page.getByRole('button', { name: 'Clear all' }).click();
	await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(story.milestones.length);
	await expect(page).not.toHaveURL(/theme/);
});

test('removing a filter moves the focus to the next control', async ({ page }) => {
	await openTimeline(
		page,
		`./timeline/?theme=${theme.id}&theme=${otherTheme.id}&side=${side.id}&v=1`
	);
	const chip = (words: string) => page.getByRole('button', { name: `Remove: ${words}` });
	const filter = page.getByRole('button', { name: 'Filter' });
	for (const [words, next] of [
		[otherTheme.label, chip(side.label)],
		[side.label, chip(theme.label)],
		[theme.label, filter]
	] as const) {
		await chip(words).press('Enter');
		await expect(chip(words)).toHaveCount(0);
		await expect(next).toBeFocused();
	}
	await filter.press('Enter');
	await facet(page, theme.label).check();
	const panelOfFacets = page.locator('.find-panel');
	await panelOfFacets.getByRole('button', { name: 'Clear all' }).press('Enter');
	await expect(panelOfFacets.getByRole('button', { name: 'Close' })).toBeFocused();
	await facet(page, theme.label).check();
	await page.keyboard.press('Escape');
	await page.locator('.acts').getByRole('button', { name: 'Clear all' }).press('Enter');
	await expect(filter).toBeFocused();
});

test('filters do not move the timeline', async ({ page }) => {
	for (const width of [768, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await openTimeline(page);
		const top = () => page.locator('.frame').evaluate((frame) => frame.getBoundingClientRect().top);
		const before = await top();
		await page.getByRole('button', { name: 'Filter' }).click();
		await facet(page, theme.label).check();
		await expect(page.getByRole('button', { name: `Remove: ${theme.label}` })).toBeVisible();
		expect(await top()).toBe(before);
		for (const { label } of [
			...settings.themes.filter(({ id }) => id !== theme.id).slice(0, 3),
			...settings.sides.filter(({ place }) => place !== 'both')
		])
			await facet(page, label).check();
		await page.keyboard.press('Escape');
		expect(await top()).toBe(before);
		await expect(page.getByRole('button', { name: 'Show all results' })).toBeInViewport();
		// The focus scrolls to chips that do not fit.
		const last = page.getByRole('list', { name: 'Filters in use' }).getByRole('button').last();
		await last.focus();
		await expect(last).toBeInViewport({ ratio: 0.9 });
	}
});

test('a search can be cleared without results and fitted with results', async ({ page }) => {
	await field(page).fill('xylophone');
	await expect(results(page)).toContainText('Nothing found');
	await page.locator('.find-panel').getByRole('button', { name: 'Clear all' }).click();
	await expect(page.locator('.timeline .milestone.labelled')).toHaveCount(story.milestones.length);
	await openTimeline(page, `./timeline/?q=${rare.word}&v=1`);
	await page.getByRole('button', { name: 'Show all results' }).click();
	await expect(page).toHaveURL(zoomed);
	const { from, to } = spanOf(page);
	expect(from).toBeLessThan(rare.milestone.anchor);
	expect(to).toBeGreaterThan(rare.milestone.anchor);
	expect(to - from).toBeLessThan(2 * 365 * 86_400_000);
	await expect(milestoneLink(page, rare.milestone.title)).toBeInViewport();
});

test('the background can be hidden, and the URL keeps the choice', async ({ page }) => {
	const [term] = story.terms;
	await expect(page.locator('.picture svg')).toContainText(`${term?.leader}`);
	await page.getByRole('checkbox', { name: /^Events the/ }).uncheck();
	for (const { leader } of story.terms)
		await expect(page.locator('.picture svg')).not.toContainText(leader);
	await expect(page).toHaveURL(/background=off&v=1/);
	await page.reload();
	await waitForTimeline(page);
	for (const { leader } of story.terms)
		await expect(page.locator('.picture svg')).not.toContainText(leader);
});

test('searching works by keyboard alone', async ({ page }) => {
	await field(page).focus();
	await page.keyboard.type(rare.misspelt);
	await expect(results(page).getByRole('link').first()).toBeVisible();
	await page.keyboard.press('Tab');
	while (
		!(await results(page)
			.getByRole('link')
			.first()
			.evaluate((link) => link === document.activeElement))
	)
		await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(evidenceHeading(page)).toHaveText(rare.milestone.title);
});

test('arrow keys move between the field and the results', async ({ page }) => {
	const links = results(page).getByRole('link');
	await field(page).fill(settings.noun);
	await expect(links.nth(1)).toBeVisible();
	for (const [key, focused] of [
		['ArrowDown', links.first()],
		['ArrowDown', links.nth(1)],
		['ArrowUp', links.first()],
		['ArrowUp', field(page)],
		['Enter', links.first()]
	] as const) {
		await page.keyboard.press(key);
		await expect(focused).toBeFocused();
	}
	await page.keyboard.press('Escape');
	await expect(field(page)).toBeFocused();
	await expect(results(page)).toHaveCount(0);
});
