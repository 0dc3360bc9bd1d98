/** Segments of the time scale in the viewport, and their labels: duration and width ratio. */
import { calendarMonths, formatDays } from '../../story/dates';
import { millisecondsInDay } from 'date-fns/constants';
import type { ScaleSegment } from './time-scale';
import type { Viewport } from './viewport';

/** A segment with its edges clipped to the viewport, px. */
export type PlacedSegment = Omit<ScaleSegment, 'from' | 'to'> & { from: number; to: number };

/** Returns the segments in view. */
export const placeSegments = ({ scale, x, width }: Viewport): PlacedSegment[] =>
	scale.segments
		.map((segment) => ({
			...segment,
			from: Math.max(0, x(segment.start)),
			to: Math.min(width, x(segment.end))
		}))
		.filter(({ from, to }) => to - from > 1);

const roundToTwoDigits = (value: number) => Number(value.toPrecision(2));

/** Returns the duration of a segment in words: days below a month, months below two years, else years. */
export function formatDuration({ start, end }: Pick<ScaleSegment, 'start' | 'end'>): string {
	const months = calendarMonths(start, end);
	if (months < 1) return formatDays((end - start) / millisecondsInDay);
	if (months < 24) return `${months} ${months === 1 ? 'month' : 'months'}`;
	return Number.isInteger(months / 12)
		? `${months / 12} years`
		: `${roundToTwoDigits(months / 12)} years`;
}

const TO_SCALE = 'about to scale';

/** Returns “24× wider”, “7× narrower” or “about to scale”. */
function formatWidthRatio({ widthRatio }: Pick<ScaleSegment, 'widthRatio'>): string {
	const ratio = widthRatio >= 1 ? widthRatio : 1 / widthRatio;
	if (ratio < 1.1) return TO_SCALE;
	return `${ratio < 10 ? roundToTwoDigits(ratio) : Math.round(ratio)}× ${widthRatio >= 1 ? 'wider' : 'narrower'}`;
}

/** Returns labels for a segment, longest first. */
export function segmentLabels(
	segment: Pick<ScaleSegment, 'start' | 'end' | 'widthRatio'>
): string[] {
	const ratio = formatWidthRatio(segment);
	const labels = [`${formatDuration(segment)}, ${ratio}`, ratio];
	return ratio === TO_SCALE ? labels : [`${labels[0]} than to scale`, ...labels];
}

/** Returns labels for the axis break, longest first. */
export function axisBreakLabels(
	segment: Pick<ScaleSegment, 'start' | 'end' | 'widthRatio' | 'sentences'>,
	isCompressed: boolean
): string[] {
	const duration = formatDuration(segment);
	const sentences = `${segment.sentences} ${segment.sentences === 1 ? 'sentence' : 'sentences'}`;
	const labels = [`${duration}, ${sentences}`, sentences, duration];
	return isCompressed
		? [`${duration}, ${sentences}, ${formatWidthRatio(segment)}`, ...labels]
		: labels;
}
