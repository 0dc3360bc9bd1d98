/** Where the labels of a picture stand: each line of a callout, from the top left of the picture; and whom callouts lead to. */
import type { PlacedCallout } from './callouts';

export interface LabelPosition {
	/** px */
	left: number;
	top: number;
	width: number;
	height: number;
	/** The title in one line, or in two. Empty where only the mark is there to be hit. */
	rows: string[];
}

/** Upper edge of a callout, px from the top of the picture. @param axis y of the axis, px. */
export const calloutTop = ({ direction, box }: PlacedCallout, axis: number): number =>
	direction === 'above' ? axis - box.outer : axis + box.inner;

/** Places by milestone id. */
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

/** Ids of the milestones that callouts lead to: by a label, or by the line that counts the rest. */
export const calledOutIds = (callouts: readonly PlacedCallout[]): Set<string> =>
	new Set(callouts.flatMap(({ milestones }) => milestones.map(({ id }) => id)));
