import { utc } from '@date-fns/utc';
import { differenceInCalendarMonths } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExtent } from '../content/extent';
import {
	calendarMonths,
	formatDay,
	formatExtent,
	formatYear,
	gapBetween,
	shortMonth,
	utcTime,
	yearOf,
	yearRange
} from './dates';

describe('dates in words', () => {
	it.each([
		['1950-02-14', '14 February 1950', '14 Feb 1950'],
		['1949-12', 'December 1949', 'Dec 1949'],
		['1951', '1951', '1951'],
		['1951?', 'perhaps 1951', 'perhaps 1951'],
		['1951~', 'about 1951', 'about 1951'],
		['2024-05-16/2024-05-17', '16–17 May 2024', '16–17 May 2024'],
		['1949-12-06/1950-03-04', '6 December 1949 – 4 March 1950', '6 Dec 1949 – 4 Mar 1950'],
		['1956~/1966~', 'about 1956 – about 1966', 'about 1956 – about 1966'],
		['2005-08/..', 'from August 2005', 'from Aug 2005'],
		['196X/..', 'from the 1960s', 'from the 1960s'],
		['/2024', 'up to 2024', 'up to 2024'],
		['[..2022]', '2022 or earlier', '2022 or earlier'],
		['[1949,1950]', '1949 or 1950', '1949 or 1950'],
		['[1949-07..1949-11]', 'some time in July–November 1949', 'some time in Jul–Nov 1949'],
		['2024-09-02', '2 September 2024', '2 Sep 2024'],
		['2024-09/2024-11', 'September–November 2024', 'Sep–Nov 2024'],
		['-0043-03-15', '15 March 44 BCE', '15 Mar 44 BCE'],
		['-2999', '3000 BCE', '3000 BCE'],
		['0000', '1 BCE', '1 BCE'],
		['-0043/0014', '44 BCE – 14', '44 BCE – 14'],
		['-0048-08/-0043-03', 'August 49 BCE – March 44 BCE', 'Aug 49 BCE – Mar 44 BCE']
	])('formatExtent writes %s as “%s”, in short form as “%s”', (edtf, long, short) => {
		expect(formatExtent(parseExtent(edtf))).toBe(long);
		expect(formatExtent(parseExtent(edtf), 'short')).toBe(short);
	});

	it.each([
		['1949-12-16', '1949-12-21', '5 days later'],
		['1950-02-14', '1949-12-16', '9 weeks earlier'],
		['2024-05-16', '2024-05-16/2024-05-17', 'the same day'],
		['2023', '2023', 'the same year'],
		['2024-03', '2024-03', 'the same month'],
		['2024-03', '2024-04-16', '1 month later'],
		['2024-05-16', '2024-05', 'the same month'],
		['2019-12-02', '2022-02-24', '2 years later'],
		['1949-12-21', '[1949,1950]', ''],
		['1951?', '1951-07-10', ''],
		['196X/..', '2005-08/..', '']
	])('gapBetween describes the time from %s to %s as “%s”', (from, to, words) => {
		expect(gapBetween(parseExtent(from), parseExtent(to))).toBe(words);
	});
});

describe('years', () => {
	it.each([
		['-002999-01-01', -2999, '3000 BCE'],
		['-000043-03-15', -43, '44 BCE'],
		['0000-12-31', 0, '1 BCE'],
		['0001-01-01', 1, '1'],
		['1961-04-12', 1961, '1961']
	])('yearOf and formatYear read %s as %i and “%s”', (day, year, words) => {
		expect(yearOf(day)).toBe(year);
		expect(formatYear(year)).toBe(words);
	});

	it('yearRange names the years of an exclusive end', () => {
		const [start, end] = [-99, 1].map((year) => utcTime(year)) as [number, number];
		expect(yearRange({ start, end })).toEqual(['100 BCE', '1 BCE']);
	});
});

describe('date formats without Intl', () => {
	const OPTIONS = {
		day: (month: 'long' | 'short'): Intl.DateTimeFormatOptions => ({
			day: 'numeric',
			month,
			year: 'numeric'
		}),
		month: (month: 'long' | 'short'): Intl.DateTimeFormatOptions => ({ month, year: 'numeric' }),
		year: (): Intl.DateTimeFormatOptions => ({ year: 'numeric' })
	};
	const formatter = (precision: keyof typeof OPTIONS, length: 'long' | 'short') =>
		new Intl.DateTimeFormat('en-GB', { ...OPTIONS[precision](length), timeZone: 'UTC' });
	/**
	 * Removes differences between versions of Intl: the spaces around a dash, and the short form of
	 * September.
	 */
	const normalize = (text: string) =>
		text
			.replace(/\bSept\b/g, 'Sep')
			.split(/\s*–\s*/)
			.reduce((before, after) => `${before}${before.includes(' ') ? ' – ' : '–'}${after}`);
	const day = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
	/** A day, and a distance in days that often stays within the same year, month or day. */
	const days = fc.tuple(
		day,
		fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 9000 }))
	);
	const LENGTHS = ['long', 'short'] as const;

	it.each(['day', 'month', 'year'] as const)(
		'formatExtent equals Intl for one date and two dates with the precision “%s”',
		(precision) => {
			const digits = { day: 10, month: 7, year: 4 }[precision];
			for (const length of LENGTHS) {
				const intl = formatter(precision, length);
				fc.assert(
					fc.property(days, ([from, distance]) => {
						const to = from + distance * 86_400_000;
						const [first, second] = [from, to].map((time) =>
							new Date(time).toISOString().slice(0, digits)
						);
						expect(formatExtent(parseExtent(`${first}/${second}`), length)).toBe(
							normalize(intl.formatRange(from, to))
						);
						expect(formatExtent(parseExtent(first ?? ''), length)).toBe(
							normalize(intl.format(from))
						);
					})
				);
			}
		}
	);

	it('formatDay and shortMonth equal Intl', () => {
		fc.assert(
			fc.property(day, (time) => {
				for (const length of LENGTHS)
					expect(formatDay(time, length)).toBe(normalize(formatter('day', length).format(time)));
				const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
				expect(shortMonth(new Date(time))).toBe(normalize(month.format(time)));
			})
		);
	});
});

describe('calendarMonths', () => {
	it('equals date-fns in UTC, in both directions', () => {
		const moment = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
		fc.assert(
			fc.property(moment, moment, (from, to) => {
				expect(calendarMonths(from, to)).toBe(differenceInCalendarMonths(to, from, { in: utc }));
			})
		);
	});
});
