/** Handouts printed to PDF, with what they have to hold. */
import { expect, type Page } from '@playwright/test';
import { toHandoutCards } from '../../src/lib/classroom/handouts/handout-cards';
import { handouts } from '../../src/lib/classroom/handouts/handouts';
import { settings } from './examples';
import { readSheets, type Sheet } from './sheets';
import { openPage, readData, story } from './test';

export const PAPERS = ['A4', 'Letter'] as const;
export const HANDOUTS = handouts(settings.noun);
export const PAGES = [
	'./classroom/',
	'./classroom/notes/',
	...HANDOUTS.map(({ path }) => `.${path}`)
];

export const material = readData('class.json')!;
export const cards = toHandoutCards(story.milestones);
export const titles = story.milestones.map(({ title }) => title);
export const quotes = story.milestones.flatMap((milestone) =>
	milestone.quotes.map(({ exact }) => exact)
);

/** Returns letters and digits only: printing changes spaces, ligatures and quotation marks. */
export const plain = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '');
/** Returns letters only, without the numbers of notes. */
export const letters = (text: string) => plain(text).replace(/\p{N}/gu, '');

export async function print(
	page: Page,
	path: string,
	format: (typeof PAPERS)[number]
): Promise<Sheet[]> {
	await openPage(page, path);
	await page.evaluate(() => document.fonts.ready);
	const sheets = await readSheets(await page.pdf({ format }));
	for (const { beyond } of sheets)
		expect(beyond, `${path} on ${format}: words over the edge`).toEqual([]);
	return sheets;
}

/** Expects each text to be whole on one sheet. */
export function expectEach(words: readonly string[], sheets: readonly Sheet[], read = plain): void {
	const texts = sheets.map(({ text }) => read(text));
	const missing = words.filter((word) => !texts.some((text) => text.includes(read(word))));
	expect(missing).toEqual([]);
}
