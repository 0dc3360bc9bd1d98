/** What the column itself says of a date, as a band on the axis: under what the record says, and never mixed with it. */
import type { Extent } from '../../story/story';
import { extentToSpan, type Viewport } from '../scale/viewport';

export interface StatedBand {
	/** px */
	from: number;
	to: number;
	/** The end that the column leaves open. */
	fades: 'start' | 'end' | null;
}

/** How far an open end is drawn, px: nobody said that it reaches to the edge of the picture. */
const FADE = 70;

/** The band of a stated date, or null where none of it is in view. An open end fades beside the end that is known. */
export function placeStatedBand(extent: Extent, { x, width, scale }: Viewport): StatedBand | null {
	const { start, end } = extent;
	const times = extentToSpan(extent, scale.extent);
	const from = start || !end ? x(times.start) : x(Date.parse(end.first)) - FADE;
	const to = end ? x(times.end) : x(times.start) + FADE;
	const cut = { from: Math.max(from, -FADE), to: Math.min(to, width + FADE) };
	return cut.to > cut.from ? { ...cut, fades: start ? (end ? null : 'end') : 'start' } : null;
}
