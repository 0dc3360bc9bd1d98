/** Segments of the time scale in the viewport, and their labels. */
import { calendarMonths, formatDays, plural } from '../../story/dates';
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
	if (months < 24) return plural(months, 'month');
	return Number.isInteger(months / 12)
		? `${months / 12} years`
		: `${roundToTwoDigits(months / 12)} years`;
}

/** Returns “24× wider” or “7× narrower”. */
const formatWidthRatio = (ratio: number): string =>
	ratio < 1 ? `${roundToTwoDigits(1 / ratio)}× narrower` : `${roundToTwoDigits(ratio)}× wider`;

/**
 * Returns the range of widths, such as “46× wider to 6.5× narrower than with True to time”; empty for
 * one segment.
 */
export const formatStretch = (segments: readonly Pick<ScaleSegment, 'widthRatio'>[]): string => {
	if (segments.length < 2) return '';
	const ratios = segments.map(({ widthRatio }) => widthRatio);
	const [widest, narrowest] = [Math.max(...ratios), Math.min(...ratios)].map(formatWidthRatio);
	return `${widest} to ${narrowest} than with True to time`;
};

/** Returns labels for a segment, longest first: its duration, and the sentences of an axis break. */
export function segmentLabels(
	segment: Pick<ScaleSegment, 'start' | 'end' | 'sentences' | 'isAxisBreak'>
): string[] {
	const duration = formatDuration(segment);
	if (!segment.isAxisBreak) return [duration];
	const sentences = plural(segment.sentences, 'sentence');
	return [`${duration}, ${sentences}`, sentences, duration];
}
