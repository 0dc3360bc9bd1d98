import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeStory } from '../../../scripts/new-story.js';
import { readFiles, stories } from '../../../tests/support/stories';
import { parseExtent } from './extent';
import { DataError, type DataProblem } from './problems';
import { dataFileTexts } from './read.server';
import { resolveContent } from './resolve';
import type {
	ClassRecord,
	ComparisonRecord,
	MilestoneRecord,
	NoteRecord,
	OpinionRecord,
	ParallelRecord,
	Reference,
	StoryRecord
} from './schema';

interface Data {
	milestones: MilestoneRecord[];
	opinions: OpinionRecord[];
	notes: NoteRecord[];
	parallels: ParallelRecord[];
	segments: { edtf: string }[];
	references: Reference[];
}
type File =
	| 'milestones.json'
	| 'opinions.json'
	| 'notes.json'
	| 'parallels.json'
	| 'references.json'
	| 'story.json';

/** Returns the texts of the data files with one file changed. */
function withChange(file: File, change: (data: Data) => void): Record<string, string> {
	const data = JSON.parse(dataFileTexts[file] ?? '') as Data;
	change(data);
	return { ...dataFileTexts, [file]: JSON.stringify(data) };
}

/** Returns the problems that `resolveContent` reports; empty for valid data. */
function problemsOf(files: Record<string, string>): readonly DataProblem[] {
	try {
		resolveContent(files);
		return [];
	} catch (error) {
		if (error instanceof DataError) return error.problems;
		throw error;
	}
}

const { milestones } = resolveContent(dataFileTexts);
const gagarin = (data: Data) => {
	const milestone = data.milestones.find(({ id }) => id === 'gagarin');
	if (!milestone) throw new Error('there is no milestone “gagarin”');
	return milestone;
};

describe.each(stories)('the content of $name', ({ content }) => {
	it('has every quote of a milestone at its position', () => {
		for (const { quotes } of content.milestones)
			for (const { exact, start, end } of quotes)
				expect(content.column.text.slice(start, end)).toBe(exact);
	});
});

describe('the check of quotes', () => {
	const anyQuote = fc.constantFrom(
		...milestones.flatMap(({ id, quotes }) => quotes.map((_, index) => ({ id, index })))
	);
	const anyCharacter = fc.constantFrom(...'aeiouxyzAEIOU .,;"“”’-—0123456789');

	it('reports a quote with any one character changed', () => {
		fc.assert(
			fc.property(anyQuote, fc.nat(), anyCharacter, ({ id, index }, offset, character) => {
				let changed = '';
				let original = '';
				const files = withChange('milestones.json', (data) => {
					const quote = data.milestones.find((milestone) => milestone.id === id)?.quotes[index];
					if (!quote) throw new Error('no such quote');
					const position = offset % quote.exact.length;
					original = quote.exact;
					changed =
						quote.exact = `${original.slice(0, position)}${character}${original.slice(position + 1)}`;
				});
				fc.pre(changed !== original);
				expect(problemsOf(files)).toContainEqual(
					expect.objectContaining({
						file: 'milestones.json',
						id,
						field: `quotes[${index}]`,
						value: changed
					})
				);
			}),
			{ numRuns: 150 }
		);
	}, 60_000);

	it.each([
		['letter case', (exact: string) => exact.replace('Earth', 'earth')],
		['a double space', (exact: string) => exact.replace(' the ', '  the ')],
		['a word', (exact: string) => exact.replace('landed', 'handed')]
	])('suggests the nearest words of the text for a quote that differs by %s', (_, change) => {
		const files = withChange('milestones.json', (data) => {
			const [quote] = gagarin(data).quotes;
			if (quote) quote.exact = change(quote.exact);
		});
		const [problem] = problemsOf(files);
		expect(problem).toMatchObject({ file: 'milestones.json', id: 'gagarin', field: 'quotes[0]' });
		expect(problem?.message).toContain(
			'the nearest words are “On 12 April 1961 Yuri Gagarin went once round the Earth'
		);
	});

	it('reports straight quotation marks in place of curly ones', () => {
		const files = withChange('milestones.json', (data) => {
			const quote = data.milestones
				.find(({ id }) => id === 'vanguard-explodes')
				?.quotes.find(({ exact }) => exact.includes('’'));
			if (quote) quote.exact = quote.exact.replaceAll('’', "'");
		});
		expect(problemsOf(files)).toEqual([expect.objectContaining({ id: 'vanguard-explodes' })]);
	});

	it('asks for a prefix or suffix if the text has the words twice', () => {
		const files = withChange('notes.json', (data) => {
			const quote = data.notes.find(({ id }) => id === 'which-clock')?.quotes[0];
			if (quote) quote.exact = 'floated on a cord';
		});
		const [problem] = problemsOf(files);
		expect(problem?.id).toBe('which-clock');
		expect(problem?.message).toMatch(/occurs 2 times in the text; add a prefix or suffix/);
	});

	it.each([
		[
			{ exact: 'taken by surprise. A month later came Laika' },
			/^is spread over paragraph 2 and paragraph 3; a quote lies within one paragraph$/
		],
		[
			{ exact: 'floated on a cord', prefix: 'nobody ' },
			/^is in the text, but not between this prefix and suffix; spaces count too$/
		]
	])('names the fault of %j', (quote, message) => {
		const files = withChange('notes.json', (data) => {
			const note = data.notes.find(({ id }) => id === 'which-clock');
			if (note) note.quotes = [quote];
		});
		expect(problemsOf(files)[0]?.message).toMatch(message);
	});

	it('reports a wrong quote of a parallel', () => {
		const files = withChange('parallels.json', (data) => {
			const quote = data.parallels[0]?.now.quote;
			if (quote) quote.exact = 'words that nobody wrote';
		});
		expect(problemsOf(files)).toEqual([
			expect.objectContaining({ file: 'parallels.json', id: 'how-it-opens', field: 'now.quote' })
		]);
	});
});

