import { expect, test } from 'vitest';

test('tests run west of Greenwich, where a date read in local time loses a day', () => {
	expect(new Date('2024-05-16').getDate()).toBe(15);
});
