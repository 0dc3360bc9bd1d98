import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read.server';
import { milestonesCsv } from './csv';
import { editionFrom } from '../content/edition';
import { splitBlock } from './passages';
import { inlineText } from './inline-content';
import { buildStory } from './story';

const content = readContent();
const story = buildStory(content);
const milestone = (id: string) => story.milestones.find((one) => one.id === id);

describe('the story', () => {
	it('tells its milestones in the order of time', () => {
		const anchors = story.milestones.map(({ anchor }) => anchor);
		expect(anchors).toEqual([...anchors].sort((a, b) => a - b));
		expect(story.milestones.at(0)?.id).toBe('republic-proclaimed');
	});

	it('keeps stated and record dates apart', () => {
		expect(milestone('treaty')?.stated.extent?.edtf).toBe('1950-02');
		expect(milestone('treaty')?.record?.extent.edtf).toBe('1950-02-14');
	});

	it('marks a month in its middle, so that nothing stands on a false first of the month', () => {
		expect(new Date(milestone('exports-fall')?.anchor ?? 0).toISOString()).toBe(
			'2024-03-16T12:00:00.000Z'
		);
	});

	it('knows which milestones the same sentence supports', () => {
		expect(milestone('scholz')?.related).toEqual(['blinken', 'macron']);
		expect(milestone('treaty')?.related).toEqual([]);
	});

	it('gives every milestone the notes on its words', () => {
		expect(milestone('treaty')?.notes).toContain('foreign-ministers-signed');
		expect(milestone('mao-travels')?.notes).toContain('came-by-train');
	});

	it('counts the sentences that the column spends on the fold', () => {
		const folds = story.segments.filter(({ isAxisBreak }) => isAxisBreak);
		expect(folds.map(({ sentences }) => sentences)).toEqual([3]);
	});

	it('cuts the column into runs that join to the column again', () => {
		for (const [index, { inlines }] of story.passages.entries())
			expect(inlines.map(inlineText).join('')).toBe(content.column.blocks[index]?.text);
	});

	it('links every quoted word to its milestone and every milestone to all its words', () => {
		const anchors = {
			milestones: story.milestones.flatMap(({ id, quotes }) =>
				quotes.map(({ start, end }) => ({ id, start, end }))
			),
			notes: [],
			shown: null
		};
		for (const { id, quotes: unordered } of story.milestones) {
			const quotes = [...unordered].sort((one, other) => one.start - other.start);
			const linked = content.column.blocks.map((block) =>
				splitBlock(block, anchors)
					.filter(({ milestones }) => milestones.includes(id))
					.map(({ text }) => text)
					.join('')
			);
			const blocks = [...new Set(quotes.map(({ block }) => block))];
			const quoted = blocks.map((block) =>
				quotes
					.filter((quote) => quote.block === block)
					.map(({ exact }) => exact)
					.join('')
			);
			expect(linked.filter((text) => text !== '')).toEqual(quoted);
			// The links of the page hold them; only a space may stand outside, behind the number of a note.
			const letters = (text: string) => text.replace(/\s/g, '');
			const inLinks = story.passages.map(({ inlines }) =>
				letters(
					inlines
						.map((run) =>
							run.kind === 'quoted' && run.quotedBy.includes(id) ? inlineText(run) : ''
						)
						.join('')
				)
			);
			for (const { block, exact } of quotes)
				expect(inLinks[story.passages.findIndex((passage) => passage.id === block)]).toContain(
					letters(exact)
				);
		}
	});

	it('puts the milestone that quotes words most closely first', () => {
		const [run] = story.passages.flatMap(({ inlines }) =>
			inlines.filter((one) => inlineText(one).includes('fifth presidential term'))
		);
		expect(run).toMatchObject({ milestone: 'fifth-term', quotedBy: ['fifth-term', 'state-visit'] });
	});

	it.each(['full', 'excerpts'] as const)(
		'numbers the notes as they are come upon, in the edition %s',
		(edition) => {
			const { notes, passages } = buildStory(content, edition);
			expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
			const met = passages.flatMap(({ inlines }) =>
				inlines.flatMap((run) => (run.kind === 'number' ? [run.note] : []))
			);
			const inWords = notes.filter(({ id }) => met.includes(id));
			expect([...new Set(met)]).toEqual(inWords.map(({ id }) => id));
			expect(inWords.length).toBeGreaterThan(20);
		}
	);
});

