import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, DEFAULT_VIEW, encodeView, type ViewQuery } from './query';
import { Span } from './span';

const DAY = 86_400_000;
const STORY = new Span(Date.UTC(1900, 0, 1), Date.UTC(2100, 0, 1));
const day = fc.integer({ min: Date.UTC(1949, 8, 1) / DAY, max: Date.UTC(2024, 5, 1) / DAY }).map((days) => days * DAY);
const window = fc.option(
	fc.tuple(day, fc.integer({ min: 1, max: 20_000 })).map(([start, days]) => new Span(start, start + days * DAY)),
	{ nil: null }
);
const view: fc.Arbitrary<ViewQuery> = fc.record({ lens: fc.constantFrom('folded' as const, 'scale' as const), window });

describe('the view in the address', () => {
	it('is read back as it was written', () => {
		fc.assert(
			fc.property(view, (written) => {
				const { view: read, malformed } = decodeView(new URLSearchParams(encodeView(written)), STORY);
				expect(read).toEqual(written);
				expect(malformed).toEqual([]);
			})
		);
	});

	it('can be read back however short the window is', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 1, max: DAY * 2 }), (start, length) => {
				const { view: read, malformed } = decodeView(
					new URLSearchParams(encodeView({ lens: 'folded', window: new Span(start, start + length) })),
					STORY
				);
				expect(malformed).toEqual([]);
				expect(read.window?.contains(start)).toBe(true);
			})
		);
	});

	it('is no query at all where it is the default', () => {
		expect(encodeView(DEFAULT_VIEW)).toBe('');
	});

	it.each([
		['lens=upside-down', ['lens']],
		['from=1949-10-01', ['from', 'to']],
		['from=1950-01-01&to=1949-01-01', ['from', 'to']],
		['from=1949-02-30&to=1950-01-01', ['from', 'to']],
		['from=%00&to=%E0%A4%A', ['from', 'to']],
		['lens=__proto__', ['lens']],
		['from=1850-01-01&to=1851-01-01', ['from', 'to']]
	])('reports what cannot be read in “%s” and shows the default', (query, malformed) => {
		const read = decodeView(new URLSearchParams(query), STORY);
		expect(read.malformed).toEqual(malformed);
		expect(read.view).toEqual(DEFAULT_VIEW);
	});

	it('never fails, whatever it is given', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (lens, from, to) => {
				const { view: read } = decodeView(new URLSearchParams({ lens, from, to }), STORY);
				expect(['folded', 'scale']).toContain(read.lens);
			})
		);
	});
});
