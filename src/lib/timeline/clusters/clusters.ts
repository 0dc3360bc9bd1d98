/** Clusters: milestones without a label, too close for pointer targets of their own. */
import { mean, sum } from 'd3';
import { MIN_TARGET } from '../sizes/metrics';
import { Span } from '../scale/span';

/** A milestone without a label, or a dense bin. */
export interface Unlabelled {
	ids: string[];
	/** px */
	x: number;
	/** Lane of the mark: 0 on the axis, negative above it. */
	lane: number;
	count: number;
	/** From the first to the last milestone, ms UTC. */
	times: Span;
	/** Whether a leader line of a callout ends here, so that x is fixed. */
	hasOwnLabel: boolean;
}

export interface Cluster extends Unlabelled {
	/** Time of the first milestone: stable while zooming. */
	key: string;
}

/** Minimum distance between the centres of clusters, px. */
const MIN_DISTANCE = MIN_TARGET + 6;

function merge(a: Unlabelled, b: Unlabelled): Unlabelled {
	const both = [a, b];
	const fixed = both.filter(({ hasOwnLabel }) => hasOwnLabel);
	return {
		ids: both.flatMap(({ ids }) => ids),
		x: mean(fixed.length > 0 ? fixed : both, ({ x }) => x) ?? a.x,
		lane: sum(both, ({ lane, count }) => lane * count) / (a.count + b.count),
		count: a.count + b.count,
		times: new Span(Math.min(a.times.start, b.times.start), Math.max(a.times.end, b.times.end)),
		hasOwnLabel: fixed.length > 0
	};
}

/** Merges items closer than the minimum distance. Returns the clusters, ordered by x. */
export function clusterUnlabelled(items: readonly Unlabelled[]): Cluster[] {
	let groups = [...items].sort((a, b) => a.x - b.x);
	for (let previousCount = Infinity; groups.length < previousCount;) {
		previousCount = groups.length;
		groups = groups
			.reduce<Unlabelled[]>((merged, next) => {
				const last = merged.at(-1);
				if (last && next.x - last.x < MIN_DISTANCE) merged[merged.length - 1] = merge(last, next);
				else merged.push(next);
				return merged;
			}, [])
			.sort((a, b) => a.x - b.x);
	}
	return groups
		.filter(({ count }) => count > 1)
		.map((group) => ({ ...group, key: String(group.times.start) }));
}
