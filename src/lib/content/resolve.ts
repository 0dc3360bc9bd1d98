/**
 * Checks the data records and converts them to content: finds quotes, parses dates, looks up ids,
 * and compares the dates of the text with the historical record. Collects all problems before
 * throwing an error.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { resolveClassMaterial, type ClassMaterial } from './class-material';
import { blockAt, touches, type Column, type TextRange } from './column';
import { overlaps, type Extent } from './extent';
import { parseFiles, type Files, type Records } from './parse';
import { DataError, Reporter, type Report } from './problems';
import type { Quote } from './quotes';
import { checkReferences } from './references';
import { checkSideColours } from './side-colours';
import { resolveComparison, type ResolvedComparison } from './resolve-comparison';
import { Resolver } from './resolver';
import { RECORD_EXAMPLE } from './schema';
import type {
	BackgroundEventRecord,
	EraRecord,
	FrontMatter,
	MilestoneRecord,
	NoteRecord,
	OpinionRecord,
	ParallelRecord,
	Reference,
	SegmentRecord,
	Side,
	StoryRecord,
	TermRecord,
	TourStopRecord
} from './schema';

type WithQuotes<T> = Omit<T, 'quotes'> & { quotes: Quote[] };
type Dated<T, S extends Side> = Omit<T, 'side'> & { side: S; extent: Extent };

export type Milestone = WithQuotes<Omit<MilestoneRecord, 'side'>> & {
	side: Side;
	/** The date that the text states. */
	statedExtent: Extent | null;
	/** The date of the historical record. */
	recordExtent: Extent | null;
	/** Positions in the text of the words that state the date. */
	wordingRanges: TextRange[];
};
/** A judgement of the text without a date. */
export type Opinion = WithQuotes<Omit<OpinionRecord, 'side' | 'references'>> & {
	side: Side;
	references: string[];
};
export type Note = Omit<WithQuotes<NoteRecord>, 'milestones'> & { milestones: string[] };
/** One half of a parallel: 1949–50 or 2024. */
export interface ParallelHalf {
	quote: Quote | null;
	/** The closest words of the text, if it has none to quote. */
	nearest: Quote | null;
	gist: string;
}
/** A role in the pattern of a parallel, and where the side that holds it is drawn. */
export interface Role {
	name: string;
	then: Side;
	now: Side;
}
export type Parallel = Omit<ParallelRecord, 'then' | 'now' | 'role'> &
	Record<'then' | 'now', ParallelHalf> & { role: Role | undefined };
export type BackgroundEvent = Dated<BackgroundEventRecord, Side>;
export type Term = Dated<TermRecord, Exclude<Side, 'both'>>;
export type Segment = Omit<SegmentRecord, 'edtf'> & { extent: Extent };

type EditionRecord = FrontMatter['editions'][number];
/** Facts about the text, with the date of each edition. */
export type Source = Omit<FrontMatter, 'editions'> & {
	editions: (Omit<EditionRecord, 'published'> & { published: Extent | null })[];
};

/** Who stands above the other, as the text says of some time. */
export interface Rank {
	extent: Extent;
	above: Exclude<Side, 'both'>;
	quote: Quote;
}

/** A stop of the guided tour. */
export type TourStop = Omit<TourStopRecord, 'quote'> & { quote: Quote };

export interface Content {
	column: Column;
	source: Source;
	eras: EraRecord[];
	segments: Segment[];
	milestones: Milestone[];
	opinions: Opinion[];
	notes: Note[];
	parallels: Parallel[];
	/** Null for a story without a comparison. */
	comparison: ResolvedComparison | null;
	/** Null for a story without class material. */
	classMaterial: ClassMaterial | null;
	rank: Rank[];
	/** In order; empty for a story without a tour. */
	tour: TourStop[];
	events: BackgroundEvent[];
	terms: Term[];
	references: Reference[];
	/** Groups of words of like meaning, for the search. */
	synonyms: string[][];
}

