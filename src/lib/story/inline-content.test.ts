import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from './read.server';
import { inlineText, toInlineContent, type Inline, type TextPiece } from './inline-content';

const segment = (text: string, milestones: string[] = [], notes: string[] = []): TextPiece => ({
	text,
	milestones,
	notes,
	omitted: false
});
const gap: TextPiece = { text: '', milestones: [], notes: [], omitted: true };
const all = (runs: Inline[]) => runs.map(inlineText).join('');

/** Segments as they are cut: of a few milestones and notes, each over words that adjoin. */
const segmentsOf = (text: RegExp) =>
	fc
		.tuple(
			fc.array(fc.stringMatching(text), { minLength: 1, maxLength: 9 }),
			fc.array(fc.tuple(fc.nat(8), fc.nat(4)), { maxLength: 4 }),
			fc.array(fc.tuple(fc.nat(8), fc.nat(4)), { maxLength: 4 }),
			fc.array(fc.nat(8), { maxLength: 2 })
		)
		.map(([texts, quotes, notes, gaps]) => {
			const over = (ranges: [number, number][], at: number, name: string) =>
				ranges.flatMap(([from, length], index) =>
					from <= at && at <= from + length ? [`${name}${index}`] : []
				);
			return texts.map((text, at) =>
				gaps.includes(at) ? gap : segment(text, over(quotes, at, 'm'), over(notes, at, 'n'))
			);
		});

const anySegments = segmentsOf(/^[a-z ,.]{1,6}$/);
/** As in a column: neither a quote nor the words of a note begin with a space, or are nothing else. */
const anyWords = anySegments.map((segments) =>
	segments.map((one) =>
		one.milestones.length + one.notes.length > 0
			? { ...one, text: one.text.trimStart() || 'a' }
			: one
	)
);

describe('the runs of a passage', () => {
	it('lose no word, repeat none, and give every note one number', () => {
		fc.assert(
			fc.property(anySegments, (segments) => {
				const runs = toInlineContent(segments);
				expect(all(runs)).toBe(segments.map(({ text }) => text).join(''));
				const numbers = runs.flatMap((run) => (run.kind === 'number' ? [run.note] : []));
				expect([...numbers].sort()).toEqual(
					[...new Set(segments.flatMap(({ notes }) => notes))].sort()
				);
				expect(runs.filter(({ kind }) => kind === 'gap')).toHaveLength(
					segments.filter(({ omitted }) => omitted).length
				);
			})
		);
	});

	it('have no space before a number, and no two neighbours that could be one', () => {
		fc.assert(
			fc.property(anyWords, (segments) => {
				const runs = toInlineContent(segments);
				for (const [index, run] of runs.entries()) {
					const next = runs[index + 1];
					if (next?.kind === 'number') expect(inlineText(run)).not.toMatch(/\s$/);
					if (run.kind === 'quoted' && next?.kind === 'quoted')
						expect(next.milestone).not.toBe(run.milestone);
				}
			})
		);
	});

	it('that are quoted know all that quote any of their words, and lead to one that quotes them all', () => {
		fc.assert(
			// Nobody quotes a space, which might come after the number.
			fc.property(segmentsOf(/^[a-z][a-z ,.]{0,5}$/), (segments) => {
				const letters = segments.flatMap((segment) =>
					[...segment.text].map(() => segment.milestones)
				);
				let at = 0;
				for (const run of toInlineContent(segments)) {
					const quoting = letters.slice(at, (at += inlineText(run).length));
					if (run.kind !== 'quoted') continue;
					expect([...run.quotedBy].sort()).toEqual([...new Set(quoting.flat())].sort());
					expect(quoting.filter((milestones) => milestones[0] !== run.milestone)).toEqual([]);
				}
				expect(at).toBe(letters.length);
			})
		);
	});

	it('are links to what quotes the words most closely, and know all that quote them', () => {
		expect(
			toInlineContent([
				segment('Both ', ['long']),
				segment('sides', ['short', 'long']),
				segment(' agree.', ['long'])
			])
		).toEqual([
			{ kind: 'quoted', milestone: 'long', quotedBy: ['long'], noted: [], text: 'Both ' },
			{ kind: 'quoted', milestone: 'short', quotedBy: ['short', 'long'], noted: [], text: 'sides' },
			{ kind: 'quoted', milestone: 'long', quotedBy: ['long'], noted: [], text: ' agree.' }
		]);
	});

	it('have the numbers of notes after the link, and the space of the link after the numbers', () => {
		expect(
			toInlineContent([
				segment('went ', ['one']),
				segment('abroad ', ['one'], ['first']),
				segment('again ', ['one']),
				segment('since', [])
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

	it('are cut by what an excerpts edition leaves out', () => {
		expect(
			toInlineContent([segment('Here', ['one']), gap, segment('there', ['one'])]).map(
				({ kind }) => kind
			)
		).toEqual(['quoted', 'gap', 'quoted']);
	});

	it('of the column link every milestone and number every note', () => {
		const { passages, milestones, notes } = readStory();
		const runs = passages.flatMap((passage) => passage.inlines);
		const quoted = new Set(runs.flatMap((run) => (run.kind === 'quoted' ? run.quotedBy : [])));
		expect(milestones.filter(({ id }) => !quoted.has(id))).toEqual([]);
		const numbered = runs.flatMap((run) => (run.kind === 'number' ? [run.note] : []));
		expect(notes.filter(({ id, blocks }) => blocks.length > 0 && !numbered.includes(id))).toEqual(
			[]
		);
	});
});
