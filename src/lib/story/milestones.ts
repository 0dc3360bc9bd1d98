/** Milestones with their drawn dates, in chronological order. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Extent } from '../content/extent';
import type { Milestone } from '../content/resolve';

export interface DatedMilestone extends Milestone {
	/** The drawn date: the date of the record or, without a record, the date that the column states. */
	extent: Extent;
	/** Time of the mark and label, ms UTC. */
	anchor: number;
}

/**
 * Returns the time at which an extent is marked, ms UTC: its first day; the middle of the first
 * month or year where the day is unknown, to avoid a false first of January; the middle of a set.
 */
function anchorOf({ kind, start, end }: Extent): number {
	const from = start ?? end;
	const to = kind === 'oneOf' ? (end ?? start) : from;
	if (!from || !to) throw new Error('an extent without start and end has no anchor');
	const earliest = Date.parse(from.first);
	const latest = Date.parse(to.last) + millisecondsInDay;
	return from.precision === 'day' && from === to ? earliest : (earliest + latest) / 2;
}

/**
 * Returns the milestones with drawn extent and anchor, sorted by anchor, then as in the data.
 * @param axis First moment of the axis, and the one after its last, ms UTC.
 */
export function dateMilestones(
	milestones: readonly Milestone[],
	axis: { start: number; end: number }
): DatedMilestone[] {
	return milestones
		.map((milestone): DatedMilestone => {
			const extent = milestone.recordExtent ?? milestone.statedExtent;
			if (!extent) throw new Error(`the checked milestone ${milestone.id} has no date`);
			// An extent may overlap the axis in part: its mark is drawn on that part.
			const latest = axis.end - millisecondsInDay;
			const anchor = Math.min(Math.max(anchorOf(extent), axis.start), latest);
			return { ...milestone, extent, anchor };
		})
		.sort((a, b) => a.anchor - b.anchor);
}