function resolveMilestone(record: MilestoneRecord, resolver: Resolver): Milestone {
	const report = resolver.reporter.reportFor('milestones.json', record.id);
	resolver.checkIds('era in story.json', [record.era], 'era', report);
	resolver.checkIds('theme in story.json', [record.theme], 'theme', report);
	const side = resolver.sideOf(record.side, report);
	const quotes = resolver.findQuotes(record.quotes, report);
	const { stated, record: recordDate } = record;
	const statedExtent =
		stated.edtf === null ? null : resolver.parseExtent(stated.edtf, 'stated.edtf', report);
	const recordExtent =
		recordDate === null ? null : resolver.parseExtent(recordDate.edtf, 'record.edtf', report);

	if (stated.edtf !== null && stated.wording === null)
		report(
			'stated.wording',
			undefined,
			'is missing; give the words of the text that date it, or set stated.edtf to null'
		);
	const wordingRanges =
		stated.wording === null ? [] : rangesOfWording(resolver.column, stated.wording, quotes);
	if (stated.wording !== null && quotes.length > 0 && wordingRanges.length === 0)
		report('stated.wording', stated.wording, 'is not in a paragraph that the milestone quotes');
	if (stated.edtf === null && recordDate === null)
		report(
			'record',
			undefined,
			`is missing, and so is stated.edtf; a milestone needs one of the two: give a record, such as ${JSON.stringify(RECORD_EXAMPLE)}`
		);
	if (recordDate) {
		resolver.checkIds('reference', recordDate.references, 'record.references', report);
		if ('CDU'.includes(recordDate.certainty) && recordDate.note === null)
			report(
				'record.note',
				undefined,
				`is missing; certainty ${recordDate.certainty} must say what is not sure`
			);
		if ('AB'.includes(recordDate.certainty) && recordDate.references.length === 0)
			report(
				'record.references',
				[],
				`is empty; certainty ${recordDate.certainty} needs a reference`
			);
		if (recordDate.shows !== undefined && recordDate.references.length === 0)
			report(
				'record.shows',
				recordDate.shows,
				'speaks of a document; give it as the first reference'
			);
	}
	return { ...record, side, quotes, statedExtent, recordExtent, wordingRanges };
}

/** Reports a mark that needs a reference and has none. `field` is that of the references. */
function checkMark(
	{ mark }: OpinionRecord['verdict'],
	references: readonly string[],
	field: string,
	report: Report
): void {
	if (mark !== 'not-checkable' && references.length === 0)
		report(
			'verdict.mark',
			mark,
			`needs a reference in ${field}; add one, or set the mark to “not-checkable”`
		);
}

/**
 * Reports verdicts without a reference. Reports milestones without a verdict if another one of the
 * story has one.
 */
function checkVerdicts(records: readonly MilestoneRecord[], reporter: Reporter): void {
	const example = records.find(({ verdict }) => verdict);
	if (!example) return;
	for (const { id, verdict, record } of records) {
		const report = reporter.reportFor('milestones.json', id);
		if (!verdict)
			report(
				'verdict',
				null,
				`is missing, though ${example.id} has one; give each milestone a verdict, or none`
			);
		else checkMark(verdict, record?.references ?? [], 'record.references', report);
	}
}

function resolveOpinion(record: OpinionRecord, resolver: Resolver): Opinion {
	const report = resolver.reporter.reportFor('opinions.json', record.id);
	const { references = [] } = record;
	// One word finds both in a search, and both are links in the text.
	if (resolver.hasId('milestone', record.id))
		report('id', record.id, 'is the id of a milestone too; give the opinion another id');
	resolver.checkIds('milestone', record.milestones, 'milestones', report);
	resolver.checkIds('reference', references, 'references', report);
	checkMark(record.verdict, references, 'references', report);
	return {
		...record,
		side: resolver.sideOf(record.side, report),
		quotes: resolver.findQuotes(record.quotes, report),
		references
	};
}

/** Words of the quote of a stop. */
const MAX_WORDS_OF_STOP = 30;

