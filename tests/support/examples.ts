/** Examples of the built story, chosen by their properties, so that a test names no story. */
import { readData, story } from './test';

export const settings = readData('story.json');
/** The label of the side that is drawn at a place. */
export const sideLabel = (place: 'above' | 'below' | 'both'): string =>
	settings.sides.find((side) => side.place === place)?.label ?? '';

/** Returns the first element that fits; throws if the story has none, so that no test is empty. */
export function first<T>(all: readonly T[], what: string, fits: (element: T) => boolean): T {
	const found = all.find(fits);
	if (!found) throw new Error(`The story has no ${what}.`);
	return found;
}

/** A milestone of one sentence, with a note and a counterpart, dated more exactly by the record. */
export const example = first(
	story.milestones,
	'milestone that the record dates more exactly',
	({ stated, record, quotes, notes, counterparts, related, people }) =>
		stated.wording !== null &&
		stated.extent?.start?.first !== stated.extent?.start?.last &&
		record?.extent.start !== null &&
		record?.extent.start.first === record?.extent.end?.last &&
		quotes.length === 1 &&
		notes.length > 0 &&
		counterparts.length > 0 &&
		related.length === 0 &&
		people.length > 0
);

/** A word that a search finds: the last name of the first person of the example. */
export const searchWord = example.people[0]?.split(' ').at(-1) ?? '';

const inDeck = new Set(readData('class.json')?.deck.parallels);
/** A parallel with a slide and a quote of each era. */
export const exampleParallel = first(
	story.parallels,
	'parallel with two quotes in the deck',
	({ id, then, now }) => inDeck.has(id) && then.quote !== null && now.quote !== null
);
