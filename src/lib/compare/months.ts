/** The shared axis of two stories: months before and after what stands over one another. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Track } from '../story/comparison';
import type { Pair } from '../story/compared-eras';
import type { Extent } from '../story/story';
import type { Viewport } from '../timeline/scale/viewport';
import { textWidth } from '../timeline/sizes/text-metrics';

export interface PlacedMonth {
	/** From zero; negative before it. */
	months: number;
	/** px, on each track: the same but for the lengths of months. */
	x: Pair<number>;
	label: string;
	/** Left edge of the label, px. */
	labelX: number;
}

/** Months that may be marked, the most telling first: where room is short, the first ones stay. */
const MARKED = [0, -24, 24, -6, -3, 3, -12, 12, -1, 1, -2, 2, -120, 120, -60, 60, -216, 216];

/** From so many days on, months are counted; and how many days one has, on average. */
const DAYS_TO_MONTHS = 45;
const DAYS_OF_MONTH = 30.44;

/** px between two labels. */
const CLEAR = 10;

/** “2 months before”, “1 year after”. Zero is called as the alignment calls it. */
function formatMonths(months: number, zero: string): string {
	if (months === 0) return zero;
	const size = Math.abs(months);
	const [count, unit] = size >= 12 ? [Math.round(size / 12), 'year'] : [size, 'month'];
	return `${count} ${unit}${count === 1 ? '' : 's'} ${months < 0 ? 'before' : 'after'}`;
}

/**
 * How long before or after zero (ms UTC) something lies, in words; empty where its date is no day: no distance is more
 * precise than the date it is measured to.
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
	const size = Math.abs(days);
	if (size === 0) return mark;
	if (size >= DAYS_TO_MONTHS) return formatMonths(Math.round(days / DAYS_OF_MONTH), mark);
	return `${size} day${size === 1 ? '' : 's'} ${days < 0 ? 'before' : 'after'}`;
}

/**
 * A moment so many months later, ms UTC; a day that the month lacks is its last. As date-fns has it, whose zones take a
 * phone a tenth of a second to set up; a test compares them.
 */
export function addMonths(time: number, months: number): number {
	const date = new Date(time);
	const day = date.getUTCDate();
	date.setUTCMonth(date.getUTCMonth() + months);
	if (date.getUTCDate() !== day) date.setUTCDate(0);
	return date.getTime();
}

/** The months of the shared axis that have room for their words. */
export function placeMonths(
	tracks: Pair<Track>,
	viewports: Pair<Viewport>,
	mark: string,
	fontSize: number
): PlacedMonth[] {
	const { width } = viewports.then;
	const at = (side: 'then' | 'now', months: number) =>
		viewports[side].x(addMonths(tracks[side].zero, months));
	const placed: PlacedMonth[] = [];
	for (const months of MARKED) {
		const label = formatMonths(months, mark);
		const size = textWidth(label, fontSize, 600);
		const x = { then: at('then', months), now: at('now', months) };
		const middle = (x.then + x.now) / 2;
		if (middle < 1 || middle > width - 1) continue;
		const labelX = Math.min(Math.max(middle - size / 2, 0), width - size);
		const clear = placed.every(
			(other) =>
				labelX + size + CLEAR < other.labelX ||
				other.labelX + textWidth(other.label, fontSize, 600) + CLEAR < labelX
		);
		if (clear) placed.push({ months, x, label, labelX });
	}
	return placed.sort((one, other) => one.months - other.months);
}