function resolveStop(record: TourStopRecord, resolver: Resolver): TourStop {
	const report = resolver.reporter.reportFor('tour.json', record.id);
	const { exact } = record.quote;
	const count = exact.split(/\s+/).length;
	if (count > MAX_WORDS_OF_STOP)
		report(
			'quote',
			exact,
			`has ${count} words; a stop is read at a glance: quote ${MAX_WORDS_OF_STOP} at the most`
		);
	resolver.checkIds('milestone', record.milestones, 'milestones', report);
	return { ...record, quote: resolver.findQuote(record.quote, 'quote', report) };
}

/** Returns the positions of `words`, a date, in the paragraphs that contain the quotes. */
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

/**
 * Reports dates of the text that contradict the historical record. An editor’s note on the words
 * that state the date explains the contradiction, so it is then not reported.
 */
function checkAgreement(milestones: Milestone[], notes: Note[], reporter: Reporter): void {
	for (const { id, wordingRanges, statedExtent, recordExtent, stated } of milestones) {
		if (!statedExtent || !recordExtent || overlaps(statedExtent, recordExtent)) continue;
		const hasNote = notes.some((note) =>
			note.quotes.some((words) => wordingRanges.some((range) => touches(words, range)))
		);
		if (!hasNote)
			reporter.reportFor('milestones.json', id)(
				'stated.edtf',
				stated.edtf,
				`cannot be true if the record (${recordExtent.edtf}) is; correct one of them, or add an editor’s note on the words “${stated.wording ?? ''}”`
			);
	}
}

function resolveParallel(record: ParallelRecord, resolver: Resolver): Parallel {
	const report = resolver.reporter.reportFor('parallels.json', record.id);
	const resolveHalf = (name: 'then' | 'now'): ParallelHalf => {
		const { quote, nearest, gist } = record[name];
		if ((quote === null) === (nearest === undefined))
			report(
				`${name}.quote`,
				quote?.exact ?? null,
				'give either a quote, or null and the nearest words'
			);
		return {
			quote: quote && resolver.findQuote(quote, `${name}.quote`, report),
			nearest: nearest ? resolver.findQuote(nearest, `${name}.nearest`, report) : null,
			gist
		};
	};
	const lacksQuote = record.then.quote === null || record.now.quote === null;
	if (lacksQuote !== (record.verdict === 'silent'))
		report(
			'verdict',
			record.verdict,
			lacksQuote
				? 'must be “silent”: one side has no quote'
				: 'cannot be “silent”: both sides have a quote'
		);
	resolver.checkIds('milestone', record.milestones, 'milestones', report);
	const role = record.role && {
		name: record.role.name,
		then: resolver.sideOf(record.role.then, report, 'role.then'),
		now: resolver.sideOf(record.role.now, report, 'role.now')
	};
	return { ...record, role, then: resolveHalf('then'), now: resolveHalf('now') };
}