describe('the check of records', () => {
	it.each<[string, File, (data: Data) => void, Partial<DataProblem>, RegExp]>([
		[
			'an end before its start',
			'milestones.json',
			(data) =>
				(gagarin(data).record = {
					edtf: '1961-04-12/1957-10-04',
					certainty: 'A',
					note: null,
					references: ['siddiqi-2000']
				}),
			{ id: 'gagarin', field: 'record.edtf' },
			/ends before it starts/
		],
		[
			'a stated date that the record excludes, without a note',
			'milestones.json',
			(data) => (gagarin(data).stated.edtf = '1962'),
			{ id: 'gagarin', field: 'stated.edtf', value: '1962' },
			/cannot be true if the record \(1961-04-12\) is.*add an editor’s note on the words “On 12 April 1961”/
		],
		[
			'a date that is not EDTF',
			'milestones.json',
			(data) => (gagarin(data).stated.edtf = 'April 1961'),
			{ id: 'gagarin', field: 'stated.edtf', value: 'April 1961' },
			/is not an EDTF date; write for example/
		],
		[
			'a stated date without the words that state it',
			'milestones.json',
			(data) => (gagarin(data).stated.wording = null),
			{ id: 'gagarin', field: 'stated.wording' },
			/is missing/
		],
		[
			'date words outside the quoted paragraphs',
			'milestones.json',
			(data) => (gagarin(data).stated.wording = 'in April alone'),
			{ id: 'gagarin', field: 'stated.wording', value: 'in April alone' },
			/is not in a paragraph that the milestone quotes/
		],
		[
			'an unknown reference',
			'milestones.json',
			(data) => gagarin(data).record?.references.push('r999'),
			{ id: 'gagarin', field: 'record.references', value: 'r999' },
			/is not the id of any reference/
		],
		[
			'a document without a reference',
			'milestones.json',
			(data) =>
				(gagarin(data).record = {
					edtf: '1961-04-12',
					certainty: 'C',
					note: 'Known.',
					shows: 'The day.',
					references: []
				}),
			{ id: 'gagarin', field: 'record.shows' },
			/give it as the first reference/
		],
		[
			'a reference to a website that spreads disinformation',
			'references.json',
			(data) => Object.assign(data.references[0] ?? {}, { URL: 'https://www.pravda-en.com/a' }),
			{ file: 'references.json', field: 'URL', value: 'https://www.pravda-en.com/a' },
			/spreads disinformation/
		],
		[
			'a reference without an address or the full form of a book',
			'references.json',
			(data) => delete data.references.find(({ id }) => id === 'siddiqi-2000')?.issued,
			{ file: 'references.json', id: 'siddiqi-2000', field: 'URL', value: null },
			/give an address, or the full form/
		],
		[
			'a reference to a part of a publication without address, pages and day',
			'references.json',
			(data) => {
				const reference = data.references.find(({ id }) => id === 'siddiqi-2000');
				if (reference) reference['container-title'] = 'A journal';
			},
			{ file: 'references.json', id: 'siddiqi-2000', field: 'URL' },
			/pages or day/
		],
		[
			'an id that occurs twice',
			'milestones.json',
			(data) => (gagarin(data).id = 'shepard'),
			{ id: 'shepard', field: 'id', value: 'shepard' },
			/occurs twice/
		],
		[
			'an unknown field',
			'milestones.json',
			(data) => Object.assign(gagarin(data), { importance: 3 }),
			{ id: 'gagarin', value: 'importance' },
			/is no field here; remove it, or see static\/schema\/milestones\.json$/
		],
		[
			'certainty U without a note',
			'milestones.json',
			(data) =>
				(gagarin(data).record = { edtf: '1961-04-12', certainty: 'U', note: null, references: [] }),
			{ id: 'gagarin', field: 'record.note' },
			/certainty U must say what is not sure/
		],
		[
			'a milestone without a date',
			'milestones.json',
			(data) =>
				Object.assign(gagarin(data), { stated: { edtf: null, wording: null }, record: null }),
			{ id: 'gagarin', field: 'record', value: undefined },
			/^is missing, and so is stated\.edtf; .* give a record, such as \{"edtf":/
		],
		[
			'a milestone without a verdict beside one with a verdict',
			'milestones.json',
			(data) => delete gagarin(data).verdict,
			{ id: 'gagarin', field: 'verdict', value: null },
			/give each milestone a verdict, or none/
		],
		[
			'a verdict without a reference',
			'milestones.json',
			(data) => gagarin(data).record?.references.splice(0),
			{ id: 'gagarin', field: 'verdict.mark', value: 'wrong' },
			/add one, or set the mark to “not-checkable”/
		],
		[
			'a verdict of more than 12 words',
			'milestones.json',
			(data) => Object.assign(gagarin(data).verdict ?? {}, { words: 'word '.repeat(13).trim() }),
			{ id: 'gagarin' },
			/a verdict has at most 12 words/
		],
		[
			'an unknown side in the role of a parallel',
			'parallels.json',
			(data) =>
				Object.assign(data.parallels[0] ?? {}, {
					role: { name: 'The first', then: 'nobody', now: 'moscow' }
				}),
			{ file: 'parallels.json', id: 'how-it-opens', field: 'role.then', value: 'nobody' },
			/is not the id of any side/
		],
		[
			'the verdict “silent” although both sides have a quote',
			'parallels.json',
			(data) => Object.assign(data.parallels[0] ?? {}, { verdict: 'silent' }),
			{ file: 'parallels.json', id: 'how-it-opens', field: 'verdict' },
			/both sides have a quote/
		],
		[
			'a quote of an opinion that is not in the text',
			'opinions.json',
			({ opinions: [first] }) => Object.assign(first?.quotes[0] ?? {}, { exact: 'It was a play' }),
			{ id: 'theatre', field: 'quotes[0]', value: 'It was a play' },
			/is not in the text/
		],
		[
			'an opinion on an unknown milestone',
			'opinions.json',
			({ opinions: [first] }) => first?.milestones.push('no-such'),
			{ id: 'theatre', field: 'milestones', value: 'no-such' },
			/is not the id of any milestone/
		],
		[
			'an opinion of an unknown side',
			'opinions.json',
			({ opinions: [first] }) => Object.assign(first ?? {}, { side: 'nobody' }),
			{ id: 'theatre', field: 'side', value: 'nobody' },
			/is not the id of any side/
		],
		[
			'an opinion with an unknown reference',
			'opinions.json',
			({ opinions: [first] }) => Object.assign(first ?? {}, { references: ['no-such'] }),
			{ id: 'theatre', field: 'references', value: 'no-such' },
			/is not the id of any reference/
		],
		[
			'an opinion whose mark needs a reference',
			'opinions.json',
			({ opinions: [first] }) => Object.assign(first?.verdict ?? {}, { mark: 'wrong' }),
			{ id: 'theatre', field: 'verdict.mark', value: 'wrong' },
			/needs a reference/
		],
		[
			'an opinion with the id of a milestone',
			'opinions.json',
			({ opinions: [first] }) => Object.assign(first ?? {}, { id: 'gagarin' }),
			{ id: 'gagarin', field: 'id', value: 'gagarin' },
			/give the opinion another id/
		],
		[
			'two opinions with one id',
			'opinions.json',
			({ opinions }) => Object.assign(opinions[1] ?? {}, { id: 'theatre' }),
			{ id: 'theatre', field: 'id', value: 'theatre' },
			/occurs twice/
		],
		[
			'a gap between two segments',
			'story.json',
			(data) => Object.assign(data.segments[1] ?? {}, { edtf: '1957-10/1958-10' }),
			{ file: 'story.json', field: 'edtf', value: '1957-10/1958-10' },
			/does not begin on the day after/
		]
	])('reports %s', (_, file, change, problem, message) => {
		const problems = problemsOf(withChange(file, change));
		expect(problems).toContainEqual(expect.objectContaining(problem));
		expect(problems.map((reported) => reported.message).join('\n')).toMatch(message);
	});

	it('accepts a stated date that the record excludes if a note is on its words', () => {
		expect(milestones.find(({ id }) => id === 'explorer')?.stated.edtf).toBe('1958-01-31');
		const files = withChange('notes.json', (data) => {
			data.notes = data.notes.filter(
				({ quotes, milestones }) =>
					!quotes.some(({ exact }) => exact.includes('31 January 1958')) &&
					!milestones?.includes('explorer')
			);
		});
		expect(problemsOf(files)).toEqual([
			expect.objectContaining({
				file: 'milestones.json',
				id: 'explorer',
				field: 'stated.edtf'
			})
		]);
	});

	it('reports each reference to a note that is not there', () => {
		const files = withChange('notes.json', (data) => {
			data.notes = data.notes.filter(({ id }) => !['which-bill', 'was-it-a-surprise'].includes(id));
		});
		expect(problemsOf(files).map(({ id, field, value }) => [id, field, value])).toEqual([
			['one-bill', 'notes', 'which-bill'],
			['bill', 'notes', 'which-bill'],
			['sputnik', 'note', 'was-it-a-surprise'],
			['what-it-costs', 'note', 'which-bill']
		]);
	});
});

describe('the check of the axis', () => {
	const days = JSON.parse(dataFileTexts['story.json'] ?? '') as { segments: { edtf: string }[] };
	const first = parseExtent(days.segments[0]?.edtf ?? '').start?.first ?? '';
	const last = parseExtent(days.segments.at(-1)?.edtf ?? '').end?.last ?? '';
	const dated = (edtf: string) =>
		problemsOf(
			withChange('milestones.json', (data) => {
				gagarin(data).stated = { edtf: null, wording: null };
				gagarin(data).record = { edtf, certainty: 'A', note: null, references: ['siddiqi-2000'] };
			})
		);

	it('reports a milestone exactly if its day is outside', () => {
		const day = fc
			.date({ min: new Date('1500-01-01'), max: new Date('2500-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, (edtf) => {
				expect(dated(edtf)).toHaveLength(edtf < first || last < edtf ? 1 : 0);
			}),
			{ numRuns: 60 }
		);
	});

	it.each(['1899-01-01', '2025-06-01', '0000', '0049-10-01', '9999-12-31', '[..1900]', '2030/..'])(
		'names the axis and both cures for %s',
		(edtf) => {
			expect(dated(edtf)).toEqual([
				{
					...{ file: 'milestones.json', id: 'gagarin', field: 'record.edtf', value: edtf },
					message: expect.stringMatching(
						`outside the axis \\(${first} to ${last}\\).*correct the date, or extend the axis in story.json`
					) as string
				}
			]);
		}
	);

	it.each(['1900/1955-12', '/1956', '1975-12/..', '197X'])('accepts %s, on it in part', (edtf) =>
		expect(dated(edtf)).toEqual([])
	);

	it('accepts a stated date outside if the record is on the axis', () => {
		const files = withChange('milestones.json', ({ milestones }) => {
			const explorer = milestones.find(({ id }) => id === 'explorer');
			if (explorer) explorer.stated.edtf = '1899';
		});
		expect(problemsOf(files)).toEqual([]);
	});

	it('reports background, and the zero of an alignment', () => {
		const background = JSON.parse(dataFileTexts['background.json'] ?? '') as Record<
			'events' | 'terms',
			{ edtf: string }[]
		>;
		for (const [record] of [background.events, background.terms]) if (record) record.edtf = '1899';
		const comparison = JSON.parse(dataFileTexts['comparison.json'] ?? '') as ComparisonRecord;
		if (comparison.alignments[0]) comparison.alignments[0].zero.now = '2025-01-01';
		if (comparison.alignments[1]) comparison.alignments[1].zero.then = '1961-02-30';
		const problems = problemsOf({
			...dataFileTexts,
			'background.json': JSON.stringify(background),
			'comparison.json': JSON.stringify(comparison)
		});
		expect(problems.map(({ field, value }) => [field, value])).toEqual([
			['edtf', '1899'],
			['edtf', '1899'],
			['zero.now', '2025-01-01'],
			['zero.then', '1961-02-30']
		]);
	});
});

describe('the check of the comparison', () => {
	const change = (edit: (data: ComparisonRecord) => void) => {
		const data = JSON.parse(dataFileTexts['comparison.json'] ?? '') as ComparisonRecord;
		edit(data);
		return problemsOf({ ...dataFileTexts, 'comparison.json': JSON.stringify(data) });
	};

	it.each<[string, (data: ComparisonRecord) => void, object]>([
		[
			'a quote that is not in the text',
			(data) => (data.thesis.exact = 'a looking glass'),
			{ field: 'thesis', value: 'a looking glass' }
		],
		[
			'a figure beyond its scale',
			({ figures: [first] }) => first?.stated[0] && (first.stated[0].value = 31),
			{ id: 'bill', value: 31 }
		],
		[
			'a gap between segments',
			({ segments }) => segments[1] && (segments[1].from += 1),
			{ field: 'segments[1].from' }
		],
		[
			'a segment that ends before it starts',
			({ segments }) => segments[0] && (segments[0].from = 0),
			{ field: 'segments[0].to' }
		],
		[
			'an unknown place',
			({ travel }) => travel && (travel.journeys.now.to = 'houston'),
			{ id: 'journeys.now', field: 'to' }
		],
		[
			'an unknown note',
			({ thin }) => thin[0]?.notes.push('no-such-note'),
			{ id: 'one-bill', value: 'no-such-note' }
		]
	])('reports %s', (_, edit, problem) => {
		expect(change(edit)).toContainEqual(
			expect.objectContaining({ file: 'comparison.json', ...problem })
		);
	});
});

describe('the check of the documents', () => {
	type Documents = NonNullable<ComparisonRecord['documents']>;
	/** Returns the problems of a comparison with two documents, changed by `edit`. */
	const change = (edit: (documents: Documents) => void) => {
		const data = JSON.parse(dataFileTexts['comparison.json'] ?? '') as ComparisonRecord;
		const document = {
			...{ name: 'A treaty', edtf: '1967-01-27', part: 'Article 1', answer: 'Yes.' },
			...{ shows: 'It says so.', milestones: ['gagarin'], references: ['siddiqi-2000'] }
		};
		data.documents = {
			...{ title: 'Two texts', introduction: 'Two texts.', question: 'Does it?' },
			quote: data.thesis,
			items: [
				{ id: 'one', ...document },
				{ id: 'other', ...document }
			],
			reading: ['They do.'],
			parallels: ['how-it-opens']
		};
		edit(data.documents);
		return problemsOf({ ...dataFileTexts, 'comparison.json': JSON.stringify(data) });
	};

	it('accepts documents whose references, milestones and parallels are there', () =>
		expect(change(() => undefined)).toEqual([]));

	it.each<[string, (documents: Documents) => void, object]>([
		[
			'a quote that is not in the text',
			({ quote }) => (quote.exact = 'a looking glass'),
			{ id: 'documents', field: 'quote', value: 'a looking glass' }
		],
		[
			'an unknown parallel',
			({ parallels }) => parallels.push('no-such'),
			{ id: 'documents', field: 'parallels', value: 'no-such' }
		],
		[
			'an unknown milestone',
			({ items }) => items[0]?.milestones.push('no-such'),
			{ id: 'one', field: 'milestones', value: 'no-such' }
		],
		[
			'an unknown reference',
			({ items }) => items[0]?.references.push('no-such'),
			{ id: 'one', field: 'references', value: 'no-such' }
		],
		[
			'a document without a reference',
			({ items }) => items[0] && (items[0].references = []),
			{ id: 'one', message: expect.stringContaining('at least one reference') as string }
		],
		[
			'a date that is not EDTF',
			({ items }) => items[0] && (items[0].edtf = '1967-02-30'),
			{ id: 'one', field: 'edtf', value: '1967-02-30' }
		],
		[
			'two documents with one id',
			({ items }) => items[1] && (items[1].id = 'one'),
			{ id: 'one', field: 'id' }
		],
		[
			'a single document',
			({ items }) => items.pop(),
			{ message: expect.stringContaining('at least two documents') as string }
		]
	])('reports %s', (_, edit, problem) =>
		expect(change(edit)).toContainEqual(
			expect.objectContaining({ file: 'comparison.json', ...problem })
		)
	);
});

describe('the check of the class material', () => {
	const change = (edit: (data: ClassRecord) => unknown) => {
		const data = JSON.parse(dataFileTexts['class.json'] ?? '') as ClassRecord;
		edit(data);
		return problemsOf({ ...dataFileTexts, 'class.json': JSON.stringify(data) });
	};

	it.each(['plans', 'aims', 'mistakes', 'sourcing', 'statements', 'claims'] as const)(
		'asks for an entry in the list of %s',
		(field) =>
			expect(change((data) => (data[field] = []))).toContainEqual(
				expect.objectContaining({
					...{ file: 'class.json', field },
					message: expect.stringMatching(/give at least one .*, or remove class.json/) as string
				})
			)
	);

	it('accepts as many cards as an era has, and reports one more', () => {
		const fewMilestones = (cards: ClassRecord['cards']) => {
			cards.without = milestones
				.filter(({ id, era }) => era === 'catching-up' && id !== 'spacewalk')
				.map(({ id }) => id);
		};
		expect(change(({ cards }) => fewMilestones(cards))).toEqual([]);
		const problems = change(({ cards }) => {
			fewMilestones(cards);
			cards.order['catching-up'] = 2;
			cards.match['catching-up'] = 2;
		});
		expect(problems.map(({ field, value }) => [field, value])).toEqual([
			['cards.order.catching-up', 2],
			['cards.match.catching-up', 2]
		]);
		for (const { message } of problems)
			expect(message).toMatch(/: 1 of the milestones .* ask for 1 at the most, or give more/);
	});
});

describe('the list of problems', () => {
	it.each<[string, object, string]>([
		['weight', { weight: 5 }, '5 must be 1, 2 or 3. Priority of its label'],
		['era', { era: undefined }, 'is missing; give text in quotes. The id of an era'],
		['quotes', { quotes: 'It went up' }, '“It went up” must be a list in [ ]'],
		['quotes.0', { quotes: ['It went up'] }, '“It went up” must be an object, such as {"exact":'],
		['quotes.0.exact', { quotes: [{ exact: 'I' }] }, '“I” must have at least 2 characters'],
		['stated', { stated: 1961 }, '1961 must be an object with “edtf” and “wording”. The date'],
		['record.edtf', { record: { edtf: 1961 } }, '1961 must be text in quotes. A date in EDTF'],
		['record.note', { record: {} }, 'is missing; give text in quotes, or null'],
		['id', { id: 'A B' }, '“A B” does not fit: an id is lower-case letters'],
		[
			'quote',
			{ quote: [] },
			'“quote” is no field here; remove it, or see static/schema/milestones.json (did you mean “quotes”?)'
		]
	])('says what %s must be for %j', (field, change, words) => {
		const files = withChange('milestones.json', ({ milestones }) => {
			milestones.splice(1);
			Object.assign(milestones[0] ?? {}, change);
		});
		expect(() => resolveContent(files)).toThrow(` · milestones.0.${field}: ${words}`);
	});

	it('gives an example of a field of CSL-JSON', () => {
		const references = [{ id: 'a', type: 'book', title: 'A', issued: '1940' }];
		const files = {
			...dataFileTexts,
			'references.json': JSON.stringify({ $schema: '', references })
		};
		expect(problemsOf(files)[0]).toMatchObject({
			...{ id: 'a', field: 'references.0.issued', value: '1940' },
			message: expect.stringMatching(
				/^must be an object, such as \{"date-parts":\[\[1940\]\]\}/
			) as string
		});
	});

	it('asks for quotes around a year of the front matter', () => {
		const text = (dataFileTexts['text.md'] ?? '').replace("edtf: '2026'", 'edtf: 2026');
		expect(problemsOf({ ...dataFileTexts, 'text.md': text })).toEqual([
			expect.objectContaining({
				...{ file: 'text.md', field: 'editions.0.published.edtf', value: 2026 },
				message: expect.stringMatching(/^must be text in quotes/) as string
			})
		]);
	});

	it('has the lines of the text that break its form', () => {
		const text = (dataFileTexts['text.md'] ?? '').replace('## The handshake', '### The handshake');
		expect(problemsOf({ ...dataFileTexts, 'text.md': text })).toEqual([
			expect.objectContaining({
				...{ file: 'text.md', value: '### The handshake' },
				field: `line ${text.split('\n').indexOf('### The handshake') + 1}`,
				message: 'is no heading; headings have one level, “## ”'
			})
		]);
	});

	it('has all problems, each with file, id, field and value', () => {
		const files = {
			...withChange('milestones.json', (data) => {
				gagarin(data).stated.edtf = 'soon';
				const other = data.milestones.find(({ id }) => id === 'shepard');
				if (other?.quotes[0]) other.quotes[0].exact = 'nowhere to be found at all';
			}),
			'text.md': dataFileTexts['text.md'] ?? ''
		};
		const problems = problemsOf(files);
		expect(problems.map(({ id }) => id)).toEqual(expect.arrayContaining(['gagarin', 'shepard']));
		expect(() => resolveContent(files)).toThrow(
			/data\/milestones\.json · shepard · quotes\[0\]: “nowhere to be found at all” is not in the text/
		);
	});

	it.each([
		['[,]', 2, 12, 'remove the comma'],
		['[1, 2,]', 2, 16, 'remove the comma'],
		['[1],', 2, 14, 'remove the comma'],
		['[1,, 2]', 2, 14, 'remove the comma'],
		['[1 2]', 2, 14, 'write a comma'],
		['[1]\n\t"a": 1', 3, 2, 'write a comma'],
		['[1];', 2, 14, 'write a comma'],
		['[], "a" 1', 2, 19, 'write a colon'],
		['[], "a" = 1', 2, 19, 'write a colon'],
		['[] // mine', 2, 14, 'remove the comment'],
		['/* mine */ []', 2, 11, 'remove the comment'],
		["['a']", 2, 12, 'in place of single ones'],
		['[“a”]', 2, 12, 'in place of curly ones'],
		['["a”]', 2, 12, 'close the text with a straight quotation mark'],
		['["a\nb"]', 2, 12, 'a new line within text is written \\n'],
		['["he said "no""]', 2, 22, 'a quotation mark within text is written \\"'],
		['["a\tb"]', 2, 14, 'write \\t for a tab'],
		['["C:\\x"]', 2, 15, 'write \\\\ for a backslash'],
		['["\\u12"]', 2, 13, 'four hexadecimal digits'],
		['[None]', 2, 12, 'between quotation marks'],
		['[], a: 1', 2, 15, 'between quotation marks'],
		['[5.]', 2, 12, 'complete the number'],
		['[\u00a0]', 2, 12, 'invisible character'],
		['[\u200b]', 2, 12, 'invisible character'],
		['[1}', 2, 13, 'closed by one of another kind'],
		['[]}', 3, 1, 'remove what follows the end'],
		['\n<<<<<<< HEAD', 3, 1, 'merge conflict']
	])('gives the place and the cure of invalid JSON: %j', (slip, line, column, cure) => {
		const text = `{\n\t"notes": ${slip}\n}`;
		for (const written of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]) {
			const [problem] = problemsOf({ ...dataFileTexts, 'notes.json': written });
			expect(problem).toMatchObject({
				file: 'notes.json',
				field: `line ${line}, column ${column}`,
				message: expect.stringContaining(`is not valid JSON: `) as string
			});
			expect(problem?.message).toContain(cure);
		}
	});

	it.each([
		['', 'the file ends here'],
		['{"notes": [1', 'add “]”'],
		['{"notes": [1]', 'add “}”'],
		['\uFFFD\uFFFD{\0"\0', 'save the file as UTF-8'],
		['{"text": "M\uFFFDnchen"}', 'save the file as UTF-8'],
		[`{"text": "${'x'.repeat(500)}",}`, 'remove the comma']
	])('names the cure of a file that is broken as a whole: %j', (text, cure) => {
		const [problem] = problemsOf({ ...dataFileTexts, 'notes.json': text });
		expect(problem?.field).toMatch(/^line 1, column \d+$/);
		expect(problem?.message).toContain(cure);
		expect(String(problem?.value).length).toBeLessThanOrEqual(80);
	});

	it('accepts a byte order mark and the line ends of Windows in every file', () => {
		const files = Object.entries(dataFileTexts).map(([file, text]) => [
			file,
			`\uFEFF${text.replaceAll('\n', '\r\n')}`
		]);
		expect(problemsOf(Object.fromEntries(files) as Record<string, string>)).toEqual([]);
	});

	it('names the line of the file for an error in the front matter', () => {
		const column = (dataFileTexts['text.md'] ?? '').replace('---\n', '---\nauthor: of: a column\n');
		const [problem] = problemsOf({ ...dataFileTexts, 'text.md': column });
		expect(problem).toMatchObject({
			...{ file: 'text.md', field: 'line 2, column 9', value: 'author: of: a column' },
			message: expect.stringMatching(/^is not valid YAML: .* put the value in quotes$/) as string
		});
	});

	it('names the fields of the compared times that a comparison needs', () => {
		const { compared, ...story } = JSON.parse(dataFileTexts['story.json'] ?? '') as StoryRecord;
		const [problem] = problemsOf({ ...dataFileTexts, 'story.json': JSON.stringify(story) });
		expect(problem).toMatchObject({ file: 'story.json', field: 'compared', value: undefined });
		for (const field of Object.keys(compared?.then ?? { none: null }))
			expect(problem?.message).toContain(field);
	});

	it('names a missing file', () => {
		const rest = Object.fromEntries(
			Object.entries(dataFileTexts).filter(([file]) => file !== 'milestones.json')
		);
		expect(problemsOf(rest)).toEqual([
			expect.objectContaining({
				file: 'milestones.json',
				message: 'is missing; write it, for example as scripts/new-story/milestones.json'
			})
		]);
	});

	it('reports an edited column', () => {
		const column = (dataFileTexts['text.md'] ?? '').replace('landed in his', 'landed near his');
		const problems = problemsOf({ ...dataFileTexts, 'text.md': column });
		expect(problems).toContainEqual(expect.objectContaining({ file: 'text.md', field: 'sha256' }));
		expect(problems).toContainEqual(
			expect.objectContaining({ file: 'notes.json', id: 'landed-beside-his-ship' })
		);
	});
});

