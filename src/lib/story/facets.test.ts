import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, isUnfiltered, NO_FILTERS, matchesFilters, valuesOf, type Filters } from './facets';
import { countFacets } from './facet-counts';
import { readStory } from './read.server';

const { milestones } = readStory();
const valuesIn = (facet: (typeof FACETS)[number]) => [
	...new Set(milestones.flatMap((one) => [...valuesOf(one, facet)]))
];
const anyFilters = fc
	.record(
		Object.fromEntries(
			FACETS.map((facet) => [facet, fc.subarray(valuesIn(facet), { maxLength: 2 })])
		)
	)
	.map((facets) => ({ ...NO_FILTERS, ...facets }));

describe('facets', () => {
	it('let all through where nothing is chosen', () => {
		expect(isUnfiltered(NO_FILTERS)).toBe(true);
		expect(isUnfiltered({ ...NO_FILTERS, text: ' ' })).toBe(true);
		expect(milestones.every((milestone) => matchesFilters(milestone, NO_FILTERS))).toBe(true);
	});

	it('ask for any value within a facet, and for all facets', () => {
		const filters: Filters = { ...NO_FILTERS, theme: ['economy', 'security'], side: ['beijing'] };
		const kept = milestones.filter((milestone) => matchesFilters(milestone, filters));
		expect(kept.length).toBeGreaterThan(0);
		for (const { theme, side } of kept) {
			expect(['economy', 'security']).toContain(theme);
			expect(side).toBe('beijing');
		}
	});

	it('count what choosing a value alone in its facet would leave', () => {
		fc.assert(
			fc.property(anyFilters, fc.constantFrom(...FACETS), (filters, facet) => {
				for (const { value, count } of countFacets(milestones, filters, null)[facet]) {
					const alone = { ...filters, [facet]: [value] };
					expect(milestones.filter((milestone) => matchesFilters(milestone, alone)).length).toBe(
						count
					);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('count only what the text found', () => {
		const [first] = milestones;
		const counts = countFacets(milestones, NO_FILTERS, new Set([first?.id ?? '']));
		expect(counts.theme.filter(({ count }) => count > 0)).toEqual([
			{ value: first?.theme, count: 1 }
		]);
		expect(counts.theme.length).toBe(valuesIn('theme').length);
	});
});
