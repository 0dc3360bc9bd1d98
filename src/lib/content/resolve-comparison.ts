/** What the comparison holds besides the parallels: alignments, journeys, ranks, thin spots and figures, checked. */
import type { Column } from './column';
import type { FoundQuote, Resolver } from './resolver';
import type { ComparisonRecord, FigureRecord, RelativeStretch } from './schema';

type Alignment = Omit<ComparisonRecord['alignments'][number], 'segments'> & {
	segments: RelativeStretch[];
};
type Rank = Omit<ComparisonRecord['ranks']['then'], 'quote'> & { quote: FoundQuote | null };

export interface ResolvedComparison extends Pick<
	ComparisonRecord,
	'groups' | 'places' | 'journeys' | 'strong' | 'thin'
> {
	thesis: FoundQuote | null;
	ranks: { then: Rank; now: Rank };
	alignments: Alignment[];
	figures: (Omit<FigureRecord, 'quote'> & { quote: FoundQuote | null })[];
}

/** Ids that the comparison may name. */
interface Known {
	milestones: Set<string>;
	notes: Set<string>;
	parallels: Set<string>;
	references: Set<string>;
}

const FILE = 'comparison.json';

/** Checks that quotes are found, ids lead somewhere, segments adjoin and values stay on their scale. */
export function resolveComparison(
	record: ComparisonRecord,
	column: Column,
	resolver: Resolver,
	known: Known
): ResolvedComparison {
	const about = (id: string) => resolver.reporter.about(FILE, id);
	const placeIds = resolver.unique(FILE, record.places);
	resolver.unique(FILE, record.alignments);
	resolver.unique(FILE, record.figures);
	resolver.unique(FILE, record.thin);

	const checkStretches = (segments: RelativeStretch[], id: string) => {
		for (const [index, { from, to }] of segments.entries()) {
			const before = segments[index - 1];
			if (to <= from) about(id)(`segments[${index}].to`, to, `must come after its start (${from})`);
			if (before && before.to !== from)
				about(id)(
					`segments[${index}].from`,
					from,
					`does not begin where the segment before it ends (${before.to})`
				);
		}
		return segments;
	};
	checkStretches(record.segments, '–');

	for (const side of ['then', 'now'] as const) {
		const { from, to, milestone, notes } = record.journeys[side];
		const report = about(`journeys.${side}`);
		resolver.ids([from], placeIds, 'place', 'from', report);
		resolver.ids([to], placeIds, 'place', 'to', report);
		resolver.ids([milestone], known.milestones, 'milestone', 'milestone', report);
		resolver.ids(notes, known.notes, 'note', 'notes', report);
	}
	for (const { id, parallels, notes } of [{ id: 'strong', ...record.strong }, ...record.thin]) {
		resolver.ids(parallels, known.parallels, 'parallel', 'parallels', about(id));
		resolver.ids(notes, known.notes, 'note', 'notes', about(id));
	}
	const rank = (side: 'then' | 'now'): Rank => ({
		...record.ranks[side],
		quote: resolver.quote(column, record.ranks[side].quote, 'quote', about(`ranks.${side}`))
	});

	return {
		groups: record.groups,
		places: record.places,
		journeys: record.journeys,
		strong: record.strong,
		thin: record.thin,
		thesis: resolver.quote(column, record.thesis, 'thesis', about('–')),
		ranks: { then: rank('then'), now: rank('now') },
		alignments: record.alignments.map((alignment) => ({
			...alignment,
			segments: checkStretches(alignment.segments ?? record.segments, alignment.id)
		})),
		figures: record.figures.map((figure) => {
			const report = about(figure.id);
			resolver.ids(figure.milestones, known.milestones, 'milestone', 'milestones', report);
			resolver.ids(figure.notes, known.notes, 'note', 'notes', report);
			resolver.ids(figure.references, known.references, 'reference', 'references', report);
			for (const { label, value } of [...figure.stated, ...figure.record])
				if (Math.abs(value) > figure.most)
					report(label, value, `lies beyond the end of the scale (${figure.most})`);
			return { ...figure, quote: resolver.quote(column, figure.quote, 'quote', report) };
		})
	};
}
