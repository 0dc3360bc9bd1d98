/**
 * Records become content only when every quote is found in the column, every date is valid, every id
 * is known, and no statements contradict. All problems are collected before the check throws.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { resolveClassMaterial, type ClassMaterial } from './class-material';
import { blockAt, touches, type Column, type TextRange } from './column';
import { overlaps, type Extent } from './extent';
import { parseFiles, type Files, type Records } from './parse';
import { DataError, Reporter } from './problems';
import type { Quote } from './quotes';
import { resolveComparison, type ResolvedComparison } from './resolve-comparison';
import { Resolver } from './resolver';
import type {
	BackgroundEventRecord,
	EraRecord,
	FrontMatter,
	MilestoneRecord,
	NoteRecord,
	ParallelRecord,
	Reference,
	SegmentRecord,
	TermRecord
} from './schema';

type WithQuotes<T> = Omit<T, 'quotes'> & { quotes: Quote[] };

export type Milestone = WithQuotes<MilestoneRecord> & {
	statedExtent: Extent | null;
	recordExtent: Extent | null;
	/** Positions of the words that date it. */
	wordingRanges: TextRange[];
};
export type Note = Omit<WithQuotes<NoteRecord>, 'milestones'> & { milestones: string[] };
/** One half of a parallel: 1949–50 or 2024. */
export interface ParallelHalf {
	quote: Quote | null;
	/** Nearest words, where the column has no quote. */
	nearest: Quote | null;
	gist: string;
}
export type Parallel = Omit<ParallelRecord, 'then' | 'now'> & Record<'then' | 'now', ParallelHalf>;
export type BackgroundEvent = BackgroundEventRecord & { extent: Extent };
export type Term = TermRecord & { extent: Extent };
export type Segment = Omit<SegmentRecord, 'edtf'> & { extent: Extent };

export interface Content {
	column: Column;
	source: FrontMatter;
	eras: EraRecord[];
	segments: Segment[];
	milestones: Milestone[];
	notes: Note[];
	parallels: Parallel[];
	comparison: ResolvedComparison;
	classMaterial: ClassMaterial;
	events: BackgroundEvent[];
	terms: Term[];
	references: Reference[];
}

function resolveMilestone(record: MilestoneRecord, resolver: Resolver): Milestone {
	const report = resolver.reporter.about('milestones.json', record.id);
	resolver.checkIds('era in eras.json', [record.era], 'era', report);
	const quotes = resolver.quotes(record.quotes, report);
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
	const wordingRanges =
		stated.wording === null ? [] : rangesOfWording(resolver.column, stated.wording, quotes);
	if (stated.wording !== null && quotes.length > 0 && wordingRanges.length === 0)
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
		resolver.checkIds('reference', dated.references, 'record.references', report);
		if ('CDU'.includes(dated.certainty) && dated.note === null)
			report(
				'record.note',
				null,
				`is missing; certainty ${dated.certainty} must say what is not sure`
			);
		if ('AB'.includes(dated.certainty) && dated.references.length === 0)
			report('record.references', [], `is empty; certainty ${dated.certainty} needs a reference`);
	}
	return { ...record, quotes, statedExtent, recordExtent, wordingRanges };
}

/** Returns the positions of the words that date a milestone, in the paragraphs that it quotes. */
function rangesOfWording(column: Column, words: string, quotes: Quote[]): TextRange[] {
	const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	// Whole words only: “recent” must not match “recently”.
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
	return quotes.flatMap((quote) => {
		const block = blockAt(column, quote);
		const index = block?.text.search(pattern) ?? -1;
		if (!block || index < 0) return [];
		return [{ start: block.start + index, end: block.start + index + words.length }];
	});
}

/** Reports a stated date that the record rules out, unless a note is on the words that state it. */
function checkAgreement(milestones: Milestone[], notes: Note[], reporter: Reporter): void {
	for (const { id, wordingRanges, statedExtent, recordExtent, stated } of milestones) {
		if (!statedExtent || !recordExtent || overlaps(statedExtent, recordExtent)) continue;
		const noted = notes.some((note) =>
			note.quotes.some((words) => wordingRanges.some((range) => touches(words, range)))
		);
		if (!noted)
			reporter.about('milestones.json', id)(
				'stated.edtf',
				stated.edtf,
				`cannot be true if the record (${recordExtent.edtf}) is; correct one of them, or add an editor’s note on the words “${stated.wording ?? ''}”`
			);
	}
}

