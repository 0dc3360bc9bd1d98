/** Formats extents in English (British order, UTC), never more precisely than the date itself. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Endpoint, Extent, Precision } from '../content/extent';

export type DateLength = 'long' | 'short';

// Not `Intl`: each format takes 10 ms or more to create on a phone, and the output changes between
// versions, so that server and browser may differ. A test compares these functions with `Intl`.
export const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);
const PRECISIONS: Precision[] = ['day', 'month', 'year', 'decade'];

/** Returns the year of an ISO day, which may have an expanded year, as in -000043-03-15. */
export const yearOf = (day: string): number => Number(day.slice(0, -6));

/** Returns a year in words: “1950”, “44 BCE” for the year −43. */
export const formatYear = (year: number): string => (year > 0 ? `${year}` : `${1 - year} BCE`);

/** Returns the start of a day, ms UTC. Not `Date.UTC`, which takes the year 49 for 1949. */
export const utcTime = (year: number, month = 0, day = 1): number =>
	new Date(0).setUTCFullYear(year, month, day);

/** Returns day, month and year of a time (ms UTC), from the given precision on. */
function dateParts(time: number, precision: Precision, length: DateLength): string[] {
	const date = new Date(time);
	const month = length === 'short' ? shortMonth(date) : MONTHS[date.getUTCMonth()];
	return [date.getUTCDate(), month, formatYear(date.getUTCFullYear())]
		.slice(PRECISIONS.indexOf(precision))
		.map(String);
}

/** Returns the first and last year of a time span (ms UTC) in words; `end` is exclusive. */
export const yearRange = ({ start, end }: { start: number; end: number }): string[] =>
	[start, end - 1].map((time) => formatYear(new Date(time).getUTCFullYear()));

/** Returns a time (ms UTC) as a day: “14 February 1950”. */
export const formatDay = (time: number, length: DateLength = 'long'): string =>
	dateParts(time, 'day', length).join(' ');

/** Returns the month of a date in three letters. */
export const shortMonth = (date: Date): string => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3);

/** True where the end of an extent is only roughly known. */
export const isRough = ({ approximate, uncertain }: Endpoint): boolean => approximate || uncertain;

function formatEndpoint(
	{ first, precision, approximate, uncertain }: Endpoint,
	length: DateLength
): string {
	const text =
		precision === 'decade'
			? `the ${yearOf(first)}s`
			: dateParts(Date.parse(first), precision, length).join(' ');
	return `${uncertain ? 'perhaps ' : ''}${approximate ? 'about ' : ''}${text}`;
}

function formatBetween(start: Endpoint, end: Endpoint, length: DateLength): string {
	const canShareParts =
		start.precision === end.precision &&
		start.precision !== 'decade' &&
		!isRough(start) &&
		!isRough(end);
	if (!canShareParts) return `${formatEndpoint(start, length)} – ${formatEndpoint(end, length)}`;
	const [startParts, endParts] = [start, end].map(({ first, precision }) =>
		dateParts(Date.parse(first), precision, length)
	) as [string[], string[]];
	// Parts that both dates share appear once. The dash has spaces only beside several words.
	const count = startParts.findLastIndex((part, index) => part !== endParts[index]) + 1;
	const from = startParts.slice(0, count).join(' ');
	const dash = from && (from.includes(' ') ? ' – ' : '–');
	return `${from}${dash}${endParts.join(' ')}`;
}

function formatOneOf({ start, end }: Extent, length: DateLength): string {
	if (!start || !end)
		return start
			? `${formatEndpoint(start, length)} or later`
			: end
				? `${formatEndpoint(end, length)} or earlier`
				: '';
	const areConsecutiveYears =
		start.precision === 'year' && yearOf(end.first) - yearOf(start.first) === 1;
	return areConsecutiveYears
		? `${formatEndpoint(start, length)} or ${formatEndpoint(end, length)}`
		: `some time in ${formatBetween(start, end, length)}`;
}

/** Returns an extent in words: “14 February 1950”, “about 1956 – about 1966”, “from August 2005”. */
export function formatExtent(extent: Extent, length: DateLength = 'long'): string {
	const { kind, start, end } = extent;
	if (kind === 'oneOf') return formatOneOf(extent, length);
	if (kind === 'point' && start) return formatEndpoint(start, length);
	if (start && end) return formatBetween(start, end, length);
	if (start) return `from ${formatEndpoint(start, length)}`;
	return end ? `up to ${formatEndpoint(end, length)}` : '';
}

/**
 * Returns the calendar months from one time to another (ms UTC); negative where the second is
 * earlier. Not date-fns, whose UTC support every reader would load (ADR 11); a test compares both.
 */
export function calendarMonths(from: number, to: number): number {
	const [start, end] = [new Date(from), new Date(to)];
	return (
		(end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
	);
}

/** Returns a count with its unit: “1 day”, “2 days”. */
export const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Returns a number of days in a unit of suitable size: “5 days”, “7 weeks”, “4 years”. */
export function formatDays(days: number): string {
	if (days < 21) return plural(days, 'day');
	if (days < 70) return plural(Math.round(days / 7), 'week');
	if (days < 700) return plural(Math.round(days / 30.44), 'month');
	return plural(Math.round(days / 365.25), 'year');
}

/**
 * Returns the time from the start of one extent to the start of another, at the precision of the less
 * exact one: “7 weeks later”, “the same month”. Empty where a start is uncertain.
 */
export function gapBetween(from: Extent, to: Extent): string {
	const [first, second] = [from.start ?? from.end, to.start ?? to.end];
	if (
		!first ||
		!second ||
		from.kind === 'oneOf' ||
		to.kind === 'oneOf' ||
		isRough(first) ||
		isRough(second)
	)
		return '';
	const precision =
		PRECISIONS[Math.max(PRECISIONS.indexOf(first.precision), PRECISIONS.indexOf(second.precision))];
	const direction = Date.parse(second.first) < Date.parse(first.first) ? 'earlier' : 'later';
	if (precision === 'day') {
		const days = Math.abs(Date.parse(second.first) - Date.parse(first.first)) / millisecondsInDay;
		return days === 0 ? 'the same day' : `${formatDays(days)} ${direction}`;
	}
	const months = Math.abs(calendarMonths(Date.parse(first.first), Date.parse(second.first)));
	const years = Math.abs(yearOf(second.first) - yearOf(first.first));
	if (precision === 'month' && months < 24)
		return months === 0 ? 'the same month' : `${plural(months, 'month')} ${direction}`;
	if (precision === 'decade') return '';
	return years === 0 ? 'the same year' : `${plural(years, 'year')} ${direction}`;
}
