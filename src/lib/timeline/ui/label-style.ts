/** Inline styles that place labels on a drawing. */
import type { LabelPosition } from '../labels/label-positions';

/** Returns a CSS length, rounded to a tenth of a pixel. */
export const px = (value: number): string => `${Math.round(value * 10) / 10}px`;

/** Returns position, size and text of a link: with the rows of its label, or plain in a list. */
export const labelStyle = (place: LabelPosition | null, title: string) => ({
	labelled: place !== null && place.rows.length > 0,
	translate: place && `${px(place.left)} ${px(place.top)}`,
	width: place && px(place.width),
	height: place && px(place.height),
	title: place?.rows.length ? place.rows.join('\n') : title
});
