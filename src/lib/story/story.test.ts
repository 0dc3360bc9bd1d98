import { describe, expect, it } from 'vitest';
import { firstStory, fixture, stories } from '../../../tests/support/stories';
import { parseExtent } from '../content/extent';
import { readContent } from '../content/read.server';
import { milestonesCsv } from './csv';
import { editionFrom } from '../content/edition';
import { splitBlock } from './passages';
import { inlineText } from './inline-content';
import { buildStory, markOpinions } from './story';

const content = readContent();
const story = buildStory(content);
const milestone = (id: string) => story.milestones.find((candidate) => candidate.id === id);

describe('buildStory', () => {
	it('sorts milestones chronologically', () => {
		const anchors = story.milestones.map(({ anchor }) => anchor);
		expect(anchors).toEqual([...anchors].sort((a, b) => a - b));
		expect(story.milestones.at(0)?.id).toBe('satellite-promised');
	});

	it('keeps the stated date and the date of the record of a milestone separate', () => {
		expect(milestone('explorer')?.stated.extent?.edtf).toBe('1958-01-31');
		expect(milestone('explorer')?.record?.extent.edtf).toBe('1958-02-01');
	});

	it('puts the anchor of a month in its middle, not on its first day', () => {
		expect(new Date(milestone('race-denied')?.anchor ?? 0).toISOString()).toBe(
			'1969-10-16T12:00:00.000Z'
		);
	});

	it.each(['1900/1955-12', '/1956', '/2030', '1975-12/2030', '[..2040]', '1955~'])(
		'puts the anchor of %s, on the axis in part, on the axis',
		(edtf) => {
			const recordExtent = parseExtent(edtf);
			const milestones = content.milestones.map((milestone) => ({ ...milestone, recordExtent }));
			const { segments, milestones: drawn } = buildStory({ ...content, milestones });
			for (const { anchor } of drawn)
				expect(segments.filter(({ start, end }) => start <= anchor && anchor < end)).toHaveLength(
					1
				);
		}
	);

	it('relates milestones that the same sentence supports', () => {
		expect(milestone('moon-struck')?.related).toEqual(['pennant-given']);
		expect(milestone('komarov')?.related).toEqual([]);
	});

	it.each(stories)('gives each quote in its whole sentences, $name', (candidate) => {
		const { text } = candidate.content.column;
		for (const { before, exact, after, start, end } of candidate.story.milestones.flatMap(
			({ quotes }) => quotes
		)) {
			expect(text.slice(start - before.length, end + after.length)).toBe(before + exact + after);
			expect(text.slice(0, start - before.length)).toMatch(/(^|\s)$/);
			expect(text.slice(end + after.length)).toMatch(/^(\s|$)/);
		}
	});

	it('gives every milestone the notes on its words', () => {
		expect(milestone('gagarin')?.notes).toContain('landed-beside-his-ship');
		expect(milestone('explorer')?.notes).toContain('which-clock');
	});

	it('gives the basis of a note only in a translation', () => {
		const basesOf = ({ notes }: typeof story) => new Set(notes.map(({ basis }) => basis));
		expect(content.notes.map(({ basis }) => basis)).toContain('inferred');
		expect(basesOf(story)).toEqual(new Set([null]));
		expect(basesOf(firstStory.story)).toEqual(new Set(['seen', 'inferred']));
	});

	it('counts the sentences that support milestones within the axis break', () => {
		const folds = story.segments.filter(({ isAxisBreak }) => isAxisBreak);
		expect(folds.map(({ sentences }) => sentences)).toEqual([3]);
	});

	it('keeps the text of every block in its inline content', () => {
		for (const [index, { inlines }] of story.passages.entries())
			expect(inlines.map(inlineText).join('')).toBe(content.column.blocks[index]?.text);
	});

	it('links exactly the quoted words of each milestone', () => {
		const anchors = {
			milestones: story.milestones.flatMap(({ id, quotes }) =>
				quotes.map(({ start, end }) => ({ id, start, end }))
			),
			notes: [],
			shown: null
		};
		for (const { id, quotes: unordered } of story.milestones) {
			const quotes = [...unordered].sort((a, b) => a.start - b.start);
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
			// Ignore spaces: a trailing space moves out of the link, behind the number of a note.
			const letters = (text: string) => text.replace(/\s/g, '');
			const inLinks = story.passages.map(({ inlines }) =>
				letters(
					inlines
						.map((inline) =>
							inline.kind === 'quoted' && inline.quotedBy.includes(id) ? inlineText(inline) : ''
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

	it('links words to the milestone with the shortest quote', () => {
		const start = milestone('moon-struck')?.quotes[0]?.start ?? 0;
		const milestones = content.milestones.map((record) =>
			record.id === 'pennant-given'
				? { ...record, quotes: record.quotes.map((quote) => ({ ...quote, start })) }
				: record
		);
		const [inline] = buildStory({ ...content, milestones }).passages.flatMap(({ inlines }) =>
			inlines.filter((inline) => inlineText(inline).includes('one of its probes'))
		);
		expect(inline).toMatchObject({
			milestone: 'moon-struck',
			quotedBy: ['moon-struck', 'pennant-given']
		});
	});

	it.each([
		['full', 24],
		['excerpts', 22]
	] as const)(
		'numbers the notes in reading order in the edition “%s”, and shows %i of them',
		(edition, count) => {
			const { notes, passages } = buildStory(content, edition);
			expect(notes.map(({ number }) => number)).toEqual(notes.map((_, index) => index + 1));
			const numbered = passages.flatMap(({ inlines }) =>
				inlines.flatMap((inline) => (inline.kind === 'number' ? [inline.note] : []))
			);
			const inPassages = notes.filter(({ id }) => numbered.includes(id));
			expect([...new Set(numbered)]).toEqual(inPassages.map(({ id }) => id));
			expect(inPassages).toHaveLength(count);
		}
	);
});

describe.each([firstStory, fixture])('markOpinions of $name', ({ content, story }) => {
	const passages = markOpinions(content, story);

	it('links the words of each opinion, and keeps the text', () => {
		for (const [index, { inlines }] of passages.entries())
			expect(inlines.map(inlineText).join('')).toBe(content.column.blocks[index]?.text);
		expect(story.opinions.length).toBeGreaterThan(1);
		for (const { id, quotes } of story.opinions)
			for (const { block, exact } of quotes) {
				const passage = passages.find((candidate) => candidate.id === block);
				expect(passage?.milestones).toContain(id);
				const linked = passage?.inlines
					.filter((inline) => inline.kind === 'quoted' && inline.quotedBy.includes(id))
					.map(inlineText);
				expect(linked?.join(' ')).toContain(exact);
			}
	});

	it('keeps opinions out of the milestones of a passage', () => {
		const ids = story.opinions.map(({ id }) => id);
		const quoted = story.passages.flatMap(({ milestones }) => milestones);
		expect(quoted.filter((id) => ids.includes(id))).toEqual([]);
	});
});

describe.each([
	{ ...firstStory, unquotedSequences: 280 },
	{ ...fixture, unquotedSequences: 70 }
])('the excerpts edition of $name', ({ content, unquotedSequences }) => {
	const excerpts = buildStory(content, 'excerpts');
	const published = JSON.stringify(excerpts);
	const quoted = [
		...[...content.milestones, ...content.opinions].flatMap(({ quotes }) => quotes),
		...content.milestones.flatMap(({ wordingRanges }) =>
			wordingRanges.map((range) => ({
				...range,
				exact: content.column.text.slice(range.start, range.end)
			}))
		),
		...content.parallels.flatMap(({ then, now }) =>
			[then, now].flatMap((half) => [half.quote, half.nearest].filter((quote) => quote !== null))
		),
		...[
			...[...content.rank, ...content.tour].map(({ quote }) => quote),
			content.comparison!.thesis,
			content.comparison!.documents?.quote ?? null,
			...content.comparison!.figures.map(({ quote }) => quote),
			...content.classMaterial!.statements.map(({ quote }) => quote),
			...content.classMaterial!.claims.flatMap(({ sentences }) =>
				sentences.map(({ quote }) => quote)
			)
		].filter((quote) => quote !== null)
	];
	const sentences = content.column.blocks
		.filter(({ kind }) => kind === 'paragraph' || kind === 'deck' || kind === 'author')
		.flatMap(({ sentences }) => sentences);

	it('contains every quote', () => {
		for (const { exact } of content.milestones.flatMap(({ quotes }) => quotes))
			expect(published).toContain(JSON.stringify(exact).slice(1, -1));
	});

	it('contains no sentence without a quote', () => {
		const unquoted = sentences.filter(
			({ start, end }) => !quoted.some((quote) => quote.start < end && start < quote.end)
		);
		expect(unquoted.length).toBeGreaterThanOrEqual(10);
		for (const { start, end } of unquoted)
			expect(published).not.toContain(
				JSON.stringify(content.column.text.slice(start, end)).slice(1, -1)
			);
	});

	it('shows no six consecutive words outside the quotes', () => {
		const shown = excerpts.passages
			.flatMap(({ inlines }) =>
				inlines.map((inline) => (inline.kind === 'gap' ? ' … ' : inlineText(inline)))
			)
			.join('');
		const isQuoted = (offset: number) =>
			quoted.some(({ start, end }) => start <= offset && offset < end);
		const quotedWords = quoted.map(({ exact }) => exact).join(' | ');
		const sequences = sentences.flatMap(({ start, end }) => {
			const words = [...content.column.text.slice(start, end).matchAll(/\S+/g)];
			return words.slice(5).map((last, index) => ({
				from: start + (words[index]?.index ?? 0),
				to: start + last.index + last[0].length
			}));
		});
		const unquoted = sequences
			.filter(({ from, to }) =>
				Array.from({ length: to - from }, (_, index) => from + index).some(
					(offset) => !isQuoted(offset) && /[\p{L}\p{N}]/u.test(content.column.text.charAt(offset))
				)
			)
			.map(({ from, to }) => content.column.text.slice(from, to))
			.filter((words) => !quotedWords.includes(words));
		expect(unquoted.length).toBeGreaterThan(unquotedSequences);
		expect(unquoted.filter((words) => shown.includes(words))).toEqual([]);
	});

	it('shows the words that date a milestone', () => {
		const shown = excerpts.passages.flatMap(({ inlines }) => inlines.map(inlineText)).join('');
		for (const { stated } of excerpts.milestones)
			if (stated.wording) expect(shown).toContain(stated.wording);
	});

	it('marks omitted words with a gap', () => {
		expect(
			excerpts.passages.find(({ id }) => id === 'p1')?.inlines.some(({ kind }) => kind === 'gap')
		).toBe(true);
	});
});

describe('editionFrom', () => {
	it('returns the edition that EDITION names, and throws for an unknown name', () => {
		expect(editionFrom({})).toBe('full');
		expect(editionFrom({ EDITION: 'excerpts' })).toBe('excerpts');
		expect(() => editionFrom({ EDITION: 'short' })).toThrow(
			'EDITION is “short”; set it to full or excerpts'
		);
	});
});

describe('milestonesCsv', () => {
	it('has the byte order mark and the line ends that Excel expects', () => {
		const csv = milestonesCsv(story);
		expect(csv.startsWith('\uFEFFid,title,')).toBe(true);
		expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	it('returns a row for each milestone, with dates as days', () => {
		const rows = milestonesCsv(story).trimEnd().split('\r\n');
		expect(rows).toHaveLength(story.milestones.length + 1);
		expect(rows.find((row) => row.startsWith('shepard,'))).toContain(
			',1961-05,1961-05-01,1961-05-31,1961-05-05,1961-05-05,1961-05-05,A,'
		);
	});
});
