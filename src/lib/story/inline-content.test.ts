import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from './read.server';
import { inlineText, toInlineContent, type Inline, type TextPiece } from './inline-content';

const piece = (text: string, milestones: string[] = [], notes: string[] = []): TextPiece => ({
	text,
	milestones,
	notes,
	omitted: false
});
const gap: TextPiece = { text: '', milestones: [], notes: [], omitted: true };
const textOf = (inlines: Inline[]) => inlines.map(inlineText).join('');

/** Generates pieces of a passage: each milestone and each note covers adjoining pieces. */
const piecesOf = (text: RegExp) =>
	fc
		.tuple(
			fc.array(fc.stringMatching(text), { minLength: 1, maxLength: 9 }),
			fc.array(fc.tuple(fc.nat(8), fc.nat(4)), { maxLength: 4 }),
			fc.array(fc.tuple(fc.nat(8), fc.nat(4)), { maxLength: 4 }),
			fc.array(fc.nat(8), { maxLength: 2 })
		)
		.map(([texts, quotes, notes, gaps]) => {
			const idsAt = (position: number, ranges: [number, number][], prefix: string) =>
				ranges.flatMap(([from, length], index) =>
					from <= position && position <= from + length ? [`${prefix}${index}`] : []
				);
			return texts.map((text, position) =>
				gaps.includes(position)
					? gap
					: piece(text, idsAt(position, quotes, 'm'), idsAt(position, notes, 'n'))
			);
		});

const anyPieces = piecesOf(/^[a-z ,.]{1,6}$/);
/** Generates pieces as in a column: a quote and the words of a note begin with a letter. */
const anyColumnPieces = anyPieces.map((pieces) =>
	pieces.map((part) =>
		part.milestones.length + part.notes.length > 0
			? { ...part, text: part.text.trimStart() || 'a' }
			: part
	)
);

describe('toInlineContent', () => {
	it('keeps every word once, and gives every note one number', () => {
		fc.assert(
			fc.property(anyPieces, (pieces) => {
				const inlines = toInlineContent(pieces);
				expect(textOf(inlines)).toBe(pieces.map(({ text }) => text).join(''));
				const numbers = inlines.flatMap((inline) =>
					inline.kind === 'number' ? [inline.note] : []
				);
				expect([...numbers].sort()).toEqual(
					[...new Set(pieces.flatMap(({ notes }) => notes))].sort()
				);
				expect(inlines.filter(({ kind }) => kind === 'gap')).toHaveLength(
					pieces.filter(({ omitted }) => omitted).length
				);
			})
		);
	});

	it('puts no space before a number, and joins adjoining links to one milestone', () => {
		fc.assert(
			fc.property(anyColumnPieces, (pieces) => {
				const inlines = toInlineContent(pieces);
				for (const [index, inline] of inlines.entries()) {
					const next = inlines[index + 1];
					if (next?.kind === 'number') expect(inlineText(inline)).not.toMatch(/\s$/);
					if (inline.kind === 'quoted' && next?.kind === 'quoted')
						expect(next.milestone).not.toBe(inline.milestone);
				}
			})
		);
	});

	it('lists all milestones that quote a link, and links to the one with the shortest quote', () => {
		fc.assert(
			// Every piece begins with a letter, because a trailing space may move behind a number.
			fc.property(piecesOf(/^[a-z][a-z ,.]{0,5}$/), (pieces) => {
				const milestonesByCharacter = pieces.flatMap(({ text, milestones }) =>
					[...text].map(() => milestones)
				);
				let offset = 0;
				for (const inline of toInlineContent(pieces)) {
					const start = offset;
					offset += inlineText(inline).length;
					if (inline.kind !== 'quoted') continue;
					const quoting = milestonesByCharacter.slice(start, offset);
					expect([...inline.quotedBy].sort()).toEqual([...new Set(quoting.flat())].sort());
					expect(quoting.filter((milestones) => milestones[0] !== inline.milestone)).toEqual([]);
				}
				expect(offset).toBe(milestonesByCharacter.length);
			})
		);
	});

	it('splits a link where a shorter quote begins or ends', () => {
		expect(
			toInlineContent([
				piece('Both ', ['long']),
				piece('sides', ['short', 'long']),
				piece(' agree.', ['long'])
			])
		).toEqual([
			{ kind: 'quoted', milestone: 'long', quotedBy: ['long'], noted: [], text: 'Both ' },
			{ kind: 'quoted', milestone: 'short', quotedBy: ['short', 'long'], noted: [], text: 'sides' },
			{ kind: 'quoted', milestone: 'long', quotedBy: ['long'], noted: [], text: ' agree.' }
		]);
	});

	it('puts the numbers of notes after the link, and the trailing space after the numbers', () => {
		expect(
			toInlineContent([
				piece('went ', ['one']),
				piece('abroad ', ['one'], ['first']),
				piece('again ', ['one']),
				piece('since', [])
			])
		).toEqual([
			{
				kind: 'quoted',
				milestone: 'one',
				quotedBy: ['one'],
				noted: [{ before: 'went ', text: 'abroad ' }],
				text: 'again'
			},
			{ kind: 'number', note: 'first' },
			{ kind: 'words', text: ' since' }
		]);
	});

	it('splits a link at words that an excerpts edition omits', () => {
		expect(
			toInlineContent([piece('Here', ['one']), gap, piece('there', ['one'])]).map(
				({ kind }) => kind
			)
		).toEqual(['quoted', 'gap', 'quoted']);
	});

	it('links every milestone and numbers every note of the column', () => {
		const { passages, milestones, notes } = readStory();
		const inlines = passages.flatMap((passage) => passage.inlines);
		const quoted = new Set(
			inlines.flatMap((inline) => (inline.kind === 'quoted' ? inline.quotedBy : []))
		);
		expect(milestones.filter(({ id }) => !quoted.has(id))).toEqual([]);
		const numbered = inlines.flatMap((inline) => (inline.kind === 'number' ? [inline.note] : []));
		expect(notes.filter(({ id, blocks }) => blocks.length > 0 && !numbered.includes(id))).toEqual(
			[]
		);
	});
});
