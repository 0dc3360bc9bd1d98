/** Positions of the labels: each line of a callout, in px from the top left of the timeline. */
import type { PlacedCallout } from './callouts';

export interface LabelPosition {
	/** px */
	left: number;
	top: number;
	width: number;
	height: number;
	/** Lines of the title. Empty if only the mark is a pointer target. */
	rows: string[];
}

/** Returns the top of a callout, px. @param axis y of the axis, px. */
export const calloutTop = ({ direction, box }: PlacedCallout, axis: number): number =>
	direction === 'above' ? axis - box.outer : axis + box.inner;

/** Returns the label positions by milestone id. */
export const labelPositions = ({
	axis,
	callouts
}: {
	axis: number;
	callouts: readonly PlacedCallout[];
}): Map<string, LabelPosition> =>
	new Map(
		callouts.flatMap((callout) => {
			const { box, form } = callout;
			const top = calloutTop(callout, axis);
			return form.lines.map(({ id, left, top: offset, height, rows }): [string, LabelPosition] => [
				id,
				{ left: box.left + left, top: top + offset, width: form.width - left, height, rows }
			]);
		})
	);

/** Returns the ids of milestones in callouts, with a label or counted in the last line. */
export const calledOutIds = (callouts: readonly PlacedCallout[]): Set<string> =>
	new Set(callouts.flatMap(({ milestones }) => milestones.map(({ id }) => id)));
