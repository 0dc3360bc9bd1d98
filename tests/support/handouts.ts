/** Handouts as PDF, read back page by page. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toHandoutCards } from '../../src/lib/classroom/handouts/handout-cards';
import { HANDOUTS } from '../../src/lib/classroom/handouts/handouts';
import type { ClassRecord } from '../../src/lib/content/schema';
import { openPage, story } from './test';

export const PAPERS = ['A4', 'Letter'] as const;
export const PAGES = [
	'./classroom/',
	'./classroom/notes/',
	...HANDOUTS.map(({ path }) => `.${path}`)
];

export const material = JSON.parse(readFileSync('data/class.json', 'utf8')) as ClassRecord;
export const cards = toHandoutCards(story.milestones);
export const titles = story.milestones.map(({ title }) => title);
export const quotes = story.milestones.flatMap((milestone) =>
	milestone.quotes.map(({ exact }) => exact)
);

/** Returns letters and digits only: printing changes spaces, ligatures and quotation marks. */
export const plain = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '');
/** Returns letters only, without the numbers of notes. */
export const letters = (text: string) => plain(text).replace(/\p{N}/gu, '');

interface Sheet {
	/** Without the footer, which would interrupt text across pages. */
	text: string;
	width: number;
	height: number;
	/** Words beyond the margins. */
	beyond: string[];
}
/** pt: less than the lower margin, more than the height of the footer. */
const FOOTER_HEIGHT = 34;

async function sheetsOf(pdf: Buffer): Promise<Sheet[]> {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const sheets: Sheet[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { width, height } = page.getViewport({ scale: 1 });
		const { items } = await page.getTextContent();
		const words = items.flatMap((item) =>
			'str' in item
				? [
						{
							...item,
							x: Number(item.transform[4]),
							y: Number(item.transform[5]),
							line: item.hasEOL ? '\n' : ''
						}
					]
				: []
		);
		const portrait = height > width;
		sheets.push({
			...{ width, height },
			text: words
				.filter(({ y }) => !portrait || y > FOOTER_HEIGHT)
				.map(({ str, line }) => str + line)
				.join(''),
			beyond: words
				.filter(
					({ x, y, width: wide, str }) =>
						str.trim() && (x < 10 || x + wide > width - 10 || y < 10 || y > height - 10)
				)
				.map(({ str }) => str)
		});
	}
	await document.destroy();
	return sheets;
}

export async function print(
	page: Page,
	path: string,
	format: (typeof PAPERS)[number]
): Promise<Sheet[]> {
	await openPage(page, path);
	await page.evaluate(() => document.fonts.ready);
	const sheets = await sheetsOf(await page.pdf({ format }));
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
