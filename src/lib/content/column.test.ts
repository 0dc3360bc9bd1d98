import { describe, expect, it } from 'vitest';
import { blockAt, parseColumn, sentencesAt } from './column';
import { dataFileTexts } from './read.server';

const { column } = parseColumn(dataFileTexts['column.md'] ?? '');

describe('the column', () => {
	it('has a title, a deck, three headings, fourteen paragraphs, an author line and a credit', () => {
		const kinds = column.blocks.map(({ kind }) => kind);
		const count = (kind: string) => kinds.filter((other) => other === kind).length;
		expect([
			count('title'),
			count('deck'),
			count('heading'),
			count('paragraph'),
			count('author'),
			count('credit')
		]).toEqual([1, 1, 3, 14, 1, 1]);
	});

	it('keeps every block at its offset', () => {
		for (const { text, start, end } of column.blocks)
			expect(column.text.slice(start, end)).toBe(text);
	});

	it('keeps every sentence at its offset, and loses no word between them', () => {
		for (const block of column.blocks) {
			const sentences = block.sentences.map(({ start, end }) => column.text.slice(start, end));
			expect(sentences.join(' ')).toBe(block.text);
		}
	});

	it('keeps the straight quotation marks of the source', () => {
		expect(column.text).not.toMatch(/[‘’“”]/);
		expect(column.text).toContain('"brothers forever"');
	});

	it('knows which heading a paragraph stands under', () => {
		const heading = (id: string) => column.blocks.find((block) => block.id === id)?.heading;
		expect(heading('p1')).toBeNull();
		expect(heading('p2')).toBe("Stalin's perspective");
		expect(heading('p14')).toBe('No full alliance');
	});

	it('finds the sentence that words stand in', () => {
		const start = column.text.indexOf('German Chancellor Olaf Scholz');
		const [sentence] = sentencesAt(column, { start, end: start + 10 });
		expect(column.text.slice(sentence?.start, sentence?.end)).toMatch(
			/^In recent months.*Blinken\.$/
		);
	});

	it('has no block for what crosses a paragraph break', () => {
		const [one, two] = column.blocks;
		expect(blockAt(column, { start: one?.start ?? 0, end: two?.end ?? 0 })).toBeUndefined();
	});

	it('says what is missing where the front matter is', () => {
		expect(() => parseColumn('# A title\n')).toThrow(/begin the file with/);
	});
});
