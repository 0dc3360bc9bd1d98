/**
 * EDTF dates (ISO 8601-2) as extents of days, each as precise as its date: a month stays a month, an
 * open end stays open. All arithmetic is in UTC, so that no time zone shifts a day.
 */
import { utc } from '@date-fns/utc';
import { addYears, endOfMonth, endOfYear, subDays } from 'date-fns';
import { parse, type EdtfDate } from 'edtf';

export type Precision = 'day' | 'month' | 'year' | 'decade';

/** One end of an extent: its first and last possible day (ISO, inclusive), and its precision. */
export interface Endpoint {
	first: string;
	last: string;
	precision: Precision;
	/** EDTF `~`. */
	approximate: boolean;
	/** EDTF `?`. */
	uncertain: boolean;
}

export interface Extent {
	edtf: string;
	/** point: one date. span: from one date to another. oneOf: some day among several. */
	kind: 'point' | 'span' | 'oneOf';
	/** Null where the start is open or unknown. */
	start: Endpoint | null;
	/** Null where the end is open or unknown. Equal to `start` for a point. */
	end: Endpoint | null;
}

/** Returns an ISO day, with an expanded year before the year 0: -000043-03-15. */
const isoDay = (date: Date) => date.toISOString().slice(0, -'T00:00:00.000Z'.length);

/** The bit by which `edtf` marks an unspecified last digit of the year, as in 196X. */
const LAST_YEAR_DIGIT = 8;

function toEndpoint(date: EdtfDate): Endpoint {
	const [year, month, day] = date.values;
	if (
		year === undefined ||
		(date.unspecified && (date.unspecified !== LAST_YEAR_DIGIT || month !== undefined))
	)
		throw new Error('leaves open more than the last digit of a year; write an interval instead');
	// Not `Date.UTC`, which takes the years 0 to 99 for 1900 to 1999.
	const start = utc(0);
	start.setFullYear(year, month ?? 0, day ?? 1);
	const [precision, last] = ((): [Precision, Date] => {
		if (date.unspecified) return ['decade', subDays(addYears(start, 10), 1)];
		if (day !== undefined) return ['day', start];
		if (month !== undefined) return ['month', endOfMonth(start)];
		return ['year', endOfYear(start)];
	})();
	return {
		first: isoDay(start),
		last: isoDay(last),
		precision,
		approximate: Boolean(date.approximate),
		uncertain: Boolean(date.uncertain)
	};
}

function parseEdtf(text: string): ReturnType<typeof parse> {
	try {
		return parse(text);
	} catch (cause) {
		throw new Error(
			'is not an EDTF date; write for example 1950-02-14, 1950-02, 1956~ or 2023-12-22/..',
			{ cause }
		);
	}
}

/**
 * Returns the extent of an EDTF date. Supports the used parts of levels 0 to 2: dates, intervals,
 * open ends, decades, one-of sets.
 * @throws {Error} if the date is not valid. The message follows the date in a sentence, and says how
 * to correct it.
 */
export function parseExtent(edtf: string): Extent {
	const parsed = parseEdtf(edtf);
	if (parsed.type === 'Interval') {
		const [start = null, end = null] = parsed.values.map((value) =>
			// An unknown end is null, an open one infinite.
			typeof value === 'object' && value ? toEndpoint(value) : null
		);
		return checkOrder({ edtf, kind: 'span', start, end });
	}
	if (parsed.type === 'Set') {
		const ends = parsed.values.flat().map(toEndpoint);
		const start = parsed.earlier ? null : (ends.at(0) ?? null);
		const end = parsed.later ? null : (ends.at(-1) ?? null);
		return checkOrder({ edtf, kind: 'oneOf', start, end });
	}
	if (parsed.type === undefined || parsed.type === 'Date') {
		const point = toEndpoint(parsed);
		return { edtf, kind: 'point', start: point, end: point };
	}
	throw new Error(
		`is a ${parsed.type} in EDTF, which the timeline does not draw; write a date or an interval`
	);
}

function checkOrder(extent: Extent): Extent {
	const { start, end } = extent;
	if (!start && !end) throw new Error('has neither a start nor an end');
	// As times: text would sort years before the year 0 backwards.
	if (start && end && Date.parse(end.last) < Date.parse(start.first))
		throw new Error('ends before it starts; swap the two dates');
	return extent;
}

/**
 * True where two extents share at least one day.
 * @param tolerance Years by which an approximate end may be off.
 */
export function overlaps(a: Extent, b: Extent, tolerance = 1): boolean {
	return (
		earliest(a, tolerance) <= latest(b, tolerance) && earliest(b, tolerance) <= latest(a, tolerance)
	);
}

const earliest = ({ start }: Extent, tolerance: number) =>
	start ? shift(start.first, start.approximate ? -tolerance : 0) : -Infinity;
const latest = ({ end }: Extent, tolerance: number) =>
	end ? shift(end.last, end.approximate ? tolerance : 0) : Infinity;
/** Returns the time of a day some years later, ms UTC. Text would not sort the year 10000. */
const shift = (day: string, years: number) => addYears(utc(Date.parse(day)), years).getTime();
