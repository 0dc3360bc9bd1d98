import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, DEFAULT_VIEW, encodeView, type ViewQuery } from './view-query';
import { FACETS, NO_FILTERS, valuesOf } from '../../story/facets';
import { readQuery } from '../../story/query-codec';
import { readStory } from '../../story/read.server';
import { Span } from './span';

const DAY = 86_400_000;
const { milestones } = readStory();
const LIMITS = { extent: new Span(Date.UTC(1900, 0, 1), Date.UTC(2100, 0, 1)), milestones };
const day = fc
	.integer({ min: Date.UTC(1955, 5, 1) / DAY, max: Date.UTC(1975, 11, 31) / DAY })
	.map((days) => days * DAY);
const window = fc.option(
	fc
		.tuple(day, fc.integer({ min: 1, max: 20_000 }))
		.map(([start, days]) => new Span(start, start + days * DAY)),
	{ nil: null }
);
const values = (facet: (typeof FACETS)[number]) => [
	...new Set(milestones.flatMap((milestone) => [...valuesOf(milestone, facet)]))
];
const filters = fc
	.record({
		text: fc.string({ maxLength: 60 }).map((text) => text.trim()),
		...Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray(values(facet))]))
	})
	.map((changed) => ({ ...NO_FILTERS, ...changed }));
const view: fc.Arbitrary<ViewQuery> = fc.record({
	scale: fc.constantFrom('compressed' as const, 'linear' as const),
	window,
	filters,
	background: fc.boolean()
});

describe('the view query', () => {
	it('decodes an encoded view to the same view', () => {
		fc.assert(
			fc.property(view, (original) => {
				const { view: decoded, malformed } = decodeView(
					new URLSearchParams(encodeView(original)),
					LIMITS
				);
				expect(decoded).toEqual(original);
				expect(malformed).toEqual([]);
			})
		);
	});

	it('is read unchanged from an address that is not mangled', () => {
		fc.assert(
			fc.property(view, (original) => {
				const query = encodeView(original);
				expect(readQuery(query).toString()).toBe(new URLSearchParams(query).toString());
			})
		);
	});

	const endings = ['.', ')', ').', ',', ';', ':', '!', '>', '%22', '%3E', '%20', '+', '%E2%80%A6'];
	it('is read from an address that was mangled on its way', () => {
		fc.assert(
			fc.property(view, fc.constantFrom('', ...endings), (original, ending) => {
				const query = encodeView(original);
				fc.pre(query !== '');
				const mangled = [
					query.replaceAll('&', '&amp;') + ending,
					query.replaceAll('&', '&AMP%3B') + ending,
					query.replaceAll('&', '&amp;amp;') + ending
				];
				for (const search of mangled)
					expect(decodeView(readQuery(search), LIMITS)).toEqual({ view: original, malformed: [] });
			})
		);
	});

	it.each([
		['?lens=scale).', 'lens=scale'],
		['?seed=k7pq.', 'seed=k7pq'],
		['?s=title.gagarin.&slide=2)', 's=title.gagarin.&slide=2'],
		['?match=gagarin.-.-', 'match=gagarin.-.-'],
		['?amp;lens=scale', 'lens=scale'],
		['?lens=%F1', 'lens'],
		['?q=Why+me.', 'q=Why+me.'],
		['?t=Orbit+(1961).', 't=Orbit+%281961%29.'],
		['?why=who-wins:No%3F', 'why=who-wins%3ANo%3F'],
		['', '']
	])('reads %s as %s', (search, expected) => {
		expect(readQuery(search).toString().replace(/=$/, '')).toBe(expected);
	});

	it('decodes windows shorter than a day', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 1, max: DAY * 2 }), (start, length) => {
				const { view: decoded, malformed } = decodeView(
					new URLSearchParams(
						encodeView({ ...DEFAULT_VIEW, window: new Span(start, start + length) })
					),
					LIMITS
				);
				expect(malformed).toEqual([]);
				expect(decoded.window?.contains(start)).toBe(true);
			})
		);
	});

	it('is empty for the default view', () => {
		expect(encodeView(DEFAULT_VIEW)).toBe('');
	});

	it.each([
		['lens=upside-down', ['lens']],
		['from=1949-10-01', ['from', 'to']],
		['from=1950-01-01&to=1949-01-01', ['from', 'to']],
		['from=1949-02-30&to=1950-01-01', ['from', 'to']],
		['from=%00&to=%E0%A4%A', ['from', 'to']],
		['lens=__proto__', ['lens']],
		['theme=weather', ['theme']],
		['people=__proto__&people=constructor', ['people']],
		['side=%00', ['side']],
		['background=maybe', ['background']],
		[`q=${'x'.repeat(8000)}`, ['q']],
		['v=2&lens=scale', ['v']],
		['from=1850-01-01&to=1851-01-01', ['from', 'to']]
	])(
		'decodeView reports the malformed parameters of “%s” and returns the default',
		(query, malformed) => {
			const decoded = decodeView(new URLSearchParams(query), LIMITS);
			expect(decoded.malformed).toEqual(malformed);
			expect(decoded.view).toEqual(DEFAULT_VIEW);
		}
	);

	it('decodes URLs without a version', () => {
		expect(decodeView(new URLSearchParams('lens=scale'), LIMITS).view.scale).toBe('linear');
	});

	it('keeps the valid values of a malformed facet', () => {
		const decoded = decodeView(new URLSearchParams('theme=robots&theme=weather'), LIMITS);
		expect(decoded.view.filters.theme).toEqual(['robots']);
		expect(decoded.malformed).toEqual(['theme']);
	});

	it('decodes any strings to a valid scale', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (lens, from, to) => {
				const { view: decoded } = decodeView(new URLSearchParams({ lens, from, to }), LIMITS);
				expect(['compressed', 'linear']).toContain(decoded.scale);
			})
		);
	});
});
