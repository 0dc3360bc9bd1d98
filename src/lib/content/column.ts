/** Splits `text.md` of a story into front matter, blocks and sentences with offsets. */
import { parse as parseYaml } from 'yaml';

export type BlockKind = 'title' | 'deck' | 'heading' | 'paragraph' | 'author' | 'credit';

export interface TextRange {
	/** Offset of the first character, in UTF-16 code units. */
	start: number;
	/** Offset after the last character. */
	end: number;
}

export interface Block extends TextRange {
	/** title, deck, h1…, p1…, author or credit: also the URL fragment on the column page. */
	id: string;
	kind: BlockKind;
	/** Number of the paragraph; null for all other blocks. */
	paragraph: number | null;
	/** The heading above the paragraph; null for other blocks and above the first heading. */
	heading: string | null;
	text: string;
	/** Sentences, as offsets in the whole column. */
	sentences: TextRange[];
}

export interface Column {
	/** All blocks joined by a blank line. Every offset counts from the start of this text. */
	text: string;
	blocks: Block[];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentencesOf(text: string, offset: number): TextRange[] {
	return [...segmenter.segment(text)].map(({ segment, index }) => ({
		start: offset + index,
		end: offset + index + segment.trimEnd().length
	}));
}

/**
 * Returns the front matter of `text.md` (not yet checked) and the column.
 * `#` is the title, `>` the deck, `##` a heading; after `---` follow the author line and the credit.
 * Lines stay unchanged, because quotes are matched against them character for character.
 * @throws {Error} where the file has no front matter.
 */
export function parseColumn(markdown: string): { frontMatter: unknown; column: Column } {
	const [before, yaml, ...rest] = markdown.split(/^---\n/m);
	if (before !== '' || yaml === undefined)
		throw new Error('begin the file with “---”, the front matter, and “---”');
	const [body = '', tail = ''] = rest;

	const blocks: Block[] = [];
	let heading: string | null = null;
	let offset = 0;
	const add = (kind: BlockKind, text: string) => {
		const isParagraph = kind === 'paragraph';
		const number = blocks.filter((block) => block.kind === kind).length + 1;
		blocks.push({
			id: isParagraph || kind === 'heading' ? `${kind[0]}${number}` : kind,
			kind,
			paragraph: isParagraph ? number : null,
			heading: isParagraph ? heading : null,
			text,
			start: offset,
			end: offset + text.length,
			sentences: sentencesOf(text, offset)
		});
		if (kind === 'heading') heading = text;
		offset += text.length + 2;
	};

	for (const line of linesOf(body)) {
		const [, mark = '', text = ''] = /^(# |> |## )?(.*)$/.exec(line) ?? [];
		add(({ '# ': 'title', '> ': 'deck', '## ': 'heading' } as const)[mark] ?? 'paragraph', text);
	}
	linesOf(tail).forEach((line, index) => add(index === 0 ? 'author' : 'credit', line));

	return {
		// After an empty line, so that an error names the line of the file.
		frontMatter: parseYaml(`\n${yaml}`),
		column: { text: blocks.map((block) => block.text).join('\n\n'), blocks }
	};
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

/** True where two ranges share a character. */
export const touches = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** Returns the block that contains a whole range; undefined where the range crosses a break. */
export const blockAt = (column: Column, range: TextRange): Block | undefined =>
	column.blocks.find((block) => block.start <= range.start && range.end <= block.end);

/** Returns the sentences that a range touches. */
export const sentencesAt = (column: Column, range: TextRange): TextRange[] =>
	(blockAt(column, range)?.sentences ?? []).filter((sentence) => touches(sentence, range));
