import { utc } from '@date-fns/utc';
import { differenceInCalendarMonths } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExtent } from '../content/extent';
import { calendarMonths, formatDay, formatExtent, gapBetween, shortMonth } from './dates';

describe('a date in words', () => {
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
		['2024-09/2024-11', 'September–November 2024', 'Sep–Nov 2024']
	])('%s reads “%s”, in short “%s”', (edtf, long, short) => {
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
	])('from %s to %s is “%s”', (from, to, words) => {
		expect(gapBetween(parseExtent(from), parseExtent(to))).toBe(words);
	});
});

describe('what is written by hand', () => {
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
	/** Which spaces stand around a dash changes between versions, and some shorten September to four letters. */
	const settled = (text: string) =>
		text
			.replace(/\bSept\b/g, 'Sep')
			.split(/\s*–\s*/)
			.reduce((before, after) => `${before}${before.includes(' ') ? ' – ' : '–'}${after}`);
	const day = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
	/** Often in the same year, month or day. */
	const days = fc.tuple(
		day,
		fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 9000 }))
	);
	const LENGTHS = ['long', 'short'] as const;

	it.each(['day', 'month', 'year'] as const)(
		'is what Intl says of two dates by %s',
		(precision) => {
			const digits = { day: 10, month: 7, year: 4 }[precision];
			for (const length of LENGTHS) {
				const intl = formatter(precision, length);
				fc.assert(
					fc.property(days, ([from, apart]) => {
						const to = from + apart * 86_400_000;
						const [one, other] = [from, to].map((time) =>
							new Date(time).toISOString().slice(0, digits)
						);
						expect(formatExtent(parseExtent(`${one}/${other}`), length)).toBe(
							settled(intl.formatRange(from, to))
						);
						expect(formatExtent(parseExtent(one ?? ''), length)).toBe(settled(intl.format(from)));
					})
				);
			}
		}
	);

	it('is what Intl says of a day and of a month', () => {
		fc.assert(
			fc.property(day, (time) => {
				for (const length of LENGTHS)
					expect(formatDay(time, length)).toBe(settled(formatter('day', length).format(time)));
				const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
				expect(shortMonth(new Date(time))).toBe(settled(month.format(time)));
			})
		);
	});
});

describe('calendar months', () => {
	it('are those of date-fns in UTC, whichever moment comes first', () => {
		const moment = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });
		fc.assert(
			fc.property(moment, moment, (from, to) => {
				expect(calendarMonths(from, to)).toBe(differenceInCalendarMonths(to, from, { in: utc }));
			})
		);
	});
});