function resolveSegments(records: SegmentRecord[], resolver: Resolver): Segment[] {
	let previous: Extent | undefined;
	return records.flatMap(({ edtf, ...rest }, index) => {
		const report = resolver.reporter.reportFor('story.json', `segments[${index}]`);
		const extent = resolver.parseExtent(edtf, 'edtf', report);
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

/** Reports ranks that overlap or end before they begin. */
function resolveRank(records: NonNullable<StoryRecord['rank']>, resolver: Resolver): Rank[] {
	let previous: Extent | undefined;
	return records.flatMap(({ from, to, above, quote }, index) => {
		const report = resolver.reporter.reportFor('story.json', `rank[${index}]`);
		const extent = resolver.parseExtent(from === to ? from : `${from}/${to}`, 'from', report);
		const side = resolver.actorOf(above, report, 'above');
		const found = resolver.findQuote(quote, 'quote', report);
		if (!extent?.start || !extent.end) return [];
		if (previous?.end && Date.parse(extent.start.first) <= Date.parse(previous.end.last))
			report(
				'from',
				from,
				`begins before rank[${index - 1}] ends (${previous.end.last}); give a later start, or that one an earlier end`
			);
		previous = extent;
		return [{ extent, above: side, quote: found }];
	});
}

/** Reports a question whose answer is on a page that the story lacks. */
function checkQuestions(
	{
		questions = [],
		comparison,
		classMaterial
	}: StoryRecord & Partial<Record<'comparison' | 'classMaterial', unknown>>,
	resolver: Resolver
): void {
	for (const [index, { answer }] of questions.entries()) {
		const report = resolver.reporter.reportFor('story.json', `questions[${index}]`);
		if (answer.page === 'milestone' || answer.page === 'parallel')
			resolver.checkIds(answer.page, [answer.id], 'answer.id', report);
		else if (answer.page === 'tour') resolver.checkIds('stop', [answer.id], 'answer.id', report);
		else if (answer.page === 'comparison' ? !comparison : !classMaterial) {
			const file = answer.page === 'comparison' ? 'comparison.json' : 'class.json';
			report('answer.page', answer.page, `needs ${file}; add it, or choose another page`);
		}
	}
}

/** Reports an era or theme without milestones, and a shape of two themes. */
function checkErasAndThemes(
	{ eras, themes, milestones }: StoryRecord & { milestones: MilestoneRecord[] },
	reporter: Reporter
): void {
	const reportFor = (id: string) => reporter.reportFor('story.json', id);
	for (const [kind, records] of Object.entries({ era: eras, theme: themes }))
		for (const { id } of records)
			if (!milestones.some((milestone) => milestone[kind as 'era' | 'theme'] === id))
				reportFor(id)('id', id, `is the ${kind} of no milestone; give it to one, or remove it`);
	const themeByShape = new Map<string, string>();
	for (const { id, shape } of themes) {
		const other = themeByShape.get(shape);
		if (other)
			reportFor(id)(
				'shape',
				shape,
				`is the shape of ${other} too; each theme has a shape of its own`
			);
		themeByShape.set(shape, id);
	}
}

/** Reports dates outside the axis, where nothing is drawn. A part on the axis is enough. */
function checkOnAxis(content: Content, resolver: Resolver): void {
	const start = content.segments.at(0)?.extent.start;
	const end = content.segments.at(-1)?.extent.end;
	// An axis without ends, or with its ends exchanged, is reported already.
	if (!start || !end || Date.parse(end.last) < Date.parse(start.first)) return;
	const [first, last] = [start.first, end.last];
	const axis: Extent = { edtf: '', kind: 'span', start, end };
	const check = (file: string, id: string, field: string, extent: Extent | null) => {
		if (extent && !overlaps(extent, axis, 0))
			resolver.reporter.reportFor(file, id)(
				field,
				extent.edtf,
				`is outside the axis (${first} to ${last}), so that nothing would be drawn; correct the date, or extend the axis in story.json`
			);
	};
	for (const { id, record, recordExtent, statedExtent } of content.milestones)
		// Only the record is drawn where there is one: the text may state a wrong date.
		if (record) check('milestones.json', id, 'record.edtf', recordExtent);
		else check('milestones.json', id, 'stated.edtf', statedExtent);
	for (const { id, extent } of [...content.events, ...content.terms])
		check('background.json', id, 'edtf', extent);
	for (const { id, zero } of content.comparison?.alignments ?? [])
		for (const era of ['then', 'now'] as const) {
			const [file, field] = ['comparison.json', `zero.${era}`];
			const report = resolver.reporter.reportFor(file, id);
			check(file, id, field, resolver.parseExtent(zero[era], field, report));
		}
}

function resolveAll(resolver: Resolver, source: FrontMatter, records: Records): Content {
	const { column, reporter } = resolver;
	const data = {
		milestones: records['milestones.json'].milestones,
		opinions: records['opinions.json'].opinions,
		notes: records['notes.json'].notes,
		parallels: records['parallels.json'].parallels,
		comparison: records['comparison.json'],
		classMaterial: records['class.json'],
		tour: records['tour.json'].stops,
		references: records['references.json'].references,
		...records['background.json'],
		...records['story.json']
	};
	resolver.addIds('reference', 'references.json', data.references);
	checkReferences(data.references, reporter);
	resolver.addIds('milestone', 'milestones.json', data.milestones);
	resolver.addSides('story.json', data.sides);
	checkSideColours(data.sides, reporter);
	checkErasAndThemes(data, reporter);
	resolver.addIds('era in story.json', 'story.json', data.eras);
	resolver.addIds('theme in story.json', 'story.json', data.themes);
	if (data.comparison && !data.compared)
		reporter.reportFor('story.json', '–')(
			'compared',
			undefined,
			'is missing; give “then” and “now”, the times that comparison.json pairs, each with eras, label, years, leaders, last and prompt, which static/schema/story.json describes; or remove comparison.json'
		);
	for (const [name, { eras }] of Object.entries(data.compared ?? {}))
		resolver.checkIds(
			'era in story.json',
			eras,
			'eras',
			reporter.reportFor('story.json', `compared.${name}`)
		);
	resolver.addIds('opinion', 'opinions.json', data.opinions);
	resolver.addIds('stop', 'tour.json', data.tour);
	resolver.addIds('note', 'notes.json', data.notes);
	resolver.addIds('parallel', 'parallels.json', data.parallels);
	checkQuestions(data, resolver);
	resolver.addIds('event or term', 'background.json', [...data.events, ...data.terms]);

	const milestones = data.milestones.map((record) => resolveMilestone(record, resolver));
	const notes = data.notes.map((record): Note => {
		const report = reporter.reportFor('notes.json', record.id);
		const ids = record.milestones ?? [];
		resolver.checkIds('reference', record.references, 'references', report);
		resolver.checkIds('milestone', ids, 'milestones', report);
		return { ...record, quotes: resolver.findQuotes(record.quotes, report), milestones: ids };
	});
	const resolveDated = <R extends BackgroundEventRecord | TermRecord, S extends Side>(
		record: R,
		placeOf: (id: string, report: Report) => S
	): Dated<R, S>[] => {
		const report = reporter.reportFor('background.json', record.id);
		resolver.checkIds('reference', record.references, 'references', report);
		const extent = resolver.parseExtent(record.edtf, 'edtf', report);
		const side = placeOf(record.side, report);
		return extent ? [{ ...record, side, extent }] : [];
	};
	checkAgreement(milestones, notes, reporter);
	checkVerdicts(data.milestones, reporter);

	const content: Content = {
		column,
		source: {
			...source,
			editions: source.editions.map((edition) => ({
				...edition,
				published: resolver.parseExtent(
					edition.published.edtf,
					'published',
					reporter.reportFor('text.md', edition.name)
				)
			}))
		},
		eras: data.eras,
		segments: resolveSegments(data.segments, resolver),
		milestones,
		opinions: data.opinions.map((record) => resolveOpinion(record, resolver)),
		notes,
		parallels: data.parallels.map((record) => resolveParallel(record, resolver)),
		comparison: data.comparison && resolveComparison(data.comparison, resolver),
		classMaterial:
			data.classMaterial &&
			resolveClassMaterial(data.classMaterial, resolver, { ...data, milestones }),
		rank: resolveRank(data.rank ?? [], resolver),
		tour: data.tour.map((record) => resolveStop(record, resolver)),
		events: data.events.flatMap((record) =>
			resolveDated(record, (id, report) => resolver.sideOf(id, report))
		),
		terms: data.terms.flatMap((record) =>
			resolveDated(record, (id, report) => resolver.actorOf(id, report))
		),
		references: data.references,
		synonyms: records['search.json'].synonyms
	};
	checkOnAxis(content, resolver);
	return content;
}

/**
 * Returns the content of the data files (name → raw text), checked and resolved.
 * @throws {DataError} listing every problem: file, id, field, value and how to fix it.
 */
export function resolveContent(files: Files, folder = 'data'): Content {
	const reporter = new Reporter();
	const parsed = parseFiles(files, reporter);
	const content =
		parsed && resolveAll(new Resolver(parsed.column, reporter), parsed.source, parsed.records);
	if (!content || reporter.problems.length > 0) throw new DataError(reporter.problems, folder);
	return content;
}
