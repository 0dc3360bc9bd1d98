/** Labels of the facets and their values. */
import type { FacetName } from '../story/facets';
import type { Certainty, Side, Story, Theme } from '../story/story';
import { CERTAINTY_LABELS, SIDE_LABELS, THEME_LABELS } from '../site/messages';

export const FACET_LABELS: Record<FacetName, string> = {
	theme: 'Theme',
	people: 'People',
	side: 'Side',
	era: 'Era',
	certainty: 'The record is'
};

/** Returns the label of a facet value. The label of a person is the name itself. */
export function facetValueLabel(facet: FacetName, value: string, eras: Story['eras']): string {
	if (facet === 'theme') return THEME_LABELS[value as Theme];
	if (facet === 'side') return SIDE_LABELS[value as Side];
	if (facet === 'certainty') return CERTAINTY_LABELS[value as Certainty].short;
	if (facet === 'era') return eras.find(({ id }) => id === value)?.title ?? value;
	return value;
}
