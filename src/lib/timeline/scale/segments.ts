/** The segments of a time scale in the picture, and what the axis says of them: how long, to what scale, how loud the column is. */
import { calendarMonths } from '../../story/dates';
import type { ScaleSegment } from './time-scale';
import type { Viewport } from './viewport';

/** A segment with its edges in the picture, cut to the frame, px. */
export type PlacedSegment = Omit<ScaleSegment, 'from' | 'to'> & { from: number; to: number };

/** The segments in view. */
export const placeSegments = ({ scale, x, width }: Viewport): PlacedSegment[] =>
	scale.segments
		.map((segment) => ({
			...segment,
			from: Math.max(0, x(segment.start)),
			to: Math.min(width, x(segment.end))
		}))
		.filter(({ from, to }) => to - from > 1);

const roundToTwoDigits = (value: number) => Number(value.toPrecision(2));

/** Years or months of a segment in words. */
export function formatDuration({ start, end }: Pick<ScaleSegment, 'start' | 'end'>): string {
	const months = calendarMonths(start, end);
	if (months < 24) return `${months} ${months === 1 ? 'month' : 'months'}`;
	return Number.isInteger(months / 12)
		? `${months / 12} years`
		: `${roundToTwoDigits(months / 12)} years`;
}

/** “24× wider”, “7× narrower” or “to scale”. */
function formatWidthRatio({ widthRatio }: Pick<ScaleSegment, 'widthRatio'>): string {
	const times = widthRatio >= 1 ? widthRatio : 1 / widthRatio;
	if (times < 1.1) return 'about as wide';
	return `${times < 10 ? roundToTwoDigits(times) : Math.round(times)}× ${widthRatio >= 1 ? 'wider' : 'narrower'}`;
}

/** Wordings for an ordinary segment, the longest first. */
export function segmentLabels(
	segment: Pick<ScaleSegment, 'start' | 'end' | 'widthRatio'>
): string[] {
	return [
		`${formatDuration(segment)}, ${formatWidthRatio(segment)} than to scale`,
		`${formatDuration(segment)}, ${formatWidthRatio(segment)}`,
		formatWidthRatio(segment)
	];
}

/** Wordings for the fold, the longest first: while there is room for a word, the silence is told. */
export function axisBreakLabels(
	segment: Pick<ScaleSegment, 'start' | 'end' | 'widthRatio' | 'sentences'>,
	folded: boolean
): string[] {
	const { sentences } = segment;
	const told = `${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`;
	const spent = `${formatDuration(segment)}, ${told}`;
	return folded
		? [`${spent}, ${formatWidthRatio(segment)}`, spent, told, formatDuration(segment)]
		: [spent, told, formatDuration(segment)];
}
