/** Labels of the facets and their values. */
import type { FacetName } from '../story/facets';
import { sides, themeLabel } from '../story/settings';
import type { Certainty, Story } from '../story/story';
import { CERTAINTY_LABELS } from '../site/messages';

export const FACET_LABELS: Record<FacetName, string> = {
	theme: 'Theme',
	people: 'People',
	side: 'Side',
	era: 'Era',
	certainty: 'Evidence'
};

/** Returns the label of a facet value. The label of a person is the name itself. */
export function facetValueLabel(facet: FacetName, value: string, eras: Story['eras']): string {
	if (facet === 'theme') return themeLabel(value);
	if (facet === 'side') return sides.find(({ id }) => id === value)?.label ?? value;
	if (facet === 'certainty') return CERTAINTY_LABELS[value as Certainty];
	if (facet === 'era') return eras.find(({ id }) => id === value)?.title ?? value;
	return value;
}
