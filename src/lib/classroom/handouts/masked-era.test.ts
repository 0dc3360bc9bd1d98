import { expect, it } from 'vitest';
import { readMaskedEra, otherEra } from './masked-era';

it.each([
	['', 'now'],
	['blank=now', 'now'],
	['blank=then', 'then'],
	['blank=', 'now'],
	['blank=__proto__', 'now'],
	['blank=then&blank=now', 'then']
])('the query “%s” leaves %s blank', (query, blank) => {
	expect(readMaskedEra(new URLSearchParams(query))).toBe(blank);
});

it('otherEra is its own inverse', () => {
	expect(otherEra(otherEra('then'))).toBe('then');
});
