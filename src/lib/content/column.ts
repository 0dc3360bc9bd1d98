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

/** A line of `text.md` that breaks its form, and how to mend it. */
export interface LineProblem {
	/** From 1. */
	line: number;
	value: string;
	message: string;
}

const MARKS = { '# ': 'title', '> ': 'deck', '## ': 'heading' } as const;

/** Returns the kind of a line of the body, and its text without the mark. */
function readLine(line: string): { kind: BlockKind; text: string } {
	const [, mark = '', text = ''] = /^(# |> |## )?(.*)$/.exec(line) ?? [];
	return { kind: MARKS[mark as keyof typeof MARKS] ?? 'paragraph', text };
}

/** Returns the lines of the body that break its form. Of wrapped lines, returns the first alone. */
function problemsOfBody(lines: readonly string[], firstLine: number): LineProblem[] {
	const problems: LineProblem[] = [];
	let previous: BlockKind | undefined;
	let isWrapped = false;
	for (const [index, line] of lines.entries()) {
		if (isBlank(line)) continue;
		const { kind } = readLine(line);
		const report = (message: string) =>
			problems.push({ line: firstLine + index, value: line, message });
		const before = lines[index - 1] ?? '';
		if (previous === undefined && kind !== 'title')
			report('comes before the title; begin the text with one line “# ” and its title');
		else if (previous !== undefined && kind === 'title')
			report('is a second title; a text has one, and a heading begins with “## ”');
		else if (kind === 'deck' && previous !== 'title')
			report('is not below the title; one line “> ” may follow it, and no other begins with “> ”');
		else if (/^###/.test(line)) report('is no heading; headings have one level, “## ”');
		else if (
			!isWrapped &&
			kind === 'paragraph' &&
			!isBlank(before) &&
			['paragraph', 'deck'].includes(readLine(before).kind)
		) {
			isWrapped = true;
			report(
				'continues the line above; paragraphs are one line each, with a blank line between them'
			);
		}
		previous = kind;
	}
	if (previous === undefined)
		problems.push({
			...{ line: firstLine, value: '' },
			message: 'is the end of the text; write “# ” and the title, then the paragraphs'
		});
	return problems;
}

/**
 * Returns the front matter of `text.md` (not yet checked), the column, and the lines to mend.
 * `#` is the title, `>` the deck, `##` a heading; after `---` follow the author line and the credit.
 * Lines stay unchanged, because quotes are matched against them character for character.
 * @throws {Error} where the file has no front matter, or none that is YAML.
 */
export function parseColumn(markdown: string): {
	frontMatter: unknown;
	column: Column;
	problems: LineProblem[];
} {
	const [before, yaml, body = '', ...tails] = markdown.split(/^---\n/m);
	if (before !== '' || yaml === undefined)
		throw new Error('begin the file with “---”, the front matter, and “---”');

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

	const lines = body.split('\n');
	// After both marks of the front matter.
	const firstLine = yaml.split('\n').length + 2;
	const problems = problemsOfBody(lines, firstLine);
	for (const line of lines.filter((line) => !isBlank(line))) {
		const { kind, text } = readLine(line);
		add(kind, text);
	}
	const tailLine = firstLine + lines.length;
	const tail = tails
		.join('---\n')
		.split('\n')
		.map((value, index) => ({ value, line: tailLine + index }))
		.filter(({ value }) => !isBlank(value));
	tail.slice(0, 2).forEach(({ value }, index) => add(index === 0 ? 'author' : 'credit', value));
	const [surplus] = tail.slice(2);
	if (surplus)
		problems.push({
			...surplus,
			message: 'is too much; after “---” follow the author line and the credit, nothing else'
		});

	return {
		// After an empty line, so that an error names the line of the file.
		frontMatter: parseYaml(`\n${yaml}`),
		column: { text: blocks.map((block) => block.text).join('\n\n'), blocks },
		problems
	};
}

const isBlank = (line: string) => line.trim() === '';

/** True where two ranges share a character. */
export const touches = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** Returns the block that contains a whole range; undefined where the range crosses a break. */
export const blockAt = (column: Column, range: TextRange): Block | undefined =>
	column.blocks.find((block) => block.start <= range.start && range.end <= block.end);

/** Returns the sentences that a range touches. */
export const sentencesAt = (column: Column, range: TextRange): TextRange[] =>
	(blockAt(column, range)?.sentences ?? []).filter((sentence) => touches(sentence, range));
