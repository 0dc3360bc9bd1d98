/** The date that the column states, as a band on the axis below the mark of the recorded date. */
import type { Extent } from '../../story/story';
import { extentToSpan, type Viewport } from '../scale/viewport';

export interface StatedBand {
	/** px */
	from: number;
	to: number;
	/** The end that the column does not state. */
	fades: 'start' | 'end' | null;
}

/** Length of an open end, px. */
const FADE = 70;

/** Returns the band of a stated date, or null if it is out of view. */
export function placeStatedBand(extent: Extent, { x, width, scale }: Viewport): StatedBand | null {
	const { start, end } = extent;
	const times = extentToSpan(extent, scale.extent);
	const from = start || !end ? x(times.start) : x(Date.parse(end.first)) - FADE;
	const to = end ? x(times.end) : x(times.start) + FADE;
	const clipped = { from: Math.max(from, -FADE), to: Math.min(to, width + FADE) };
	return clipped.to > clipped.from
		? { ...clipped, fades: start ? (end ? null : 'end') : 'start' }
		: null;
}
