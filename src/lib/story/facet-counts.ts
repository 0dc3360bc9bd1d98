/** What could be chosen in each facet: asked once the filters are opened. */
import { matchesFacet, FACETS, valuesOf, type FacetName, type Filters } from './facets';
import type { StoryMilestone } from './story';

export interface FacetCount {
	value: string;
	/** How many there would be if it were chosen alone in its facet. */
	count: number;
}

/**
 * What could be chosen, in the order of the story, people by how often they appear. A facet counts what the others and the
 * text leave; a value that nothing is left of stays, with 0.
 * @param found Ids that the text found; null where no text was asked for.
 */
export function countFacets(
	milestones: readonly StoryMilestone[],
	filters: Filters,
	found: ReadonlySet<string> | null
): Record<FacetName, FacetCount[]> {
	const countsOf = (facet: FacetName): FacetCount[] => {
		const counts = new Map<string, number>();
		for (const milestone of milestones) {
			const others = FACETS.every(
				(other) => other === facet || matchesFacet(milestone, filters, other)
			);
			const left = others && (!found || found.has(milestone.id));
			for (const value of valuesOf(milestone, facet))
				counts.set(value, (counts.get(value) ?? 0) + Number(left));
		}
		const all = [...counts].map(([value, count]) => ({ value, count }));
		if (facet === 'people')
			return all.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'en'));
		return facet === 'certainty' ? all.sort((a, b) => a.value.localeCompare(b.value, 'en')) : all;
	};
	return {
		theme: countsOf('theme'),
		people: countsOf('people'),
		side: countsOf('side'),
		era: countsOf('era'),
		certainty: countsOf('certainty')
	};
}