function resolveParallel(record: ParallelRecord, resolver: Resolver): Parallel {
	const report = resolver.reporter.about('parallels.json', record.id);
	resolver.checkIds('group in comparison.json', [record.group], 'group', report);
	const resolveHalf = (name: 'then' | 'now'): ParallelHalf => {
		const { quote, nearest, gist } = record[name];
		if ((quote === null) === (nearest === undefined))
			report(
				`${name}.quote`,
				quote?.exact ?? null,
				'give either a quote, or null and the nearest words'
			);
		return {
			quote: quote && resolver.quote(quote, `${name}.quote`, report),
			nearest: nearest ? resolver.quote(nearest, `${name}.nearest`, report) : null,
			gist
		};
	};
	const hasGap = record.then.quote === null || record.now.quote === null;
	if (hasGap !== (record.verdict === 'silent'))
		report(
			'verdict',
			record.verdict,
			hasGap
				? 'must be “silent”: one side has no quote'
				: 'cannot be “silent”: both sides have a quote'
		);
	resolver.checkIds('milestone', record.milestones, 'milestones', report);
	return { ...record, then: resolveHalf('then'), now: resolveHalf('now') };
}

function resolveSegments(records: SegmentRecord[], resolver: Resolver): Segment[] {
	let previous: Extent | undefined;
	return records.flatMap(({ edtf, ...rest }, index) => {
		const report = resolver.reporter.about('eras.json', `segments[${index}]`);
		const extent = resolver.extent(edtf, 'edtf', report);
		if (!extent) return [];
		if (!extent.start || !extent.end) report('edtf', edtf, 'must have a start and an end');
		else if (
			previous?.end &&
			Date.parse(extent.start.first) - Date.parse(previous.end.last) !== millisecondsInDay
		)
			report(
				'edtf',
				edtf,
				`does not begin on the day after the segment before it ends (${previous.end.last})`
			);
		previous = extent;
		return [{ ...rest, extent }];
	});
}

function resolveAll(resolver: Resolver, source: FrontMatter, records: Records): Content {
	const { column, reporter } = resolver;
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
	resolver.addIds('reference', 'references.json', data.references);
	resolver.addIds('milestone', 'milestones.json', data.milestones);
	resolver.addIds('era in eras.json', 'eras.json', data.eras);
	resolver.addIds('note', 'notes.json', data.notes);
	resolver.addIds('parallel', 'parallels.json', data.parallels);
	resolver.addIds('group in comparison.json', 'comparison.json', data.comparison.groups);
	resolver.addIds('event or term', 'background.json', [...data.events, ...data.terms]);

	const milestones = data.milestones.map((record) => resolveMilestone(record, resolver));
	const notes = data.notes.map((record): Note => {
		const report = reporter.about('notes.json', record.id);
		const ids = record.milestones ?? [];
		resolver.checkIds('reference', record.references, 'references', report);
		resolver.checkIds('milestone', ids, 'milestones', report);
		return { ...record, quotes: resolver.quotes(record.quotes, report), milestones: ids };
	});
	const resolveDated = <R extends BackgroundEventRecord | TermRecord>(record: R) => {
		const report = reporter.about('background.json', record.id);
		resolver.checkIds('reference', record.references, 'references', report);
		const extent = resolver.extent(record.edtf, 'edtf', report);
		return extent ? [{ ...record, extent }] : [];
	};
	checkAgreement(milestones, notes, reporter);

	return {
		column,
		source,
		eras: data.eras,
		segments: resolveSegments(data.segments, resolver),
		milestones,
		notes,
		parallels: data.parallels.map((record) => resolveParallel(record, resolver)),
		comparison: resolveComparison(data.comparison, resolver),
		classMaterial: resolveClassMaterial(data.classMaterial, resolver, data.milestones),
		events: data.events.flatMap(resolveDated),
		terms: data.terms.flatMap(resolveDated),
		references: data.references
	};
}

/**
 * Returns the content of the data files (name → raw text), checked and resolved.
 * @throws {DataError} listing every problem found: file, id, field, value and cure.
 */
export function resolveContent(files: Files): Content {
	const reporter = new Reporter();
	const parsed = parseFiles(files, reporter);
	const content =
		parsed && resolveAll(new Resolver(parsed.column, reporter), parsed.source, parsed.records);
	if (!content || reporter.problems.length > 0) throw new DataError(reporter.problems);
	return content;
}
