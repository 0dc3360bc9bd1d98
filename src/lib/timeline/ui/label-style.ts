/** How what stands on a picture is placed there by its style. */
import type { LabelPosition } from '../labels/label-positions';

/** A length as styles take it: a tenth of a pixel is as fine as anyone sees. */
export const px = (value: number): string => `${Math.round(value * 10) / 10}px`;

/** A milestone as its link is written: at its place and in the lines it was laid out in; in a list, where it has no place. */
export const labelStyle = (place: LabelPosition | null, title: string) => ({
	labelled: place !== null && place.rows.length > 0,
	translate: place && `${px(place.left)} ${px(place.top)}`,
	width: place && px(place.width),
	height: place && px(place.height),
	title: place?.rows.length ? place.rows.join('\n') : title
});
