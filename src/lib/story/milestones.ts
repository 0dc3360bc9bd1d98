/** Milestones with their dates resolved, in the order of the story. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Endpoint, Extent } from '../content/extent';
import type { Milestone } from '../content/resolve';

/** A milestone that knows where in time it stands. */
export interface DatedMilestone extends Milestone {
	/** What is drawn: the record, or what the column states where no record is given. */
	extent: Extent;
	/** The moment its stem and label stand at, ms UTC. */
	anchor: number;
}

/** First moment and end of the last day that an endpoint may mean, ms UTC. */
const bounds = ({ first, last }: Endpoint) =>
	[Date.parse(first), Date.parse(last) + millisecondsInDay] as const;

/**
 * The moment at which an extent is marked, ms UTC: where it starts, and the middle of that month or year where the day is
 * not known, so that nothing is pinned on a false first of January. A set of days is marked in its middle.
 */
function anchorOf({ kind, start, end }: Extent): number {
	const from = start ?? end;
	const to = kind === 'oneOf' ? (end ?? start) : from;
	if (!from || !to) throw new Error('an extent without start and end has no place in time');
	const [earliest] = bounds(from);
	const [, latest] = bounds(to);
	return from.precision === 'day' && from === to ? earliest : (earliest + latest) / 2;
}

/** Adds the drawn extent and the anchor, and sorts by anchor; what stands at the same moment keeps the order of the data. */
export function dateMilestones(milestones: readonly Milestone[]): DatedMilestone[] {
	return milestones
		.map((milestone): DatedMilestone => {
			const extent = milestone.recordExtent ?? milestone.statedExtent;
			if (!extent)
				throw new Error(`${milestone.id} has no date; the check of the data should have said so`);
			return { ...milestone, extent, anchor: anchorOf(extent) };
		})
		.sort((a, b) => a.anchor - b.anchor);
}
