/** Labels of the facets, their values, and the results. */
import type { FacetName } from '../story/facets';
import type { SnippetField } from '../story/search';
import type { EntryKind } from '../story/search-entries';
import { noun, sides, themeLabel } from '../story/settings';
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

export const KIND_LABELS: Record<EntryKind, string> = {
	milestone: 'Milestone',
	opinion: 'Opinion',
	parallel: 'Parallel',
	note: 'Editor’s note',
	event: `Event, not from the ${noun}`,
	sentence: `Sentence of the ${noun}`
};

/** Labels before the words of a result. */
export const FIELD_LABELS: Record<SnippetField, string> = {
	quotes: `The ${noun}:`,
	people: 'Involved:',
	record: 'The record:',
	notes: 'Our note:',
	summary: 'Summary:'
};
