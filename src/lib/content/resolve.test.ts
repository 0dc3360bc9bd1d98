import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeStory } from '../../../scripts/new-story.js';
import { parseExtent } from './extent';
import { DataError, type DataProblem } from './problems';
import { dataFileTexts } from './read.server';
import { resolveContent } from './resolve';
import type {
	ComparisonRecord,
	MilestoneRecord,
	NoteRecord,
	ParallelRecord,
	StoryRecord
} from './schema';

interface Data {
	milestones: MilestoneRecord[];
	notes: NoteRecord[];
	parallels: ParallelRecord[];
	segments: { edtf: string }[];
}
type File = 'milestones.json' | 'notes.json' | 'parallels.json' | 'story.json';

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
const treaty = (data: Data) => {
	const milestone = data.milestones.find(({ id }) => id === 'treaty');
	if (!milestone) throw new Error('there is no milestone “treaty”');
	return milestone;
};

describe('the data of this project', () => {
	it('has at least 38 milestones, 20 parallels and 14 events, and every quote at its position', () => {
		const content = resolveContent(dataFileTexts);
		expect(content.milestones.length).toBeGreaterThanOrEqual(38);
		expect(content.parallels.length).toBeGreaterThanOrEqual(20);
		expect(content.events.length).toBeGreaterThanOrEqual(14);
		for (const { quotes } of content.milestones)
			for (const { exact, start, end } of quotes)
				expect(content.column.text.slice(start, end)).toBe(exact);
	});

	it('has at least 28 core milestones and 10 extras of lower weight', () => {
		expect(milestones.filter(({ weight }) => weight > 1).length).toBeGreaterThanOrEqual(28);
		expect(milestones.filter(({ weight }) => weight === 1).length).toBeGreaterThanOrEqual(10);
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
		['letter case', (exact: string) => exact.replace('February', 'february')],
		['a double space', (exact: string) => exact.replace(' the ', '  the ')],
		['a word', (exact: string) => exact.replace('signed', 'sealed')]
	])('suggests the nearest words of the text for a quote that differs by %s', (_, change) => {
		const files = withChange('milestones.json', (data) => {
			const [quote] = treaty(data).quotes;
			if (quote) quote.exact = change(quote.exact);
		});
		const [problem] = problemsOf(files);
		expect(problem).toMatchObject({ file: 'milestones.json', id: 'treaty', field: 'quotes[0]' });
		expect(problem?.message).toContain(
			'the nearest words are “in February 1950, the two leaders signed the Sino-Soviet Treaty'
		);
	});

	it('reports curly quotation marks in place of straight ones', () => {
		const files = withChange('milestones.json', (data) => {
			const quote = data.milestones
				.find(({ id }) => id === 'brothers-forever')
				?.quotes.find(({ exact }) => exact.includes('"'));
			if (quote) quote.exact = quote.exact.replace('"', '“').replace('"', '”');
		});
		expect(problemsOf(files)).toEqual([expect.objectContaining({ id: 'brothers-forever' })]);
	});

	it('asks for a prefix or suffix if the text has the words twice', () => {
		const files = withChange('notes.json', (data) => {
			const quote = data.notes.find(({ id }) => id === 'seventy-five-years')?.quotes[0];
			delete quote?.prefix;
			delete quote?.suffix;
		});
		const [problem] = problemsOf(files);
		expect(problem?.id).toBe('seventy-five-years');
		expect(problem?.message).toMatch(/occurs 2 times in the text; add a prefix or suffix/);
	});

	it('reports a wrong quote of a parallel', () => {
		const files = withChange('parallels.json', (data) => {
			const quote = data.parallels[0]?.now.quote;
			if (quote) quote.exact = 'words that nobody wrote';
		});
		expect(problemsOf(files)).toEqual([
			expect.objectContaining({ file: 'parallels.json', id: 'the-trip', field: 'now.quote' })
		]);
	});
});

