/** Clusters as they are drawn: pills with a count. */
import { formatCount } from '../../story/format-count';
import type { Cluster } from './clusters';
import { MIN_TARGET, type Metrics } from '../sizes/metrics';
import { textWidth } from '../sizes/text-metrics';

/** px from the top left of the picture; as high as what can be hit. */
export interface ClusterBadge {
	text: string;
	left: number;
	top: number;
	width: number;
}
/** Room beside its count, as a share of the size of its type; and the width of its line, px. As in its style. */
export const BADGE = { padding: 0.35 / 0.75, border: 2 };

/** @param axis y of the axis, px. */
export function layOutBadge(
	{ x, lane, count }: Cluster,
	axis: number,
	{ mark, tickSize }: Metrics
): ClusterBadge {
	const text = formatCount(count);
	const width = Math.max(
		MIN_TARGET,
		textWidth(text, tickSize, 600) + 2 * (BADGE.padding * tickSize + BADGE.border)
	);
	return { text, left: x - width / 2, top: axis + lane * mark - MIN_TARGET / 2, width };
}
