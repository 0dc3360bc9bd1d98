import { expect, test } from 'vitest';

test('tests run in a time zone that is not UTC, so that a date read in local time shows', () => {
	expect(new Date('2024-05-16').getDate()).toBe(15);
});
