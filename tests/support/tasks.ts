/** Opens, answers and checks the tasks. */
import { expect, type Locator, type Page } from '@playwright/test';
import { story } from './test';

export const TASKS = ['order', 'match', 'kinds', 'weigh'] as const;
export type Task = (typeof TASKS)[number];
export const SEED = 'k7pq';

/** Opens a task and waits until script has shuffled it. */
export async function open(page: Page, task: Task, query = `?seed=${SEED}`): Promise<void> {
	await page.goto(`./classroom/${task}/${query}`);
	await expect(page.locator('.task:not(.waiting)')).toBeVisible();
}
export const check = (page: Page) =>
	page.getByRole('button', { name: 'Check', exact: true }).click();
export const result = (page: Page) => page.getByRole('region', { name: 'What the evidence says' });
export const rows = (page: Page) => page.locator('ol > li').filter({ has: page.locator('.card') });
export const titles = (page: Page) => rows(page).locator('h2').allTextContents();
/** Returns the texts of a task in their order. */
export const material = (page: Page) =>
	page.locator('.material :is(h2, blockquote, legend)').allTextContents();

const milestoneOf = (title: string) => {
	const milestone = story.milestones.find((candidate) => candidate.title === title);
	if (!milestone) throw new Error(`no milestone ${title}`);
	return milestone;
};
/** Returns titles sorted by the date on record. */
export const inTime = (all: string[]) =>
	[...all].sort((first, second) => {
		const [a, b] = [first, second].map(
			(title) => milestoneOf(title).record?.extent.start?.first ?? ''
		);
		return (a ?? '').localeCompare(b ?? '');
	});
export const focused = (page: Page): Locator => page.locator(':focus');

/** Answers a task in any way. */
export async function answer(page: Page, task: Task): Promise<void> {
	if (task === 'order') await page.getByRole('button', { name: /^Down: .* card 1 of / }).click();
	if (task === 'match')
		for (const select of await page.getByRole('combobox').all())
			await select.selectOption({ index: 2 });
	if (task === 'kinds')
		for (const group of await page.getByRole('group', { name: /^Statement/ }).all())
			await group.getByRole('radio', { name: 'opinion' }).check();
	if (task === 'weigh')
		for (const group of await page.getByRole('group', { name: /^Sentence/ }).all())
			await group.getByRole('radio', { name: 'for, strong' }).check();
}
