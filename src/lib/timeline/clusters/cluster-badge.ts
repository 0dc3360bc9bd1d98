/** Clusters as they are drawn: pills with a count. */
import { inDigits } from '../../story/format-count';
import { TARGET } from './bins';
import type { Cluster } from './clusters';
import type { Measures } from '../sizes/metrics';
import { textWidth } from '../sizes/text-metrics';

/** px from the top left of the picture; as high as what can be hit. */
export interface Pill {
	text: string;
	left: number;
	top: number;
	width: number;
}
/** Room beside its count, as a share of the size of its type; and the width of its line, px. As in its style. */
export const PILL = { padding: 0.35 / 0.75, border: 2 };

/** @param axis y of the axis, px. */
export function pillOf(
	{ x, lane, count }: Cluster,
	axis: number,
	{ mark, tickSize }: Measures
): Pill {
	const text = inDigits(count);
	const width = Math.max(
		TARGET,
		textWidth(text, tickSize, 600) + 2 * (PILL.padding * tickSize + PILL.border)
	);
	return { text, left: x - width / 2, top: axis + lane * mark - TARGET / 2, width };
}
