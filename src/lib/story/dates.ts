/** Extents in words. English (British order), UTC, never more precise than the date itself. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Endpoint, Extent, Precision } from '../content/extent';

export type DateLength = 'long' | 'short';

// By hand, because `Intl` takes ten milliseconds and more to set up on a phone for each way of writing a date, which every
// reader would wait for; and what it writes changes between versions, so that server and browser may differ. A test
// compares them.
export const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);
const PRECISIONS = ['day', 'month', 'year'];

/** A moment (ms UTC) as words from the day on, or from the month, or the year. */
function formatLength(time: number, precision: Precision, length: DateLength): string[] {
	const date = new Date(time);
	const month = length === 'short' ? shortMonth(date) : MONTHS[date.getUTCMonth()];
	return [date.getUTCDate(), month, date.getUTCFullYear()]
		.slice(PRECISIONS.indexOf(precision))
		.map(String);
}

/** The first and the last year of a segment of time, whose `end` is the first moment after it. */
export const yearRange = ({ start, end }: { start: number; end: number }): [number, number] => [
	new Date(start).getUTCFullYear(),
	new Date(end - 1).getUTCFullYear()
];

/** A moment (ms UTC) as a day in words: “14 February 1950”. */
export const formatDay = (time: number, length: DateLength = 'long'): string =>
	formatLength(time, 'day', length).join(' ');

/** The month of a date, in three letters. */
export const shortMonth = (date: Date): string => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3);

/** An end that is only roughly known: its date is not to be taken at its word. */
export const isRough = ({ approximate, uncertain }: Endpoint): boolean => approximate || uncertain;

const at = (day: string) => Date.parse(day);

function formatEndpoint(
	{ first, precision, approximate, uncertain }: Endpoint,
	length: DateLength
): string {
	const text =
		precision === 'decade'
			? `the ${first.slice(0, 4)}s`
			: formatLength(at(first), precision, length).join(' ');
	return `${uncertain ? 'perhaps ' : ''}${approximate ? 'about ' : ''}${text}`;
}

function formatBetween(start: Endpoint, end: Endpoint, length: DateLength): string {
	const alike =
		start.precision === end.precision &&
		start.precision !== 'decade' &&
		!isRough(start) &&
		!isRough(end);
	if (!alike) return `${formatEndpoint(start, length)} – ${formatEndpoint(end, length)}`;
	const [one, other] = [start, end].map(({ first, precision }) =>
		formatLength(at(first), precision, length)
	) as [string[], string[]];
	// What both have in common is said once. A dash joins single words, and parts longer ones.
	const own = one.findLastIndex((word, index) => word !== other[index]) + 1;
	return `${one.slice(0, own).join(' ')}${['', '–'][own] ?? ' – '}${other.join(' ')}`;
}

function formatOneOf({ start, end }: Extent, length: DateLength): string {
	if (!start || !end)
		return start
			? `${formatEndpoint(start, length)} or later`
			: end
				? `${formatEndpoint(end, length)} or earlier`
				: '';
	const neighbours =
		start.precision === 'year' &&
		Number(end.first.slice(0, 4)) - Number(start.first.slice(0, 4)) === 1;
	return neighbours
		? `${formatEndpoint(start, length)} or ${formatEndpoint(end, length)}`
		: `some time in ${formatBetween(start, end, length)}`;
}

/** An extent as a reader would write it: “14 February 1950”, “about 1956 – about 1966”, “from August 2005”. */
export function formatExtent(extent: Extent, length: DateLength = 'long'): string {
	const { kind, start, end } = extent;
	if (kind === 'oneOf') return formatOneOf(extent, length);
	if (kind === 'point' && start) return formatEndpoint(start, length);
	if (start && end) return formatBetween(start, end, length);
	if (start) return `from ${formatEndpoint(start, length)}`;
	return end ? `up to ${formatEndpoint(end, length)}` : '';
}

/**
 * Turns of the month, in UTC, between two moments (ms); negative where the second is the earlier. What date-fns says, without
 * the zones that every reader would have to load (ADR 11); a test compares them.
 */
export function calendarMonths(from: number, to: number): number {
	const [one, other] = [new Date(from), new Date(to)];
	return (
		(other.getUTCFullYear() - one.getUTCFullYear()) * 12 + other.getUTCMonth() - one.getUTCMonth()
	);
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Days in words, as rough as a reader would say it: “5 days”, “7 weeks”, “4 years”. */
function inWords(days: number): string {
	const [count, unit] =
		days < 21
			? ([days, 'day'] as const)
			: days < 70
				? ([days / 7, 'week'] as const)
				: days < 700
					? ([days / 30.44, 'month'] as const)
					: ([days / 365.25, 'year'] as const);
	return plural(Math.round(count), unit);
}

const COARSENESS: Precision[] = ['day', 'month', 'year', 'decade'];

/**
 * How much later or earlier one extent starts than another, no more exact than the less exact of the two: “7 weeks
 * later”, “the same month”. Empty where that cannot be said.
 */
export function gapBetween(from: Extent, to: Extent): string {
	const [one, other] = [from.start ?? from.end, to.start ?? to.end];
	if (
		!one ||
		!other ||
		from.kind === 'oneOf' ||
		to.kind === 'oneOf' ||
		isRough(one) ||
		isRough(other)
	)
		return '';
	const precision =
		COARSENESS[Math.max(COARSENESS.indexOf(one.precision), COARSENESS.indexOf(other.precision))];
	const after = other.first < one.first ? 'earlier' : 'later';
	if (precision === 'day') {
		const days = Math.abs(at(other.first) - at(one.first)) / millisecondsInDay;
		return days === 0 ? 'the same day' : `${inWords(days)} ${after}`;
	}
	const months = Math.abs(calendarMonths(at(one.first), at(other.first)));
	const years = Math.abs(Number(other.first.slice(0, 4)) - Number(one.first.slice(0, 4)));
	if (precision === 'month' && months < 24)
		return months === 0 ? 'the same month' : `${plural(months, 'month')} ${after}`;
	if (precision === 'decade') return '';
	return years === 0 ? 'the same year' : `${plural(years, 'year')} ${after}`;
}
