/** Coverage of the column: pictures and tables of its words, linked to passages and timeline. */
import type { Page } from '@playwright/test';
import { range } from 'd3';
import { yearOf } from '../src/lib/story/dates';
import type { StoryMilestone } from '../src/lib/story/story';
import { example, exampleWindow, first } from './support/examples';
import { expect, story, test } from './support/test';

const allQuotes = story.milestones.flatMap((milestone) =>
	milestone.quotes.map((quote) => ({ milestone, quote }))
);
/** A milestone of one quote, in the first of the sentences of its block that support milestones. */
const sharing = first(
	story.milestones,
	'sentence of several milestones',
	({ quotes: [own, other], related }) =>
		!other &&
		related.length > 0 &&
		allQuotes.every(({ quote }) => quote.block !== own?.block || quote.start >= own.start)
);
const yearsOf = ({ extent: { start, end }, anchor }: StoryMilestone) => {
	const from = start ? yearOf(start.first) : new Date(anchor).getUTCFullYear();
	return [from, Math.max(from, yearOf((end ?? start)?.last ?? `${from}-12-31`))] as const;
};
const touched = story.milestones.map(yearsOf);
const silentYear = first(
	range(touched[0]?.[0] ?? NaN, touched.at(-1)?.[1] ?? NaN),
	'silent year',
	(year) => touched.every(([from, to]) => year < from || year > to)
);
const anchorYear = ({ anchor }: StoryMilestone) => new Date(anchor).getUTCFullYear();
const aloneInYear = first(
	story.milestones,
	'milestone alone in its year',
	(milestone) =>
		milestone.quotes.length === 1 &&
		story.milestones.filter((other) => anchorYear(other) === anchorYear(milestone)).length === 1
);
const yearLink = (page: Page, year: number) =>
	page.locator('.axis a').filter({ hasText: new RegExp(`^\\s*${year}$`) });

test('each sentence is as wide as its text and highlights its milestones', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('./column/#coverage');
	const blocks = page.locator('#coverage .strip a');
	const widths = await blocks.evaluateAll((links) =>
		links.map((link) => link.getBoundingClientRect().width)
	);
	const share = await page
		.locator('#coverage .strip')
		.evaluate((strip) => strip.getBoundingClientRect().width)
		.then((total) => widths.reduce((sum, width) => sum + width, 0) / total);
	expect(share).toBeCloseTo(1, 2);
	const supporting = page.locator('#coverage .strip a.supports');
	await expect(supporting).toHaveCount(story.counts.sentences);
	await expect(page.locator('.sentences tbody tr')).toHaveCount(widths.length);

	// A hovered sentence names and highlights its milestones.
	const { id, quotes, related } = sharing;
	await page.locator(`#coverage .strip a.supports[href="#${quotes[0]?.block}"]`).first().hover();
	const expected = story.milestones.filter(
		(other) => other.id === id || related.includes(other.id)
	);
	for (const { title } of expected) await expect(page.locator('.said')).toContainText(title);
	await expect(page.locator('#coverage .ribbons path.lit')).toHaveCount(expected.length);

	// A hovered year highlights its sentences, or says that it has none.
	await yearLink(page, anchorYear(aloneInYear)).hover();
	await expect(page.locator('#coverage .strip a.lit').first()).toHaveAttribute(
		'href',
		`#${aloneInYear.quotes[0]?.block}`
	);
	await yearLink(page, silentYear).hover();
	await expect(page.locator('.said')).toHaveText(new RegExp(`^${silentYear} Nothing is dated`));
	await expect(page.locator('#coverage .strip a.lit')).toHaveCount(0);
});

test('sentences, years and table rows link to passages and the timeline', async ({ page }) => {
	await page.goto('./column/');
	await page.locator('#coverage .strip a[href="#p9"]').first().click();
	await expect(page.locator('#p9')).toBeInViewport();
	await yearLink(page, anchorYear(example)).click();
	await expect(page).toHaveURL((url) => url.search.includes(exampleWindow));
	await expect(page.locator('.notice')).toHaveCount(0);
	await page.goto('./column/');
	await page.getByText('Sentence by sentence, as a table').click();
	const headers = await page.locator('.sentences td:first-child').allTextContents();
	expect(new Set(headers.filter((header) => !/^¶ \d+$/.test(header)))).toEqual(
		new Set(story.passages.map(({ kind }) => kind).filter((kind) => kind !== 'paragraph'))
	);
	const row = page.locator('.sentences tr', {
		has: page.getByRole('link', { name: example.title })
	});
	await row.getByRole('link').first().focus();
	await expect(page.locator('#coverage .ribbons path.lit')).toHaveCount(1);
	await row.getByRole('link', { name: example.title }).click();
	await expect(page).toHaveURL((url) => url.pathname.endsWith(`/milestones/${example.id}/`));
	await page.getByRole('link', { name: 'What it covers' }).click();
	await expect(page.locator('#coverage')).toBeInViewport();
});
