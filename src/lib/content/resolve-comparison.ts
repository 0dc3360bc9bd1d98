/** Checks the alignments, journeys, ranks, thin spots, figures and documents of the comparison. */
import type { Extent } from './extent';
import type { Quote } from './quotes';
import type { Resolver } from './resolver';
import type { ComparisonRecord, FigureRecord, RelativeSegment, Side } from './schema';

type AlignmentRecord = ComparisonRecord['alignments'][number];
type RankRecord = NonNullable<ComparisonRecord['ranks']>['then'];
type Actor = Exclude<Side, 'both'>;
type WithActor<T> = Omit<T, 'side'> & { side: Actor };
type ResolvedRank = Omit<RankRecord, 'upper' | 'lower'> &
	Record<'upper' | 'lower', WithActor<RankRecord['upper']>>;
type TravelRecord = NonNullable<ComparisonRecord['travel']>;
type ResolvedJourney = WithActor<TravelRecord['journeys']['then']>;

type DocumentSetRecord = NonNullable<ComparisonRecord['documents']>;
type ResolvedDocumentSet = Omit<DocumentSetRecord, 'quote' | 'items'> & {
	quote: Quote;
	items: (Omit<DocumentSetRecord['items'][number], 'edtf'> & { extent: Extent | null })[];
};

export interface ResolvedComparison extends Pick<
	ComparisonRecord,
	'description' | 'thesisLead' | 'strong' | 'thin'
> {
	thesis: Quote;
	ranks: Record<'then' | 'now', ResolvedRank> | undefined;
	travel:
		| (Pick<TravelRecord, 'places'> & { journeys: Record<'then' | 'now', ResolvedJourney> })
		| undefined;
	alignments: (Omit<AlignmentRecord, 'segments'> & { segments: RelativeSegment[] })[];
	figures: (Omit<FigureRecord, 'quote'> & { quote: Quote })[];
	/** Documents that test the thesis. */
	documents: ResolvedDocumentSet | undefined;
}

const FILE = 'comparison.json';

function resolveDocuments(documents: DocumentSetRecord, resolver: Resolver): ResolvedDocumentSet {
	const reportFor = (id: string) => resolver.reporter.reportFor(FILE, id);
	resolver.addIds('document', FILE, documents.items);
	resolver.checkIds('parallel', documents.parallels, 'parallels', reportFor('documents'));
	return {
		...documents,
		quote: resolver.findQuote(documents.quote, 'quote', reportFor('documents')),
		items: documents.items.map(({ edtf, ...document }) => {
			const report = reportFor(document.id);
			resolver.checkIds('milestone', document.milestones, 'milestones', report);
			resolver.checkIds('reference', document.references, 'references', report);
			return { ...document, extent: resolver.parseExtent(edtf, 'edtf', report) };
		})
	};
}

/**
 * Returns the comparison, each quote with its position in the column. Reports unknown ids, segments
 * that do not adjoin, and values beyond their scale.
 */
export function resolveComparison(
	record: ComparisonRecord,
	resolver: Resolver
): ResolvedComparison {
	const reportFor = (id: string) => resolver.reporter.reportFor(FILE, id);
	resolver.addIds('place', FILE, record.travel?.places ?? []);
	resolver.addIds('alignment', FILE, record.alignments);
	resolver.addIds('figure', FILE, record.figures);
	resolver.addIds('thin spot', FILE, record.thin);

	const checkSegments = (segments: RelativeSegment[], id: string) => {
		for (const [index, { from, to }] of segments.entries()) {
			const previous = segments[index - 1];
			if (to <= from)
				reportFor(id)(`segments[${index}].to`, to, `must come after its start (${from})`);
			if (previous && previous.to !== from)
				reportFor(id)(
					`segments[${index}].from`,
					from,
					`does not begin where the segment before it ends (${previous.to})`
				);
		}
		return segments;
	};
	checkSegments(record.segments, '–');

	const resolveJourney = (
		{ journeys }: TravelRecord,
		comparedEra: 'then' | 'now'
	): ResolvedJourney => {
		const journey = journeys[comparedEra];
		const { from, to, milestone, notes } = journey;
		const report = reportFor(`journeys.${comparedEra}`);
		resolver.checkIds('place', [from], 'from', report);
		resolver.checkIds('place', [to], 'to', report);
		resolver.checkIds('milestone', [milestone], 'milestone', report);
		resolver.checkIds('note', notes, 'notes', report);
		return { ...journey, side: resolver.actorOf(journey.side, report) };
	};
	for (const { id, parallels, notes } of [
		...(record.strong ? [{ id: 'strong', ...record.strong }] : []),
		...record.thin
	]) {
		resolver.checkIds('parallel', parallels, 'parallels', reportFor(id));
		resolver.checkIds('note', notes, 'notes', reportFor(id));
	}
	const resolveRank = (
		ranks: NonNullable<ComparisonRecord['ranks']>,
		comparedEra: 'then' | 'now'
	): ResolvedRank => {
		const rank = ranks[comparedEra];
		const report = reportFor(`ranks.${comparedEra}`);
		const toRanked = (name: 'upper' | 'lower') => ({
			...rank[name],
			side: resolver.actorOf(rank[name].side, report, `${name}.side`)
		});
		return { ...rank, upper: toRanked('upper'), lower: toRanked('lower') };
	};

	return {
		...record,
		thesis: resolver.findQuote(record.thesis, 'thesis', reportFor('–')),
		ranks: record.ranks && {
			then: resolveRank(record.ranks, 'then'),
			now: resolveRank(record.ranks, 'now')
		},
		travel: record.travel && {
			places: record.travel.places,
			journeys: {
				then: resolveJourney(record.travel, 'then'),
				now: resolveJourney(record.travel, 'now')
			}
		},
		alignments: record.alignments.map((alignment) => ({
			...alignment,
			segments: checkSegments(alignment.segments ?? record.segments, alignment.id)
		})),
		figures: record.figures.map((figure) => {
			const report = reportFor(figure.id);
			resolver.checkIds('milestone', figure.milestones, 'milestones', report);
			resolver.checkIds('note', figure.notes, 'notes', report);
			resolver.checkIds('reference', figure.references, 'references', report);
			for (const { label, value } of [...figure.stated, ...figure.record])
				if (Math.abs(value) > figure.most)
					report(label, value, `lies beyond the end of the scale (${figure.most})`);
			return { ...figure, quote: resolver.findQuote(figure.quote, 'quote', report) };
		}),
		documents: record.documents && resolveDocuments(record.documents, resolver)
	};
}