describe('the excerpts edition', () => {
	const excerpts = buildStory(content, 'excerpts');
	const published = JSON.stringify(excerpts);
	const quoted = [
		...content.milestones.flatMap(({ quotes }) => quotes),
		...content.milestones.flatMap(({ wordingRanges }) =>
			wordingRanges.map((place) => ({
				...place,
				exact: content.column.text.slice(place.start, place.end)
			}))
		),
		...content.parallels.flatMap(({ then, now }) =>
			[then, now].flatMap((side) => [side.quote, side.nearest].filter((quote) => quote !== null))
		),
		...[
			content.comparison.thesis,
			content.comparison.ranks.then.quote,
			content.comparison.ranks.now.quote,
			...content.comparison.figures.map(({ quote }) => quote),
			...content.classMaterial.statements.map(({ quote }) => quote),
			...content.classMaterial.claims.flatMap(({ sentences }) =>
				sentences.map(({ quote }) => quote)
			)
		].filter((quote) => quote !== null)
	];
	const sentences = content.column.blocks
		.filter(({ kind }) => kind === 'paragraph' || kind === 'deck' || kind === 'author')
		.flatMap(({ sentences }) => sentences);

	it('carries every quote', () => {
		for (const { exact } of content.milestones.flatMap(({ quotes }) => quotes))
			expect(published).toContain(JSON.stringify(exact).slice(1, -1));
	});

	it('carries no sentence of the column that is not quoted', () => {
		const unquoted = sentences.filter(
			({ start, end }) => !quoted.some((quote) => quote.start < end && start < quote.end)
		);
		expect(unquoted.length).toBeGreaterThan(10);
		for (const { start, end } of unquoted)
			expect(published).not.toContain(
				JSON.stringify(content.column.text.slice(start, end)).slice(1, -1)
			);
	});

	it('carries no run of six words outside the quotes', () => {
		const shown = excerpts.passages
			.flatMap(({ inlines }) =>
				inlines.map((run) => (run.kind === 'gap' ? ' … ' : inlineText(run)))
			)
			.join('');
		const isQuoted = (at: number) => quoted.some(({ start, end }) => start <= at && at < end);
		const quotedWords = quoted.map(({ exact }) => exact).join(' | ');
		const runs = sentences.flatMap(({ start, end }) => {
			const words = [...content.column.text.slice(start, end).matchAll(/\S+/g)];
			return words.slice(5).map((last, index) => ({
				from: start + (words[index]?.index ?? 0),
				to: start + last.index + last[0].length
			}));
		});
		const unquoted = runs
			.filter(({ from, to }) =>
				Array.from({ length: to - from }, (_, index) => from + index).some(
					(at) => !isQuoted(at) && /[\p{L}\p{N}]/u.test(content.column.text.charAt(at))
				)
			)
			.map(({ from, to }) => content.column.text.slice(from, to))
			.filter((run) => !quotedWords.includes(run));
		expect(unquoted.length).toBeGreaterThan(300);
		expect(unquoted.filter((run) => shown.includes(run))).toEqual([]);
	});

	it('shows the words that date a milestone, for it quotes them', () => {
		const shown = excerpts.passages.flatMap(({ inlines }) => inlines.map(inlineText)).join('');
		for (const { stated } of excerpts.milestones)
			if (stated.wording) expect(shown).toContain(stated.wording);
	});

	it('shows where words are left out', () => {
		expect(
			excerpts.passages.find(({ id }) => id === 'p1')?.inlines.some(({ kind }) => kind === 'gap')
		).toBe(true);
	});

	it('is asked for by name, and nothing else is', () => {
		expect(editionFrom({})).toBe('full');
		expect(editionFrom({ EDITION: 'excerpts' })).toBe('excerpts');
		expect(() => editionFrom({ EDITION: 'short' })).toThrow(
			'EDITION is “short”; set it to full or excerpts'
		);
	});
});

describe('the table of milestones', () => {
	it('has a row for each milestone, with dates as days', () => {
		const rows = milestonesCsv(story).trimEnd().split('\n');
		expect(rows).toHaveLength(story.milestones.length + 1);
		expect(rows.find((row) => row.startsWith('treaty,'))).toContain(
			',1950-02,1950-02-01,1950-02-28,1950-02-14,1950-02-14,1950-02-14,A,'
		);
	});
});
