/** The shared axis of the mirrored timelines: months before and after the aligned milestones. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Track } from '../story/comparison';
import type { ComparedEra, Pair } from '../story/compared-eras';
import type { Extent } from '../story/story';
import type { Viewport } from '../timeline/scale/viewport';
import { textWidth } from '../timeline/sizes/text-metrics';

export interface PlacedMonth {
	/** Months from zero; negative before zero. */
	months: number;
	/** px on each track; the two differ by the lengths of their months. */
	x: Pair<number>;
	label: string;
	/** Left edge of the label, px. */
	labelX: number;
}

/** Months that may be labelled, in order of priority: the first ones are placed first. */
const LABELLED_MONTHS = [
	0, -24, 24, -6, -3, 3, -12, 12, -1, 1, -2, 2, -120, 120, -60, 60, -216, 216
];

/** Days from which a distance is given in months, and the mean number of days in a month. */
const MIN_DAYS_IN_MONTHS = 45;
const DAYS_PER_MONTH = 30.44;

/** px between two labels. */
const LABEL_GAP = 10;

/** Returns “2 months before”, “1 year after”; for 0 months the name of zero. */
function formatMonths(months: number, zero: string): string {
	if (months === 0) return zero;
	const distance = Math.abs(months);
	const [count, unit] = distance >= 12 ? [Math.round(distance / 12), 'year'] : [distance, 'month'];
	return `${count} ${unit}${count === 1 ? '' : 's'} ${months < 0 ? 'before' : 'after'}`;
}

/**
 * Returns the distance of an extent from zero in words; empty if its date is not a day, because no
 * distance is more precise than its dates.
 * @param zero ms UTC.
 * @param mark Name of zero.
 */
export function formatMonthOffset({ kind, start }: Extent, zero: number, mark: string): string {
	if (
		!start ||
		kind === 'oneOf' ||
		start.precision !== 'day' ||
		start.approximate ||
		start.uncertain
	)
		return '';
	const days =
		Math.floor(Date.parse(start.first) / millisecondsInDay) - Math.floor(zero / millisecondsInDay);
	const distance = Math.abs(days);
	if (distance === 0) return mark;
	if (distance >= MIN_DAYS_IN_MONTHS) return formatMonths(Math.round(days / DAYS_PER_MONTH), mark);
	return `${distance} day${distance === 1 ? '' : 's'} ${days < 0 ? 'before' : 'after'}`;
}

/**
 * Returns a time some months later, ms UTC, at the latest on the last day of the month. Not
 * `addMonths` of date-fns, whose time zones take a phone 100 ms to set up; a test compares both.
 */
export function addMonths(time: number, months: number): number {
	const date = new Date(time);
	const day = date.getUTCDate();
	date.setUTCMonth(date.getUTCMonth() + months);
	if (date.getUTCDate() !== day) date.setUTCDate(0);
	return date.getTime();
}

/** Returns the months whose labels fit on the shared axis, in chronological order. */
export function placeMonths(
	tracks: Pair<Track>,
	viewports: Pair<Viewport>,
	mark: string,
	fontSize: number
): PlacedMonth[] {
	const { width } = viewports.then;
	const xOf = (era: ComparedEra, months: number) =>
		viewports[era].x(addMonths(tracks[era].zero, months));
	const placed: PlacedMonth[] = [];
	for (const months of LABELLED_MONTHS) {
		const label = formatMonths(months, mark);
		const labelWidth = textWidth(label, fontSize, 600);
		const x = { then: xOf('then', months), now: xOf('now', months) };
		const middle = (x.then + x.now) / 2;
		if (middle < 1 || middle > width - 1) continue;
		const labelX = Math.min(Math.max(middle - labelWidth / 2, 0), width - labelWidth);
		const isClear = placed.every(
			(other) =>
				labelX + labelWidth + LABEL_GAP < other.labelX ||
				other.labelX + textWidth(other.label, fontSize, 600) + LABEL_GAP < labelX
		);
		if (isClear) placed.push({ months, x, label, labelX });
	}
	return placed.sort((a, b) => a.months - b.months);
}
