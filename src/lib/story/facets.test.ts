import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, isUnfiltered, NO_FILTERS, matchesFilters, valuesOf, type Filters } from './facets';
import { countFacets } from './facet-counts';
import { sideId } from './settings';
import { readStory } from './read.server';

const { milestones } = readStory();
const valuesIn = (facet: (typeof FACETS)[number]) => [
	...new Set(milestones.flatMap((milestone) => [...valuesOf(milestone, facet)]))
];
const anyFilters = fc
	.record(
		Object.fromEntries(
			FACETS.map((facet) => [facet, fc.subarray(valuesIn(facet), { maxLength: 2 })])
		)
	)
	.map((facets) => ({ ...NO_FILTERS, ...facets }));

describe('matchesFilters', () => {
	it('is true for every milestone if no filter is set', () => {
		expect(isUnfiltered(NO_FILTERS)).toBe(true);
		expect(isUnfiltered({ ...NO_FILTERS, text: ' ' })).toBe(true);
		expect(milestones.every((milestone) => matchesFilters(milestone, NO_FILTERS))).toBe(true);
	});

	it('requires any chosen value within a facet, and all facets', () => {
		const filters: Filters = { ...NO_FILTERS, theme: ['crews', 'robots'], side: ['moscow'] };
		const matches = milestones.filter((milestone) => matchesFilters(milestone, filters));
		expect(matches.length).toBeGreaterThan(0);
		for (const { theme, side } of matches) {
			expect(['crews', 'robots']).toContain(theme);
			expect(sideId(side)).toBe('moscow');
		}
	});
});

describe('countFacets', () => {
	it('counts the matches of each value as the only one chosen in its facet', () => {
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

	it('counts only results of the text search, and lists values without one', () => {
		const [first] = milestones;
		const counts = countFacets(milestones, NO_FILTERS, new Set([first?.id ?? '']));
		expect(counts.theme.filter(({ count }) => count > 0)).toEqual([
			{ value: first?.theme, count: 1 }
		]);
		expect(counts.theme.length).toBe(valuesIn('theme').length);
	});
});
