/**
 * Journeys with Orca and Firefox: what a reader who sees nothing hears. Each step waits for words.
 * The letters are keys of Orca: H heading, Q quote, K link, E text field, B button.
 */
import { test } from '@playwright/test';
import { formatExtent } from '../../../src/lib/story/dates';
import { inlineText } from '../../../src/lib/story/inline-content';
import { example as milestone, first as firstOf, settings } from '../../support/examples';
import { MISSING_PACKAGES, ScreenReader } from '../../support/screen-reader';
import { expect, story } from '../../support/test';

const MISSING = `skipped: no Orca (apt-get install ${MISSING_PACKAGES.join(' ')})`;
test.skip(MISSING_PACKAGES.length > 0, MISSING);
// The reporter prints no reason. Each worker loads this file again.
if (MISSING_PACKAGES.length > 0 && !process.env.TEST_WORKER_INDEX) console.log(MISSING);

const titled = (title: string) => `${title} | ${settings.title}`;
const TIMELINE = titled('Timeline');
const [quote] = milestone.quotes;
const first = story.milestones[0]!;
const firstDate = formatExtent(first.extent);
/** The words of the passage that the example quotes. */
const words = story.passages
	.find(({ id }) => id === quote?.block)!
	.inlines.map(inlineText)
	.join('')
	.split(/\s+/);

// One worker, and so one start, for all journeys.
test.describe.configure({ mode: 'default' });
let orca: ScreenReader;
test.beforeAll(async ({ baseURL }) => {
	orca = await ScreenReader.start(`${baseURL!}timeline/`, TIMELINE);
});
test.afterAll(async () => {
	// Absent if the start failed.
	await (orca as ScreenReader | undefined)?.stop();
});
test.afterEach(async () => {
	await test.info().attach('spoken', { body: orca.spoken.join('\n') });
});

test('Orca says the date and title of a milestone, its evidence, and Escape leads back', async ({
	baseURL
}) => {
	await orca.open(`${baseURL!}timeline/`, TIMELINE);
	await orca.press('2', `${story.eras[0]?.title} heading level 2`);
	await orca.press('k', firstDate, first.title, 'link');
	await orca.press('Return', `${first.title} heading level 2`);
	await orca.press('q', first.quotes[0]!.exact);
	// The cursor has moved on from the heading that had the focus.
	await orca.press('Escape', `${firstDate} : ${first.title}`, 'link');
});

test('Orca goes on at the passage that a link of the evidence names, and comes back', async ({
	baseURL
}) => {
	await orca.open(`${baseURL!}milestones/${milestone.id}/`, titled(milestone.title));
	await orca.press('q', quote!.exact);
	await orca.press('k', `¶ ${quote?.paragraph}, under the heading`, 'link');
	await orca.press('Return', words.slice(0, 3).join(' '));
	await orca.hear(titled(`Read the ${settings.noun}`));
	expect(orca.words).not.toContain('The source');
	await orca.press('Down', words.slice(9, 12).join(' '));
	await orca.press('k', 'Editor’s note', 'link');
	await orca.press('k', quote!.exact.split(' ').slice(0, 6).join(' '), 'link');
	await orca.press('Return', `${milestone.title} heading level 1`);
	await orca.press('q', quote!.exact);
});

test('Orca says the result of a search', async ({ baseURL }) => {
	const wordOf = (title: string) => /\p{L}{4,}/u.exec(title)?.[0] ?? title;
	const { title, extent } = firstOf(story.milestones, 'milestone with a word of its own', (one) =>
		story.milestones.every(
			(other) => other === one || !JSON.stringify(other).includes(wordOf(one.title))
		)
	);
	await orca.open(`${baseURL!}timeline/`, TIMELINE);
	await orca.press('e', 'Find in the story entry');
	await orca.press('Insert+a', 'Focus mode');
	await orca.type(wordOf(title));
	await orca.press('Tab', 'Filter expanded push button');
	await orca.press('Tab', 'Events the column leaves out', 'check box');
	// Firefox makes the scrolling results a tab stop.
	await orca.press('Tab');
	await orca.press('Tab', `${formatExtent(extent, 'short')} ${title}`, 'link');
	await orca.press('Return', `${title} heading level 2`);
});

test('Orca goes on at the parallel that a link of the evidence names', async ({ baseURL }) => {
	await orca.open(`${baseURL!}milestones/${milestone.id}/`, titled(milestone.title));
	const parallel = story.parallels.find(({ id }) => id === milestone.counterparts[0]!.parallel)!;
	await orca.press('q', quote!.exact);
	for (const heading of ['Editor’s notes', 'In the other era'])
		await orca.press('h', `${heading} heading level 2`);
	await orca.press('k', `${parallel.question} link`);
	await orca.press('Return', titled(parallel.question));
	await orca.press('q', parallel.then.quote!.exact);
	await orca.press('q', parallel.now.quote!.exact);
});

test('Orca says the key of a slide and each step', async ({ baseURL }) => {
	await orca.open(`${baseURL!}present/${milestone.id}/`, titled(milestone.title));
	await orca.press('Tab', 'Press Enter for the next step push button');
	await orca.press('Return', `${milestone.title}. Step 2 of 3`);
	await orca.press('Return', `${milestone.title}. Step 3 of 3`);
	await orca.press('h', `${milestone.title} heading level 1`);
});

test('Orca says the new place of a card, and the result', async ({ baseURL }) => {
	await orca.open(`${baseURL!}classroom/order/?seed=k7pq`, titled('Order the cards'));
	await orca.press('h', 'Order the cards heading level 1');
	await orca.press('b', 'card 1 of 8: arrow keys, or drag push button');
	await orca.press('b', 'Down: ', 'card 1 of 8 push button');
	await orca.press('Return', 'is now 2 of 8');
});
