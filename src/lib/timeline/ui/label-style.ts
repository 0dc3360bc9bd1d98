/** Inline styles that position labels on a drawing. */
import type { LabelPosition } from '../labels/label-positions';

/** Returns a CSS length, rounded to a tenth of a pixel. */
export const px = (value: number): string => `${Math.round(value * 10) / 10}px`;

/** Returns position, size and text of a link: with the rows of its label, or plain in a list. */
export const labelStyle = (position: LabelPosition | null, title: string) => ({
	labelled: position !== null && position.rows.length > 0,
	translate: position && `${px(position.left)} ${px(position.top)}`,
	width: position && px(position.width),
	height: position && px(position.height),
	title: position?.rows.length ? position.rows.join('\n') : title
});
