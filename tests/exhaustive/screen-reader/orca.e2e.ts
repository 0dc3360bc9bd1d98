/**
 * Journeys with Orca and Firefox: what a reader who sees nothing hears. Each step waits for words.
 * The letters are keys of Orca: H heading, Q quote, K link, E text field, B button.
 */
import { test } from '@playwright/test';
import { MISSING_PACKAGES, ScreenReader } from '../../support/screen-reader';
import { expect, story } from '../../support/test';

const MISSING = `skipped: no Orca (apt-get install ${MISSING_PACKAGES.join(' ')})`;
test.skip(MISSING_PACKAGES.length > 0, MISSING);
// The reporter prints no reason. Each worker loads this file again.
if (MISSING_PACKAGES.length > 0 && !process.env.TEST_WORKER_INDEX) console.log(MISSING);

const HOME = 'Fragile Alliance: Moscow and Beijing, 1949–2024';
const titled = (title: string) => `${title} · Fragile Alliance`;
const milestone = story.milestones.find(({ id }) => id === 'treaty')!;
const [quote] = milestone.quotes;
const first = story.milestones[0]!;

// One worker, and so one start, for all journeys.
test.describe.configure({ mode: 'default' });
let orca: ScreenReader;
test.beforeAll(async ({ baseURL }) => {
	orca = await ScreenReader.start(baseURL!, HOME);
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
	await orca.open(baseURL!, HOME);
	await orca.press('2', 'Stalin and Mao heading level 2');
	await orca.press('k', '1 October 1949', first.title, 'link');
	await orca.press('Return', `${first.title} heading level 2`);
	await orca.press('q', first.quotes[0]!.exact);
	// The cursor has moved on from the heading that had the focus.
	await orca.press('Escape', `1 October 1949 : ${first.title}`, 'link');
});

test('Orca goes on at the passage that a link of the evidence names, and comes back', async ({
	baseURL
}) => {
	await orca.open(`${baseURL!}milestones/${milestone.id}/`, titled(milestone.title));
	await orca.press('q', quote!.exact);
	await orca.press('k', '¶ 2, under the heading', 'link');
	await orca.press('Return', "From Stalin's perspective");
	await orca.hear(titled('The column'));
	expect(orca.words).not.toContain('The source');
	await orca.press('Down', 'contributed to the spread of communism');
	await orca.press('k', 'Editor’s note', 'link');
	await orca.press('k', 'in February 1950, the two leaders', 'link');
	await orca.press('Return', `${milestone.title} heading level 2`);
	await orca.press('q', quote!.exact);
});

test('Orca says the result of a search', async ({ baseURL }) => {
	await orca.open(baseURL!, HOME);
	await orca.press('e', 'Find in the story entry');
	await orca.press('Insert+a', 'Focus mode');
	await orca.type('Novak');
	await orca.press('Tab', 'Filter expanded push button');
	await orca.press('Tab', 'Background', 'check box');
	// Firefox makes the scrolling results a tab stop.
	await orca.press('Tab');
	await orca.press('Tab', '16 May 2024 Novak: “in the near future”', 'link');
	await orca.press('Return', 'Novak: “in the near future” heading level 2');
});

test('Orca goes on at the parallel that a link of the evidence names', async ({ baseURL }) => {
	await orca.open(`${baseURL!}milestones/${milestone.id}/`, titled(milestone.title));
	const parallel = story.parallels.find(({ id }) => id === milestone.counterparts[0]!.parallel)!;
	await orca.press('q', quote!.exact);
	for (const heading of ['Editor’s notes', 'In the comparison'])
		await orca.press('h', `${heading} heading level 3`);
	await orca.press('k', `${parallel.question} link`);
	await orca.press('Return', titled(parallel.question));
	await orca.press('q', parallel.then.quote!.exact);
	await orca.press('q', parallel.now.quote!.exact);
});

test('Orca says the key of a slide and each step', async ({ baseURL }) => {
	await orca.open(`${baseURL!}present/first-meeting/`, titled('Stalin and Mao first meet'));
	await orca.press('Tab', 'Press Enter for the next step push button');
	await orca.press('Return', 'Stalin and Mao first meet. Step 2 of 3');
	await orca.press('Return', 'Stalin and Mao first meet. Step 3 of 3');
	await orca.press('h', 'Stalin and Mao first meet heading level 1');
});

test('Orca says the new place of a card, and the result', async ({ baseURL }) => {
	await orca.open(`${baseURL!}classroom/order/?seed=k7pq`, titled('Order the cards'));
	await orca.press('h', 'Order the cards heading level 1');
	await orca.press('b', 'card 1 of 8: arrow keys, or drag push button');
	await orca.press('b', 'Down: ', 'card 1 of 8 push button');
	await orca.press('Return', 'is now 2 of 8');
});
