/** Background events along the bands of terms: separate, because they are not from the column. */
import type { StoryEvent } from '../../story/story';
import type { PlacedTerm } from '../marks/bands';
import type { PlacedCallout } from '../labels/callouts';
import type { Metrics } from '../sizes/metrics';
import { textWidth } from '../sizes/text-metrics';
import { extentToSpan, type Viewport } from '../scale/viewport';

export interface PlacedEvent extends StoryEvent {
	/** Centre of the mark, on the edge of the band, px. */
	x: number;
	y: number;
	/** Baseline of the label. */
	baseline: number;
	/** Empty if the label would overlap others. */
	label: string;
}

/** Distance from a mark to its label, and from a label to the next mark, px. */
const LABEL_GAP = 9;
const LABEL_CLEARANCE = 12;

/** Places the events in view: those of the side below along the lower edge, others above. */
export function placeEvents(
	events: readonly StoryEvent[],
	viewport: Viewport,
	{ height, band, tickSize }: Metrics,
	axis: number,
	callouts: readonly PlacedCallout[],
	terms: readonly PlacedTerm[]
): PlacedEvent[] {
	const visible = events
		.map((event) => {
			const [y, baseline] =
				event.side === 'below'
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
	return visible.map((event) => {
		const labelEnd = event.x + LABEL_GAP + textWidth(event.title, tickSize, 400);
		const isClearOfMarks = visible.every(
			({ x, y }) => y !== event.y || x <= event.x || x >= labelEnd + LABEL_CLEARANCE
		);
		const isClearOfCallouts = callouts.every(({ direction, box }) => {
			const distance = direction === 'above' ? axis - event.baseline : event.baseline - axis;
			return box.right < event.x || labelEnd < box.left || box.outer < distance - tickSize * 1.4;
		});
		// Labels of leaders without an office are in the same row as labels of events below.
		const isClearOfTerms =
			event.side !== 'below' ||
			terms.every(
				({ row, label, from, to }) => row === 0 || !label || to < event.x || labelEnd < from
			);
		const isClear =
			labelEnd <= viewport.width && isClearOfMarks && isClearOfCallouts && isClearOfTerms;
		return { ...event, label: isClear ? event.title : '' };
	});
}
