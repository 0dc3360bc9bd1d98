/** What stands closer than can be hit and has no label is drawn as one: a cluster with its count. Choosing it zooms to it. */
import { mean, sum } from 'd3';
import { MIN_TARGET } from '../sizes/metrics';
import { Span } from '../scale/span';

/** What may have to be drawn together: a milestone without a label, or a dense bin. */
export interface Unlabelled {
	ids: string[];
	/** px */
	x: number;
	/** As of marks: 0 on the axis, negative above it. */
	lane: number;
	count: number;
	/** From the first to the last, ms UTC. */
	times: Span;
	/** A label of its own leads to it, so it stays where that points. */
	hasOwnLabel: boolean;
}

export interface Cluster extends Unlabelled {
	/** By its first moment: it stays while the cluster does. */
	key: string;
}

/** px from the middle of one cluster to that of the next: room for what is hit, and a gap to tell them apart. */
const MIN_DISTANCE = MIN_TARGET + 6;

function merge(one: Unlabelled, other: Unlabelled): Unlabelled {
	const both = [one, other];
	const fixed = both.filter(({ hasOwnLabel }) => hasOwnLabel);
	return {
		ids: both.flatMap(({ ids }) => ids),
		x: mean(fixed.length > 0 ? fixed : both, ({ x }) => x) ?? one.x,
		lane: sum(both, ({ lane, count }) => lane * count) / (one.count + other.count),
		count: one.count + other.count,
		times: new Span(
			Math.min(one.times.start, other.times.start),
			Math.max(one.times.end, other.times.end)
		),
		hasOwnLabel: fixed.length > 0
	};
}

/** Puts together what stands too close. Gives clusters in order of x, none nearer to another than can be hit. */
export function clusterUnlabelled(loose: readonly Unlabelled[]): Cluster[] {
	let groups = [...loose].sort((a, b) => a.x - b.x);
	for (let before = Infinity; groups.length < before;) {
		before = groups.length;
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
