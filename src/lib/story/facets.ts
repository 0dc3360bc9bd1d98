/** Facets: what a reader may narrow the story down to. */
import type { Certainty, EraId, Side, StoryMilestone, Theme } from './story';

/** What a milestone is sorted by. Within a facet any of the chosen values will do; between facets all must agree. */
export interface Facets {
	theme: Theme[];
	people: string[];
	side: Side[];
	era: EraId[];
	/** Of the record; a milestone dated by the column alone has none. */
	certainty: Certainty[];
}
export type FacetName = keyof Facets;

/** What the reader asked for; all of it empty is everything. */
export interface Filters extends Facets {
	/** Words to look for. */
	text: string;
}

export const NO_FILTERS: Filters = {
	text: '',
	theme: [],
	people: [],
	side: [],
	era: [],
	certainty: []
};

/** The values of a milestone in a facet. */
export function valuesOf(milestone: StoryMilestone, facet: FacetName): readonly string[] {
	if (facet === 'people') return milestone.people;
	if (facet === 'certainty') return milestone.record ? [milestone.record.certainty] : [];
	return [milestone[facet]];
}

export const FACETS: readonly FacetName[] = ['theme', 'people', 'side', 'era', 'certainty'];

/** Whether nothing was asked for. */
export const isUnfiltered = (filters: Filters): boolean =>
	filters.text.trim() === '' && FACETS.every((facet) => filters[facet].length === 0);

/** Whether a milestone has what was chosen in a facet; where nothing was, all have. */
export const matchesFacet = (milestone: StoryMilestone, filters: Filters, facet: FacetName) => {
	const chosen: readonly string[] = filters[facet];
	return chosen.length === 0 || valuesOf(milestone, facet).some((value) => chosen.includes(value));
};

/** Whether a milestone has what was chosen in every facet; the text is not looked at. */
export const matchesFilters = (milestone: StoryMilestone, filters: Filters): boolean =>
	FACETS.every((facet) => matchesFacet(milestone, filters, facet));

export const idsOf = (some: readonly { id: string }[]): ReadonlySet<string> =>
	new Set(some.map(({ id }) => id));
