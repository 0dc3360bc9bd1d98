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

export const NO_FILTERS: Filters = { text: '', theme: [], people: [], side: [], era: [], certainty: [] };

/** The values of a milestone in a facet. */
export function valuesOf(milestone: StoryMilestone, facet: FacetName): readonly string[] {
	if (facet === 'people') return milestone.people;
	if (facet === 'certainty') return milestone.record ? [milestone.record.certainty] : [];
	return [milestone[facet]];
}
