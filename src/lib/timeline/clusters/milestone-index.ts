/** The milestones as arrays that can be asked about any window in O(log n), however many there are. Made once per story. */
import { bisectLeft } from 'd3';
import type { DrawnMilestone } from '../../story/story';
import { RangeMax } from './range-max';
import type { Span } from '../scale/span';
import { extentToSpan } from '../scale/viewport';

export interface MilestoneIndex {
	/** In the order of time. */
	milestones: readonly DrawnMilestone[];
	anchors: Float64Array;
	/** By weight. */
	maxWeight: RangeMax;
	/** By the moment they last to, ms UTC; a single day lasts no longer than its mark. */
	maxEnd: RangeMax;
}

const isSingleDay = ({ extent: { kind, start } }: DrawnMilestone) =>
	kind === 'point' && start?.precision === 'day';

/**
 * Indexes milestones, which must be in the order of time.
 * @param extent The whole story, ms UTC: what is open ends with it.
 */
export function indexMilestones(
	milestones: readonly DrawnMilestone[],
	extent: Span
): MilestoneIndex {
	const anchors = new Float64Array(milestones.length);
	const weights = new Uint8Array(milestones.length);
	const ends = new Float64Array(milestones.length);
	milestones.forEach((milestone, at) => {
		anchors[at] = milestone.anchor;
		weights[at] = milestone.weight;
		ends[at] = isSingleDay(milestone)
			? milestone.anchor
			: extentToSpan(milestone.extent, extent).end;
	});
	return { milestones, anchors, maxWeight: new RangeMax(weights), maxEnd: new RangeMax(ends) };
}

/** The milestones between two moments, as a range of indices: [from, to). */
export const indexRange = (
	{ anchors }: MilestoneIndex,
	start: number,
	end: number
): [from: number, to: number] => {
	const from = bisectLeft(anchors, start);
	return [from, bisectLeft(anchors, end, from)];
};
