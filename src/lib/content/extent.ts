/**
 * EDTF dates (ISO 8601-2) as extents of days. An extent keeps what the date leaves open: a month stays a month, an
 * open end stays open. All arithmetic is in UTC, so that no day slips with the reader's time zone.
 */
import { utc } from '@date-fns/utc';
import { addYears, endOfMonth, endOfYear, formatISO, subDays } from 'date-fns';
import { parse, type EdtfDate, type EdtfInterval, type EdtfSet } from 'edtf';

export type Precision = 'day' | 'month' | 'year' | 'decade';

/** One end of an extent: its first and last possible day (ISO, inclusive) and how exactly it is known. */
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
	/** Null where the end is open or unknown. For a point the same as `start`. */
	end: Endpoint | null;
}

const isoDay = (date: Date) => formatISO(date, { representation: 'date', in: utc });

const YEAR_DIGIT_UNSPECIFIED = 8;

function endpoint(text: string, date: EdtfDate): Endpoint {
	const [year, month, day] = date.values;
	const doubt = { approximate: Boolean(date.approximate), uncertain: Boolean(date.uncertain) };
	if (
		year === undefined ||
		(date.unspecified && date.unspecified !== YEAR_DIGIT_UNSPECIFIED) ||
		(date.unspecified && month !== undefined)
	)
		throw new Error(
			`“${text}” leaves open more than the last digit of a year; write an interval instead`
		);
	const start = utc(Date.UTC(year, month ?? 0, day ?? 1));
	const at = (precision: Precision, last: Date) => ({
		first: isoDay(start),
		last: isoDay(last),
		precision,
		...doubt
	});
	if (date.unspecified) return at('decade', subDays(addYears(start, 10), 1));
	if (day !== undefined) return at('day', start);
	if (month !== undefined) return at('month', endOfMonth(start));
	return at('year', endOfYear(start));
}

const isDate = (value: EdtfDate | null | number | undefined): value is EdtfDate =>
	typeof value === 'object' && value !== null;

function interval(text: string, { values }: EdtfInterval): Extent {
	const [start, end] = values.map((value) => (isDate(value) ? endpoint(text, value) : null));
	return { edtf: text, kind: 'span', start: start ?? null, end: end ?? null };
}

function oneOf(text: string, set: EdtfSet): Extent {
	const ends = set.values.flat().map((value) => endpoint(text, value));
	return {
		edtf: text,
		kind: 'oneOf',
		start: set.earlier ? null : (ends.at(0) ?? null),
		end: set.later ? null : (ends.at(-1) ?? null)
	};
}

/**
 * Reads an EDTF string of level 0, 1 or 2, as far as the data needs: dates, intervals, open ends, decades, one-of sets.
 * @throws {Error} that says what is wrong and what to write instead.
 */
export function parseExtent(text: string): Extent {
	let parsed;
	try {
		parsed = parse(text);
	} catch (cause) {
		throw new Error(
			`“${text}” is not an EDTF date; write for example 1950-02-14, 1950-02, 1956~ or 2023-12-22/..`,
			{
				cause
			}
		);
	}
	if (parsed.type === 'Interval') return checkOrder(interval(text, parsed));
	if (parsed.type === 'Set') return checkOrder(oneOf(text, parsed));
	if (parsed.type === undefined || parsed.type === 'Date') {
		const point = endpoint(text, parsed);
		return { edtf: text, kind: 'point', start: point, end: point };
	}
	throw new Error(
		`“${text}” is a ${parsed.type} in EDTF, which the timeline does not draw; write a date or an interval`
	);
}

function checkOrder(extent: Extent): Extent {
	if (!extent.start && !extent.end)
		throw new Error(`“${extent.edtf}” has neither a start nor an end`);
	if (extent.start && extent.end && extent.end.last < extent.start.first)
		throw new Error(`“${extent.edtf}” ends before it starts; swap the two dates`);
	return extent;
}

/** True where two extents share at least one day. Approximate ends may be off by a year. */
export function overlaps(a: Extent, b: Extent): boolean {
	const reach = (extent: Extent) => ({
		from: extent.start ? widen(extent.start.first, extent.start.approximate, -1) : '0000-01-01',
		to: extent.end ? widen(extent.end.last, extent.end.approximate, 1) : '9999-12-31'
	});
	const [one, other] = [reach(a), reach(b)];
	return one.from <= other.to && other.from <= one.to;
}

function widen(day: string, approximate: boolean, years: -1 | 1): string {
	return approximate ? isoDay(addYears(utc(Date.parse(day)), years)) : day;
}
