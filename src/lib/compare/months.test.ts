import { utc } from '@date-fns/utc';
import * as dateFns from 'date-fns';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseExtent } from '../content/extent';
import { addMonths, formatMonthOffset } from './months';

const moment = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });

it('addMonths equals addMonths of date-fns in UTC', () => {
	fc.assert(
		fc.property(moment, fc.integer({ min: -300, max: 300 }), (time, months) => {
			expect(addMonths(time, months)).toBe(dateFns.addMonths(time, months, { in: utc }).getTime());
		})
	);
});

it('formatMonthOffset counts calendar days', () => {
	fc.assert(
		fc.property(moment, fc.integer({ min: -44, max: 44 }), (zero, distance) => {
			const day = new Date(dateFns.addDays(zero, distance, { in: utc })).toISOString().slice(0, 10);
			const days = dateFns.differenceInCalendarDays(Date.parse(day), zero, { in: utc });
			const words = formatMonthOffset(parseExtent(day), zero, 'the day');
			const count = Math.abs(days);
			const direction = days < 0 ? 'before' : 'after';
			expect(words).toBe(
				count === 0 ? 'the day' : `${count} day${count === 1 ? '' : 's'} ${direction}`
			);
		})
	);
});
