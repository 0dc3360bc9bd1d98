/** Counts for the search panel. A separate module, because the panel loads after the first view. */
import { matchesFacet, FACETS, valuesOf, type FacetName, type Filters } from './facets';
import type { StoryMilestone } from './story';

export interface FacetCount {
	value: string;
	/** Number of matches if this were the only chosen value of its facet. */
	count: number;
}

/**
 * Returns the values of each facet with their counts, people by count, certainties by letter, others
 * in the order of the story. The other facets and the text limit a count; values with 0 stay.
 * @param results Ids of the results of the text search; null without a text.
 */
export function countFacets(
	milestones: readonly StoryMilestone[],
	filters: Filters,
	results: ReadonlySet<string> | null
): Record<FacetName, FacetCount[]> {
	const countValues = (facet: FacetName): FacetCount[] => {
		const otherFacets = FACETS.filter((other) => other !== facet);
		const counts = new Map<string, number>();
		for (const milestone of milestones) {
			const matches =
				(!results || results.has(milestone.id)) &&
				otherFacets.every((other) => matchesFacet(milestone, filters, other));
			for (const value of valuesOf(milestone, facet))
				counts.set(value, (counts.get(value) ?? 0) + Number(matches));
		}
		const values = [...counts].map(([value, count]) => ({ value, count }));
		const byValue = (a: FacetCount, b: FacetCount) => a.value.localeCompare(b.value, 'en');
		if (facet === 'people') values.sort((a, b) => b.count - a.count || byValue(a, b));
		if (facet === 'certainty') values.sort(byValue);
		return values;
	};
	return Object.fromEntries(FACETS.map((facet) => [facet, countValues(facet)])) as Record<
		FacetName,
		FacetCount[]
	>;
}
