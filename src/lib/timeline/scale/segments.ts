/** The stretches of a lens in the picture, and what the axis says of them: how long, to what scale, how loud the column is. */
import { calendarMonths } from '../../story/dates';
import type { LensStretch } from './time-scale';
import type { Viewport } from './viewport';

/** A stretch with its edges in the picture, cut to the frame, px. */
export type PlacedStretch = Omit<LensStretch, 'from' | 'to'> & { from: number; to: number };

/** The stretches in view. */
export const placeStretches = ({ lens, x, width }: Viewport): PlacedStretch[] =>
	lens.stretches
		.map((stretch) => ({
			...stretch,
			from: Math.max(0, x(stretch.start)),
			to: Math.min(width, x(stretch.end))
		}))
		.filter(({ from, to }) => to - from > 1);

const roughly = (value: number) => Number(value.toPrecision(2));

/** Years or months of a stretch in words. */
export function lengthInWords({ start, end }: Pick<LensStretch, 'start' | 'end'>): string {
	const months = calendarMonths(start, end);
	if (months < 24) return `${months} ${months === 1 ? 'month' : 'months'}`;
	return Number.isInteger(months / 12) ? `${months / 12} years` : `${roughly(months / 12)} years`;
}

/** “24× wider”, “7× narrower” or “to scale”. */
export function scaleInWords({ stretched }: Pick<LensStretch, 'stretched'>): string {
	const times = stretched >= 1 ? stretched : 1 / stretched;
	if (times < 1.1) return 'about as wide';
	return `${times < 10 ? roughly(times) : Math.round(times)}× ${stretched >= 1 ? 'wider' : 'narrower'}`;
}

/** Wordings for an ordinary stretch, the longest first. */
export function stretchWords(stretch: Pick<LensStretch, 'start' | 'end' | 'stretched'>): string[] {
	return [
		`${lengthInWords(stretch)}, ${scaleInWords(stretch)} than to scale`,
		`${lengthInWords(stretch)}, ${scaleInWords(stretch)}`,
		scaleInWords(stretch)
	];
}

/** Wordings for the fold, the longest first: while there is room for a word, the silence is told. */
export function foldWords(
	stretch: Pick<LensStretch, 'start' | 'end' | 'stretched' | 'sentences'>,
	folded: boolean
): string[] {
	const { sentences } = stretch;
	const told = `${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`;
	const spent = `${lengthInWords(stretch)}, ${told}`;
	return folded
		? [`${spent}, ${scaleInWords(stretch)}`, spent, told, lengthInWords(stretch)]
		: [spent, told, lengthInWords(stretch)];
}
