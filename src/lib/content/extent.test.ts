import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, parseExtent } from './extent';

/** Returns the first and last day of an extent, and the precision of its start, else its end. */
const days = (edtf: string) => {
	const { start, end } = parseExtent(edtf);
	return [start?.first ?? null, end?.last ?? null, start?.precision ?? end?.precision];
};

describe('parseExtent', () => {
	it.each([
		['1950-02-14', '1950-02-14', '1950-02-14', 'day'],
		['1950-02', '1950-02-01', '1950-02-28', 'month'],
		['2024-02', '2024-02-01', '2024-02-29', 'month'],
		['1951', '1951-01-01', '1951-12-31', 'year'],
		['1951?', '1951-01-01', '1951-12-31', 'year'],
		['1949-12-06/1950-03-04', '1949-12-06', '1950-03-04', 'day'],
		['1949-12/1950-02', '1949-12-01', '1950-02-28', 'month'],
		['1956~/1966~', '1956-01-01', '1966-12-31', 'year'],
		['0000', '0000-01-01', '0000-12-31', 'year'],
		['0049-10-01', '0049-10-01', '0049-10-01', 'day'],
		['9999-12-31', '9999-12-31', '9999-12-31', 'day'],
		['-0044-03-15', '-000044-03-15', '-000044-03-15', 'day'],
		['-0048/-0043', '-000048-01-01', '-000043-12-31', 'year'],
		['-0043-03-15', '-000043-03-15', '-000043-03-15', 'day'],
		['-2999', '-002999-01-01', '-002999-12-31', 'year'],
		['196X/..', '1960-01-01', null, 'decade'],
		['2005-08/..', '2005-08-01', null, 'month'],
		['/2024', null, '2024-12-31', 'year'],
		['[..2022]', null, '2022-12-31', 'year'],
		['[1949,1950]', '1949-01-01', '1950-12-31', 'year'],
		['[1949-07..1949-11]', '1949-07-01', '1949-11-30', 'month']
	])('gives %s the first day %s and the last day %s', (edtf, first, last, precision) => {
		expect(days(edtf)).toEqual([first, last, precision]);
	});

	it('does not shift a day by the time zone', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
				(date) => {
					const day = date.toISOString().slice(0, 10);
					expect(days(day)).toEqual([day, day, 'day']);
				}
			)
		);
	});

	it('marks “~” as approximate and “?” as uncertain', () => {
		expect(parseExtent('1956~/1966').start).toMatchObject({ approximate: true, uncertain: false });
		expect(parseExtent('1956~/1966').end).toMatchObject({ approximate: false, uncertain: false });
		expect(parseExtent('1951?').start).toMatchObject({ approximate: false, uncertain: true });
	});

	it.each([
		['1950-13', /not an EDTF date; write for example/],
		['yesterday', /not an EDTF date/],
		['1950-02/1949-12', /ends before it starts; swap/],
		['1984-21', /Season.*write a date or an interval/],
		['1949-XX', /leaves open more than the last digit/]
	])('throws an error that explains the problem of %s', (edtf, message) => {
		expect(() => parseExtent(edtf)).toThrow(message);
	});
});

describe('overlaps', () => {
	it('is true for a month and a day in it', () => {
		expect(overlaps(parseExtent('1950-02'), parseExtent('1950-02-14'))).toBe(true);
	});
	it('is false for different years', () => {
		expect(overlaps(parseExtent('2024'), parseExtent('2023'))).toBe(false);
	});
	it('widens an approximate year by one year', () => {
		expect(overlaps(parseExtent('1948~'), parseExtent('1949-12-16'))).toBe(true);
	});
	it('does not widen an uncertain year', () => {
		expect(overlaps(parseExtent('1948?'), parseExtent('1949-12-16'))).toBe(false);
	});
	it('widens no extent with a tolerance of 0', () => {
		expect(overlaps(parseExtent('1948~'), parseExtent('1949-12-16'), 0)).toBe(false);
	});
	it('is true for an approximate end in the last year of four digits', () => {
		expect(overlaps(parseExtent('1949/9999~'), parseExtent('1950'))).toBe(true);
	});
	it('is true for dates on the open side of an extent', () => {
		expect(overlaps(parseExtent('[..2022]'), parseExtent('1949-12-16'))).toBe(true);
		expect(overlaps(parseExtent('2005-08/..'), parseExtent('2024-05'))).toBe(true);
	});
});
