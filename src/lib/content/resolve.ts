/**
 * The one place that trusts nothing: records become content only when every quote is found in the column, every date is
 * a date, every id leads somewhere and nothing contradicts anything. All problems are collected before any is thrown.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { blockAt, touches, type Column, type TextRange } from './column';
import { resolveClass, type ResolvedClassMaterial } from './resolve-class';
import { resolveComparison, type ResolvedComparison } from './resolve-comparison';
import { overlaps, type Extent } from './extent';
import { parseFiles, type Files, type Records } from './parse';
import { DataError, type Reporter } from './problems';
import { Resolver, type FoundQuote } from './resolver';
import type {
	BackgroundEventRecord,
	EraRecord,
	FrontMatter,
	MilestoneRecord,
	NoteRecord,
	ParallelRecord,
	Reference,
	StretchRecord,
	TermRecord
} from './schema';

type Found<T> = Omit<T, 'quotes'> & { quotes: FoundQuote[] };
type FoundSide = Omit<ParallelRecord['then'], 'quote' | 'nearest'> & {
	quote: FoundQuote | null;
	nearest: FoundQuote | null;
};

export type Milestone = Found<MilestoneRecord> & {
	statedExtent: Extent | null;
	recordExtent: Extent | null;
	/** Where the words that date it stand. */
	wordingPlaces: TextRange[];
};
export type Note = Omit<Found<NoteRecord>, 'milestones'> & { milestones: string[] };
export type Parallel = Omit<ParallelRecord, 'then' | 'now'> & { then: FoundSide; now: FoundSide };
export type BackgroundEvent = BackgroundEventRecord & { extent: Extent };
export type Term = TermRecord & { extent: Extent };
export type Segment = Omit<StretchRecord, 'edtf'> & { extent: Extent };

export interface Content {
	column: Column;
	source: FrontMatter;
	eras: EraRecord[];
	segments: Segment[];
	milestones: Milestone[];
	notes: Note[];
	parallels: Parallel[];
	comparison: ResolvedComparison;
	classMaterial: ResolvedClassMaterial;
	events: BackgroundEvent[];
	terms: Term[];
	references: Reference[];
}

function resolveMilestone(
	record: MilestoneRecord,
	column: Column,
	resolver: Resolver,
	references: Set<string>
): Milestone {
	const report = resolver.reporter.about('milestones.json', record.id);
	const quotes = resolver.quotes(column, record.quotes, report);
	const { stated, record: dated } = record;
	const statedExtent =
		stated.edtf === null ? null : resolver.extent(stated.edtf, 'stated.edtf', report);
	const recordExtent = dated === null ? null : resolver.extent(dated.edtf, 'record.edtf', report);

	if (stated.edtf !== null && stated.wording === null)
		report(
			'stated.wording',
			null,
			'is missing; give the words of the column that date it, or set stated.edtf to null'
		);
	const wordingPlaces =
		stated.wording === null ? [] : wordingRanges(column, stated.wording, quotes);
	if (stated.wording !== null && quotes.length > 0 && wordingPlaces.length === 0)
		report(
			'stated.wording',
			stated.wording,
			'does not stand in a paragraph that the milestone quotes'
		);
	if (stated.edtf === null && dated === null)
		report(
			'record',
			null,
			'is missing and the column gives no date either; a milestone needs one of the two'
		);
	if (dated) {
		resolver.ids(dated.references, references, 'reference', 'record.references', report);
		if ('CDU'.includes(dated.certainty) && dated.note === null)
			report(
				'record.note',
				null,
				`is missing; certainty ${dated.certainty} must say what is not sure`
			);
		if ('AB'.includes(dated.certainty) && dated.references.length === 0)
			report('record.references', [], `is empty; certainty ${dated.certainty} needs a reference`);
	}
	return { ...record, quotes, statedExtent, recordExtent, wordingPlaces };
}