describe('the check of records', () => {
	it.each<[string, File, (data: Data) => void, Partial<DataProblem>, RegExp]>([
		[
			'an end before its start',
			'milestones.json',
			(data) =>
				(treaty(data).record = {
					edtf: '1950-02-14/1949-12-16',
					certainty: 'A',
					note: null,
					references: ['r12']
				}),
			{ id: 'treaty', field: 'record.edtf' },
			/ends before it starts/
		],
		[
			'a stated date that the record excludes, without a note',
			'milestones.json',
			(data) => (treaty(data).stated.edtf = '1951'),
			{ id: 'treaty', field: 'stated.edtf', value: '1951' },
			/cannot be true if the record \(1950-02-14\) is.*add an editor’s note on the words “in February 1950”/
		],
		[
			'a date that is not EDTF',
			'milestones.json',
			(data) => (treaty(data).stated.edtf = 'February 1950'),
			{ id: 'treaty', field: 'stated.edtf', value: 'February 1950' },
			/is not an EDTF date; write for example/
		],
		[
			'a stated date without the words that state it',
			'milestones.json',
			(data) => (treaty(data).stated.wording = null),
			{ id: 'treaty', field: 'stated.wording' },
			/is missing/
		],
		[
			'date words outside the quoted paragraphs',
			'milestones.json',
			(data) => (treaty(data).stated.wording = 'in March alone'),
			{ id: 'treaty', field: 'stated.wording', value: 'in March alone' },
			/is not in a paragraph that the milestone quotes/
		],
		[
			'an unknown reference',
			'milestones.json',
			(data) => treaty(data).record?.references.push('r999'),
			{ id: 'treaty', field: 'record.references', value: 'r999' },
			/is not the id of any reference/
		],
		[
			'an id that occurs twice',
			'milestones.json',
			(data) => (treaty(data).id = 'scholz'),
			{ id: 'scholz', field: 'id', value: 'scholz' },
			/occurs twice/
		],
		[
			'an unknown field',
			'milestones.json',
			(data) => Object.assign(treaty(data), { importance: 3 }),
			{ id: 'treaty' },
			/does not fit/
		],
		[
			'certainty U without a note',
			'milestones.json',
			(data) =>
				(treaty(data).record = { edtf: '1950-02-14', certainty: 'U', note: null, references: [] }),
			{ id: 'treaty', field: 'record.note' },
			/certainty U must say what is not sure/
		],
		[
			'the verdict “silent” although both sides have a quote',
			'parallels.json',
			(data) => Object.assign(data.parallels[0] ?? {}, { verdict: 'silent' }),
			{ file: 'parallels.json', id: 'the-trip', field: 'verdict' },
			/both sides have a quote/
		],
		[
			'a gap between two segments',
			'story.json',
			(data) => Object.assign(data.segments[1] ?? {}, { edtf: '1950-06/1956' }),
			{ file: 'story.json', field: 'edtf', value: '1950-06/1956' },
			/does not begin on the day after/
		]
	])('reports %s', (_, file, change, problem, message) => {
		const problems = problemsOf(withChange(file, change));
		expect(problems).toContainEqual(expect.objectContaining(problem));
		expect(problems.map((reported) => reported.message).join('\n')).toMatch(message);
	});

	it('accepts a stated date that the record excludes if a note is on its words', () => {
		expect(milestones.find(({ id }) => id === 'gas-price')?.stated.edtf).toBe('2024');
		const files = withChange('notes.json', (data) => {
			data.notes = data.notes.filter(
				({ quotes, milestones }) =>
					!quotes.some(({ exact }) => /\$|1\.000|This year/.test(exact)) &&
					!milestones?.includes('gas-price')
			);
		});
		const problems = problemsOf(files);
		expect(problems.filter(({ file }) => file === 'milestones.json')).toEqual([
			expect.objectContaining({ id: 'gas-price', field: 'stated.edtf' })
		]);
		// The comparison refers to two of the removed notes, and a slide to one.
		expect(
			problems.filter(({ file }) => file !== 'milestones.json').map(({ id, field }) => [id, field])
		).toEqual([
			['gas', 'notes'],
			['gas', 'notes'],
			['gas-price', 'note']
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
				treaty(data).stated = { edtf: null, wording: null };
				treaty(data).record = { edtf, certainty: 'A', note: null, references: ['r12'] };
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
					...{ file: 'milestones.json', id: 'treaty', field: 'record.edtf', value: edtf },
					message: expect.stringMatching(
						`outside the axis \\(${first} to ${last}\\).*correct the date, or extend the axis in story.json`
					) as string
				}
			]);
		}
	);

	it.each(['1900/1949-12', '/1950', '2024-12/..', '194X'])('accepts %s, on it in part', (edtf) =>
		expect(dated(edtf)).toEqual([])
	);

	it('accepts a stated date outside if the record is on the axis', () => {
		const files = withChange('milestones.json', ({ milestones }) => {
			const gas = milestones.find(({ id }) => id === 'gas-price');
			if (gas) gas.stated.edtf = '1899';
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
		if (comparison.alignments[1]) comparison.alignments[1].zero.then = '1950-02-30';
		const problems = problemsOf({
			...dataFileTexts,
			'background.json': JSON.stringify(background),
			'comparison.json': JSON.stringify(comparison)
		});
		expect(problems.map(({ field, value }) => [field, value])).toEqual([
			['edtf', '1899'],
			['edtf', '1899'],
			['zero.now', '2025-01-01'],
			['zero.then', '1950-02-30']
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
			({ figures: [first] }) => first?.stated[0] && (first.stated[0].value = 601),
			{ id: 'gas', value: 601 }
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
			({ travel }) => travel && (travel.journeys.now.to = 'harbin'),
			{ id: 'journeys.now', field: 'to' }
		],
		[
			'an unknown note',
			({ thin }) => thin[0]?.notes.push('no-such-note'),
			{ id: 'one-side-empty', value: 'no-such-note' }
		],
		[
			'an unknown group',
			(data) => (data.groups = data.groups.filter(({ id }) => id !== 'money')),
			{ file: 'parallels.json', field: 'group', value: 'money' }
		]
	])('reports %s', (_, edit, problem) => {
		expect(change(edit)).toContainEqual(
			expect.objectContaining({ file: 'comparison.json', ...problem })
		);
	});
});

describe('the list of problems', () => {
	it('has all problems, each with file, id, field and value', () => {
		const files = {
			...withChange('milestones.json', (data) => {
				treaty(data).stated.edtf = 'soon';
				const other = data.milestones.find(({ id }) => id === 'scholz');
				if (other?.quotes[0]) other.quotes[0].exact = 'nowhere to be found at all';
			}),
			'text.md': dataFileTexts['text.md'] ?? ''
		};
		const problems = problemsOf(files);
		expect(problems.map(({ id }) => id)).toEqual(expect.arrayContaining(['treaty', 'scholz']));
		expect(() => resolveContent(files)).toThrow(
			/data\/milestones\.json · scholz · quotes\[0\]: “nowhere to be found at all” is not in the text/
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
		expect(problem?.message).toMatch(/at line 2, column/);
	});

	it('names a missing file', () => {
		const rest = Object.fromEntries(
			Object.entries(dataFileTexts).filter(([file]) => file !== 'milestones.json')
		);
		expect(problemsOf(rest)).toEqual([
			expect.objectContaining({
				file: 'milestones.json',
				message: 'is missing; write it, or copy the one of another folder in data/'
			})
		]);
	});

	it('reports an edited column', () => {
		const column = (dataFileTexts['text.md'] ?? '').replace('greedy neighbor', 'needy neighbor');
		const problems = problemsOf({ ...dataFileTexts, 'text.md': column });
		expect(problems).toContainEqual(expect.objectContaining({ file: 'text.md', field: 'sha256' }));
		expect(problems).toContainEqual(
			expect.objectContaining({ file: 'notes.json', id: 'needy-not-greedy' })
		);
	});
});

describe('a story of its own', () => {
	const data = mkdtempSync(join(tmpdir(), 'story-'));
	const folder = makeStory('first-steps', data);
	const files = Object.fromEntries(
		readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')])
	);
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

	it('needs a text, settings and milestones alone', () => {
		expect(problemsOf(files)).toEqual([]);
		const content = resolveContent(files);
		expect([content.comparison, content.classMaterial, content.notes]).toEqual([null, null, []]);
		expect(content.milestones.map(({ side }) => side)).toEqual(['above', 'below']);
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
			{ id: 'rank[1]', field: 'from', value: '1905' }
		],
		[
			'a rank whose quote is not in the text',
			(story) => (story.rank = [rank('1900', '1905', 'nobody did')]),
			{ id: 'rank[0]', field: 'quote', value: 'nobody did' }
		],
		[
			'an unknown theme',
			({ themes }) => themes.forEach((theme) => (theme.id = 'others')),
			{ file: 'milestones.json', id: 'first-thing', field: 'theme', value: 'events' }
		]
	])('reports %s', (_, edit, problem) =>
		expect(problemsWith(edit)).toContainEqual(
			expect.objectContaining({ file: 'story.json', ...problem })
		)
	);
});
