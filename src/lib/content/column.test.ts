import { describe, expect, it } from 'vitest';
import { blockAt, parseColumn, sentencesAt } from './column';
import { dataFileTexts } from './read.server';

const { column } = parseColumn(dataFileTexts['text.md'] ?? '');

describe('parseColumn', () => {
	it('returns a title, a deck, four headings, twelve paragraphs, an author line and a credit', () => {
		const kinds = column.blocks.map(({ kind }) => kind);
		const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
		expect([
			count('title'),
			count('deck'),
			count('heading'),
			count('paragraph'),
			count('author'),
			count('credit')
		]).toEqual([1, 1, 4, 12, 1, 1]);
	});

	it('returns the text of every block at its offsets', () => {
		for (const { text, start, end } of column.blocks)
			expect(column.text.slice(start, end)).toBe(text);
	});

	it('splits every block into sentences without losing a word', () => {
		for (const block of column.blocks) {
			const sentences = block.sentences.map(({ start, end }) => column.text.slice(start, end));
			expect(sentences.join(' ')).toBe(block.text);
		}
	});

	it('leaves straight and curly quotation marks as they are', () => {
		const text = (dataFileTexts['text.md'] ?? '').replace('Moscow’s lead', `Moscow's "lead"`);
		expect(parseColumn(text).column.text).toContain(`Moscow's "lead" would`);
		expect(column.text).toContain('Moscow’s lead would');
	});

	it('gives each paragraph the heading above it', () => {
		const heading = (id: string) => column.blocks.find((block) => block.id === id)?.heading;
		expect(heading('p1')).toBeNull();
		expect(heading('p2')).toBe('The race to orbit');
		expect(heading('p12')).toBe('The handshake');
	});

	it.each<[string, [number, RegExp][]]>([
		['# A\n\nOne.\n\nTwo.\n', []],
		['# A\n> Deck\n## H\nOne.\n \nTwo.\n---\nAuthor\nCredit\n', []],
		['\nOne.\n\nTwo.\n', [[5, /comes before the title; begin the text with one line “# ”/]]],
		['\n', [[4, /is the end of the text; write “# ” and the title/]]],
		['# A\n\nOne.\n\n# B\n', [[8, /is a second title; .* a heading begins with “## ”/]]],
		['# A\n\n### B\n\nOne.\n', [[6, /headings have one level, “## ”/]]],
		['# A\n\nOne.\n\n> B\n', [[8, /is not below the title/]]],
		['# A\n\nOne\ntwo\nthree.\n\nFour\nfive.\n', [[7, /paragraphs are one line each/]]],
		['# A\n> Deck\nwrapped\n', [[6, /continues the line above/]]],
		[
			'# A\n\nOne.\n---\nAuthor\n\nCredit\n---\nMore\n',
			[[11, /the author line and the credit, nothing/]]
		]
	])('returns the lines to mend of %j', (body, expected) => {
		const { problems } = parseColumn(`---\na: 1\n---\n${body}`);
		expect(problems.map(({ line }) => line)).toEqual(expected.map(([line]) => line));
		for (const [index, [, message]] of expected.entries())
			expect(problems[index]?.message).toMatch(message);
	});

	it('throws an error if the front matter is missing', () => {
		expect(() => parseColumn('# A title\n')).toThrow(/begin the file with/);
	});
});

describe('sentencesAt', () => {
	it('returns the sentence around a range', () => {
		const start = column.text.indexOf('killed about a hundred');
		const [sentence] = sentencesAt(column, { start, end: start + 10 });
		expect(column.text.slice(sentence?.start, sentence?.end)).toMatch(
			/^In the autumn of 1960 .*thirty years\.$/
		);
	});
});

describe('blockAt', () => {
	it('returns undefined for a range across a paragraph break', () => {
		const [first, second] = column.blocks;
		expect(blockAt(column, { start: first?.start ?? 0, end: second?.end ?? 0 })).toBeUndefined();
	});
});