describe('a story of its own', () => {
	const data = mkdtempSync(join(tmpdir(), 'story-'));
	const folder = makeStory('first-steps', data);
	const files = readFiles(folder);
	rmSync(data, { recursive: true });
	const problemsWith = (edit: (story: StoryRecord) => unknown) => {
		const story = JSON.parse(files['story.json'] ?? '') as StoryRecord;
		edit(story);
		return problemsOf({ ...files, 'story.json': JSON.stringify(story) });
	};
	const rank = (from: string, to: string, exact = 'everybody did') => ({
		...{ from, to, above: 'one' },
		quote: { exact }
	});

	const question = { text: 'Did everybody do it?', hint: 'One sentence.' };

	it('needs a text, settings and milestones alone', () => {
		expect(problemsOf(files)).toEqual([]);
		const content = resolveContent(files);
		expect([content.comparison, content.classMaterial, content.notes]).toEqual([null, null, []]);
		expect(content.milestones.map(({ side }) => side)).toEqual(['above', 'both']);
	});

	it.each<[string, (story: StoryRecord) => unknown, object]>([
		[
			'two sides at one place',
			({ sides }) => sides.forEach((side) => (side.place = 'above')),
			{ id: 'other', field: 'place', value: 'above' }
		],
		[
			'two sides with one id',
			({ sides }) => sides.forEach((side) => (side.id = 'one')),
			{ id: 'one', field: 'id', value: 'one' }
		],
		[
			'a colour that cannot be read, with the nearest that can',
			({ sides }) => sides.forEach(({ colours }) => (colours.light = '#93c3f0')),
			{
				...{ id: 'one', field: 'colours.light', value: '#93c3f0' },
				message: expect.stringMatching(
					/of the 7 that text needs; the nearest .* is #1\w{5}$/
				) as string
			}
		],
		[
			'ranks that overlap',
			(story) => (story.rank = [rank('1900', '1905'), rank('1905', '1910')]),
			{
				...{ id: 'rank[1]', field: 'from', value: '1905' },
				message: expect.stringContaining('begins before rank[0] ends (1905-12-31)') as string
			}
		],
		[
			'a rank whose quote is not in the text',
			(story) => (story.rank = [rank('1900', '1905', 'nobody did')]),
			{ id: 'rank[0]', field: 'quote', value: 'nobody did' }
		],
		...(['milestone', 'parallel', 'tour'] as const).map(
			(page): [string, (story: StoryRecord) => unknown, object] => [
				`a question that an unknown ${page} answers`,
				(story) => (story.questions = [{ ...question, answer: { page, id: 'nothing' } }]),
				{ id: 'questions[0]', field: 'answer.id', value: 'nothing' }
			]
		),
		[
			'a question that a missing comparison answers',
			(story) => (story.questions = [{ ...question, answer: { page: 'comparison' } }]),
			{ id: 'questions[0]', field: 'answer.page', value: 'comparison' }
		],
		[
			'a question that missing class material answers',
			(story) => (story.questions = [{ ...question, answer: { page: 'task', id: 'weigh' } }]),
			{ id: 'questions[0]', field: 'answer.page', value: 'task' }
		],
		[
			'an unknown theme',
			({ themes }) => themes.forEach((theme) => (theme.id = 'others')),
			{ file: 'milestones.json', id: 'first-thing', field: 'theme', value: 'events' }
		],
		[
			'two themes with one shape',
			({ themes }) => themes.push({ id: 'more', label: 'more', shape: 'circle' }),
			{ id: 'more', field: 'shape', value: 'circle' }
		],
		[
			'a theme without milestones',
			({ themes }) => themes.push({ id: 'more', label: 'more', shape: 'cross' }),
			{ id: 'more', message: 'is the theme of no milestone; give it to one, or remove it' }
		],
		[
			'an era without milestones',
			({ eras }) => eras.push({ id: 'later', title: 'Later', summary: 'Nothing is told.' }),
			{ id: 'later', message: 'is the era of no milestone; give it to one, or remove it' }
		]
	])('reports %s', (_, edit, problem) =>
		expect(problemsWith(edit)).toContainEqual(
			expect.objectContaining({ file: 'story.json', ...problem })
		)
	);
});
