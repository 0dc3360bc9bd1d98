/** Background events: along the bands of office, apart from the milestones, because the column does not tell of them. */
import type { StoryEvent } from '../../story/story';
import type { PlacedTerm } from '../marks/bands';
import type { PlacedCallout } from '../labels/callouts';
import type { Metrics } from '../sizes/metrics';
import { textWidth } from '../sizes/text-metrics';
import { extentToSpan, type Viewport } from '../scale/viewport';

export interface PlacedEvent extends StoryEvent {
	/** Middle of the mark, on the edge of the band, px. */
	x: number;
	y: number;
	/** Baseline of the label. */
	baseline: number;
	/** Empty where there is no room for it. */
	label: string;
}

/** px from the mark to its label, and from one label to the next mark. */
const LABEL_GAP = 9;
const LABEL_CLEARANCE = 12;

/** Places events in view: Beijing's along the lower edge, all others along the upper. Labels touch nothing. */
export function placeEvents(
	events: readonly StoryEvent[],
	viewport: Viewport,
	{ height, band, tickSize }: Metrics,
	axis: number,
	callouts: readonly PlacedCallout[],
	terms: readonly PlacedTerm[]
): PlacedEvent[] {
	const inView = events
		.map((event) => {
			const [y, baseline] =
				event.side === 'beijing'
					? [height - band + 2, height - band - tickSize * 0.75]
					: [band - 2, band + tickSize * 1.4];
			return {
				...event,
				x: viewport.x(extentToSpan(event.extent, viewport.scale.extent).start),
				y,
				baseline
			};
		})
		.filter(({ x }) => 0 <= x && x <= viewport.width);
	return inView.map((event) => {
		const to = event.x + LABEL_GAP + textWidth(event.title, tickSize, 400);
		const isClear = inView.every(
			({ x, y }) => y !== event.y || x <= event.x || x >= to + LABEL_CLEARANCE
		);
		const isFree = callouts.every(({ direction, box }) => {
			const distance = direction === 'above' ? axis - event.baseline : event.baseline - axis;
			return box.right < event.x || to < box.left || box.outer < distance - tickSize * 1.4;
		});
		// Those who led without an office have their names where the labels of Beijing's events stand.
		const isUnnamed =
			event.side !== 'beijing' ||
			terms.every(
				({ row, label, from, to: end }) => row === 0 || !label || end < event.x || to < from
			);
		return {
			...event,
			label: isUnnamed && to <= viewport.width && isClear && isFree ? event.title : ''
		};
	});
}
