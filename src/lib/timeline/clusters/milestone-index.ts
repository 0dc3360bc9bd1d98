/** Index of the milestones for queries of any window in O(log n). Built once per story. */
import { bisectLeft } from 'd3';
import type { DrawnMilestone } from '../../story/story';
import { RangeMax } from './range-max';
import type { Span } from '../scale/span';
import { extentToSpan } from '../scale/viewport';

export interface MilestoneIndex {
	/** Ordered by time. */
	milestones: readonly DrawnMilestone[];
	anchors: Float64Array;
	/** Queries of the largest weights. */
	maxWeight: RangeMax;
	/** Queries of the latest ends, ms UTC. The end of a single day is its anchor. */
	maxEnd: RangeMax;
}

const isSingleDay = ({ extent: { kind, start } }: DrawnMilestone) =>
	kind === 'point' && start?.precision === 'day';

/**
 * Indexes milestones, which must be ordered by time.
 * @param extent The story, ms UTC: open extents end with it.
 */
export function indexMilestones(
	milestones: readonly DrawnMilestone[],
	extent: Span
): MilestoneIndex {
	const anchors = new Float64Array(milestones.length);
	const weights = new Uint8Array(milestones.length);
	const ends = new Float64Array(milestones.length);
	milestones.forEach((milestone, index) => {
		anchors[index] = milestone.anchor;
		weights[index] = milestone.weight;
		ends[index] = isSingleDay(milestone)
			? milestone.anchor
			: extentToSpan(milestone.extent, extent).end;
	});
	return { milestones, anchors, maxWeight: new RangeMax(weights), maxEnd: new RangeMax(ends) };
}

/** Returns the milestones in [start, end), ms UTC, as a range of indices [from, to). */
export const indexRange = (
	{ anchors }: MilestoneIndex,
	start: number,
	end: number
): [from: number, to: number] => {
	const from = bisectLeft(anchors, start);
	return [from, bisectLeft(anchors, end, from)];
};
