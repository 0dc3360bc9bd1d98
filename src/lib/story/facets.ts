/** Facets: the properties by which readers filter the milestones. */
import { sideId } from './settings';
import type { Certainty, StoryMilestone } from './story';

/** Chosen values. A milestone matches with any chosen value of a facet, and must match all facets. */
export interface Facets {
	theme: string[];
	people: string[];
	/** Ids of sides. */
	side: string[];
	era: string[];
	/** Certainty of the record; a milestone dated by the column alone has none. */
	certainty: Certainty[];
}
export type FacetName = keyof Facets;

/** Filters of the reader. Where all are empty, every milestone matches. */
export interface Filters extends Facets {
	/** Words to search for. */
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

export const FACETS: readonly FacetName[] = ['theme', 'people', 'side', 'era', 'certainty'];

/** Returns the values of a milestone in a facet. */
export function valuesOf(milestone: StoryMilestone, facet: FacetName): readonly string[] {
	if (facet === 'people') return milestone.people;
	if (facet === 'certainty') return milestone.record ? [milestone.record.certainty] : [];
	return [facet === 'side' ? sideId(milestone.side) : milestone[facet]];
}

/** True where no filter is set. */
export const isUnfiltered = (filters: Filters): boolean =>
	filters.text.trim() === '' && FACETS.every((facet) => filters[facet].length === 0);

/** True where a milestone has a chosen value of a facet, or the facet has no chosen value. */
export const matchesFacet = (milestone: StoryMilestone, filters: Filters, facet: FacetName) => {
	const chosen: readonly string[] = filters[facet];
	return chosen.length === 0 || valuesOf(milestone, facet).some((value) => chosen.includes(value));
};

/** True where a milestone matches every facet. Does not search its text. */
export const matchesFilters = (milestone: StoryMilestone, filters: Filters): boolean =>
	FACETS.every((facet) => matchesFacet(milestone, filters, facet));

/** Returns the ids of some records. */
export const idsOf = (records: readonly { id: string }[]): ReadonlySet<string> =>
	new Set(records.map(({ id }) => id));
