/** What the interface calls facets and their values. */
import type { FacetName } from '../story/facets';
import type { Certainty, Side, Story, Theme } from '../story/story';
import { CERTAINTY_WORDS, SIDE_WORDS, THEME_WORDS } from '../site/messages';

export const FACET_NAMES: Record<FacetName, string> = {
	theme: 'Theme',
	people: 'People',
	side: 'Side',
	era: 'Era',
	certainty: 'The record is'
};

/** A value in words; names of people are their own. */
export function valueWords(facet: FacetName, value: string, eras: Story['eras']): string {
	if (facet === 'theme') return THEME_WORDS[value as Theme];
	if (facet === 'side') return SIDE_WORDS[value as Side];
	if (facet === 'certainty') return CERTAINTY_WORDS[value as Certainty].short;
	if (facet === 'era') return eras.find(({ id }) => id === value)?.title ?? value;
	return value;
}
