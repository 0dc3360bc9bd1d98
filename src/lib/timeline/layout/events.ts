/** Background events along the bands of terms: separate, because they are not from the column. */
import type { StoryEvent } from '../../story/story';
import type { PlacedTerm } from '../marks/bands';
import type { PlacedCallout } from '../labels/callouts';
import { MIN_TARGET, type Metrics } from '../sizes/metrics';
import { textWidth } from '../sizes/text-metrics';
import { extentToSpan, type Viewport } from '../scale/viewport';

/** A mark of one event, or of several whose marks would be too close to hit. */
export interface PlacedEvent {
	/** By time. */
	members: readonly StoryEvent[];
	/** Id of the first member. */
	id: string;
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

type EventAtX = Pick<PlacedEvent, 'x' | 'y' | 'baseline'> & { event: StoryEvent };

/** Joins events on the same edge while neighbours are closer than a pointer target. */
function joinEvents(events: readonly EventAtX[]): PlacedEvent[] {
	const groups: EventAtX[][] = [];
	for (const event of [...events].sort((a, b) => a.y - b.y || a.x - b.x)) {
		const last = groups.at(-1)?.at(-1);
		if (last?.y === event.y && event.x - last.x < MIN_TARGET) groups.at(-1)?.push(event);
		else groups.push([event]);
	}
	return groups.flatMap((group) => {
		const [first, last] = [group[0], group.at(-1)];
		if (!first || !last) return [];
		const { y, baseline, event } = first;
		const members = group.map((member) => member.event);
		return { members, id: event.id, x: (first.x + last.x) / 2, y, baseline, label: '' };
	});
}

/** Places the events in view: those of the side below along the lower edge, others above. */
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
				event.side === 'below'
					? [height - band + 2, height - band - tickSize * 0.75]
					: [band - 2, band + tickSize * 1.4];
			return {
				event,
				x: viewport.x(extentToSpan(event.extent, viewport.scale.extent).start),
				y,
				baseline
			};
		})
		.filter(({ x }) => 0 <= x && x <= viewport.width);
	const visible = joinEvents(inView);
	return visible.map((event) => {
		const title = event.members.length === 1 ? (event.members[0]?.title ?? '') : '';
		const labelEnd = event.x + LABEL_GAP + textWidth(title, tickSize, 400);
		const isClearOfMarks = visible.every(
			({ x, y }) => y !== event.y || x <= event.x || x >= labelEnd + LABEL_CLEARANCE
		);
		const isClearOfCallouts = callouts.every(({ direction, box }) => {
			const distance = direction === 'above' ? axis - event.baseline : event.baseline - axis;
			return box.right < event.x || labelEnd < box.left || box.outer < distance - tickSize * 1.4;
		});
		// Labels of leaders without an office are in the same row as labels of events below.
		const isClearOfTerms =
			event.y < axis ||
			terms.every(
				({ row, label, from, to }) => row === 0 || !label || to < event.x || labelEnd < from
			);
		const isClear =
			labelEnd <= viewport.width && isClearOfMarks && isClearOfCallouts && isClearOfTerms;
		return { ...event, label: isClear ? title : '' };
	});
}