/** Where the words that date a milestone stand, in the paragraphs that it quotes. */
const wordingRanges = (column: Column, words: string, quotes: FoundQuote[]): TextRange[] =>
	quotes.flatMap((quote) => {
		const block = blockAt(column, quote);
		// Whole words: “recent” is not said by “recently”.
		const at =
			block?.text.search(
				new RegExp(
					`(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
					'u'
				)
			) ?? -1;
		return block && at >= 0
			? [{ start: block.start + at, end: block.start + at + words.length }]
			: [];
	});

/** A stated date that the record rules out is allowed only where a note on the words that state it tells the reader. */
function checkAgreement(milestones: Milestone[], notes: Note[], reporter: Reporter): void {
	for (const { id, wordingPlaces, statedExtent, recordExtent, stated } of milestones) {
		if (!statedExtent || !recordExtent || overlaps(statedExtent, recordExtent)) continue;
		const noted = notes.some((note) =>
			note.quotes.some((words) => wordingPlaces.some((place) => touches(words, place)))
		);
		if (!noted)
			reporter.about('milestones.json', id)(
				'stated.edtf',
				stated.edtf,
				`cannot be true if the record (${recordExtent.edtf}) is; correct one of them, or add an editor’s note on the words “${stated.wording ?? ''}”`
			);
	}
}

function resolveParallel(
	record: ParallelRecord,
	column: Column,
	resolver: Resolver,
	milestones: Set<string>,
	groups: Set<string>
): Parallel {
	const report = resolver.reporter.about('parallels.json', record.id);
	resolver.ids([record.group], groups, 'group in comparison.json', 'group', report);
	const side = (name: 'then' | 'now'): FoundSide => {
		const { quote, nearest, gist } = record[name];
		if ((quote === null) === (nearest === undefined))
			report(
				`${name}.quote`,
				quote?.exact ?? null,
				'give either a quote, or null and the nearest words'
			);
		return {
			gist,
			quote: quote && resolver.quote(column, quote, `${name}.quote`, report),
			nearest: nearest ? resolver.quote(column, nearest, `${name}.nearest`, report) : null
		};
	};
	const silent = record.then.quote === null || record.now.quote === null;
	if (silent !== (record.verdict === 'silent'))
		report(
			'verdict',
			record.verdict,
			silent
				? 'must be “silent”: one side has no quote'
				: 'cannot be “silent”: both sides have a quote'
		);
	resolver.ids(record.milestones, milestones, 'milestone', 'milestones', report);
	return { ...record, then: side('then'), now: side('now') };
}

function resolveStretches(records: StretchRecord[], resolver: Resolver): Segment[] {
	let before: Extent | undefined;
	return records.flatMap(({ edtf, ...rest }, index) => {
		const report = resolver.reporter.about('eras.json', `segments[${index}]`);
		const extent = resolver.extent(edtf, 'edtf', report);
		if (!extent) return [];
		if (!extent.start || !extent.end) report('edtf', edtf, 'must have a start and an end');
		else if (
			before?.end &&
			Date.parse(extent.start.first) - Date.parse(before.end.last) !== millisecondsInDay
		)
			report(
				'edtf',
				edtf,
				`does not begin on the day after the segment before it ends (${before.end.last})`
			);
		before = extent;
		return [{ ...rest, extent }];
	});
}

function resolveAll(
	column: Column,
	source: FrontMatter,
	records: Records,
	resolver: Resolver
): Content {
	const { reporter } = resolver;
	const data = {
		milestones: records['milestones.json'].milestones,
		notes: records['notes.json'].notes,
		parallels: records['parallels.json'].parallels,
		comparison: records['comparison.json'],
		classMaterial: records['class.json'],
		references: records['references.json'].references,
		...records['background.json'],
		...records['eras.json']
	};
	const references = resolver.unique('references.json', data.references);
	const milestoneIds = resolver.unique('milestones.json', data.milestones);
	const eraIds = resolver.unique('eras.json', data.eras);
	const noteIds = resolver.unique('notes.json', data.notes);
	const parallelIds = resolver.unique('parallels.json', data.parallels);
	const groupIds = resolver.unique('comparison.json', data.comparison.groups);
	resolver.unique('background.json', [...data.events, ...data.terms]);

	const milestones = data.milestones.map((record) => {
		resolver.ids(
			[record.era],
			eraIds,
			'era in eras.json',
			'era',
			reporter.about('milestones.json', record.id)
		);
		return resolveMilestone(record, column, resolver, references);
	});
	const notes = data.notes.map((record): Note => {
		const report = reporter.about('notes.json', record.id);
		resolver.ids(record.references, references, 'reference', 'references', report);
		resolver.ids(record.milestones ?? [], milestoneIds, 'milestone', 'milestones', report);
		return {
			...record,
			quotes: resolver.quotes(column, record.quotes, report),
			milestones: record.milestones ?? []
		};
	});
	const dated = <R extends BackgroundEventRecord | TermRecord>(
		record: R
	): (R & { extent: Extent })[] => {
		const report = reporter.about('background.json', record.id);
		resolver.ids(record.references, references, 'reference', 'references', report);
		const extent = resolver.extent(record.edtf, 'edtf', report);
		return extent ? [{ ...record, extent }] : [];
	};
	checkAgreement(milestones, notes, reporter);

	return {
		column,
		source,
		eras: data.eras,
		segments: resolveStretches(data.segments, resolver),
		milestones,
		notes,
		parallels: data.parallels.map((record) =>
			resolveParallel(record, column, resolver, milestoneIds, groupIds)
		),
		comparison: resolveComparison(data.comparison, column, resolver, {
			milestones: milestoneIds,
			notes: noteIds,
			parallels: parallelIds,
			references
		}),
		classMaterial: resolveClass(data.classMaterial, column, resolver, data.milestones, {
			parallels: parallelIds,
			notes: noteIds
		}),
		events: data.events.flatMap(dated),
		terms: data.terms.flatMap(dated),
		references: data.references
	};
}

/**
 * Checks the data files (name → raw text) and resolves them.
 * @throws {DataError} listing every problem found: file, id, field, value and cure.
 */
export function resolveContent(files: Files): Content {
	const resolver = new Resolver();
	const parsed = parseFiles(files, resolver.reporter);
	const content = parsed && resolveAll(parsed.column, parsed.source, parsed.records, resolver);
	const { problems } = resolver.reporter;
	if (!content || problems.length > 0) throw new DataError(problems);
	return content;
}
