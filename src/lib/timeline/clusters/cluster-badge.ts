/** Badges of clusters: a pill with the count. */
import { formatCount } from '../../story/format-count';
import type { Cluster } from './clusters';
import { MIN_TARGET, type Metrics } from '../sizes/metrics';
import { textWidth } from '../sizes/text-metrics';

/** Position from the top left of the timeline, px. The height is `MIN_TARGET`. */
export interface ClusterBadge {
	text: string;
	left: number;
	top: number;
	width: number;
}
/** Padding as a share of the font size, and border width, px: as in `Clusters.svelte`. */
export const BADGE = { padding: 0.35 / 0.75, border: 2 };

/**
 * Lays out the badge of a cluster, within the timeline.
 * @param axis y of the axis, px
 * @param maxRight width of the timeline, px
 */
export function layOutBadge(
	{ x, lane, count }: Cluster,
	axis: number,
	{ mark, tickSize }: Metrics,
	maxRight: number
): ClusterBadge {
	const text = formatCount(count);
	const width = Math.max(
		MIN_TARGET,
		textWidth(text, tickSize, 600) + 2 * (BADGE.padding * tickSize + BADGE.border)
	);
	const left = Math.max(0, Math.min(x - width / 2, maxRight - width));
	return { text, left, top: axis + lane * mark - MIN_TARGET / 2, width };
}
