/** Examples of the built story, chosen by their properties, so that a test names no story. */
import { existsSync } from 'node:fs';
import type { StoryMilestone } from '../../src/lib/story/story';
import { readData, story, storyFolder } from './test';

export const settings = readData('story.json');

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
/** A stop of the tour with others before and after it; undefined for a story without a tour. */
export const exampleStop = existsSync(`${storyFolder}/tour.json`)
	? first(readData('tour.json').stops.slice(1, -1), 'stop between others', () => true)
	: undefined;
export const comparison = readData('comparison.json')!;
/** An alignment of the comparison that its page does not open with. */
export const exampleAlignment = first(
	comparison.alignments.slice(1),
	'second alignment',
	() => true
);
export const exampleNotes = story.notes.filter(({ id }) => example.notes.includes(id));
export const exampleQuote = first(example.quotes, 'quote', () => true);
const exampleYear = new Date(example.anchor).getUTCFullYear();
/** The year of the example, as a window of the timeline in a URL. */
export const exampleWindow = `from=${exampleYear}-01-01&to=${exampleYear + 1}-01-01`;

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
/** Returns a window of the timeline as in a URL, from times in ms. */
export const windowOf = (from: number, to: number) => `from=${toDay(from)}&to=${toDay(to)}`;
/** Returns a window of the timeline as in a URL, by days before and after a milestone. */
export const windowAround = ({ anchor }: { anchor: number }, before: number, after: number) =>
	windowOf(anchor - before * 86_400_000, anchor + after * 86_400_000);

/** Returns the time from a milestone to its nearest neighbour, ms. */
function gapAround({ anchor }: StoryMilestone, index: number): number {
	const { [index - 1]: before, [index + 1]: after } = story.milestones;
	return before && after ? Math.min(anchor - before.anchor, after.anchor - anchor) : 0;
}
/** The milestone farthest from the others: no other mark covers its mark. */
export const loneMilestone = first(
	story.milestones,
	'milestone apart from others',
	(milestone) =>
		gapAround(milestone, story.milestones.indexOf(milestone)) ===
		Math.max(...story.milestones.map(gapAround))
);

/** A milestone of two quotes, whose evidence is long. */
export const longExample = first(
	story.milestones,
	'milestone of two quotes',
	({ quotes }) => quotes.length > 1
);
const wordsOf = (text: string) => text.match(/\p{L}{7,}/gu) ?? [];
const searchable = new Map(
	story.milestones.map((milestone) => {
		const notes = story.notes.filter(({ id }) => milestone.notes.includes(id));
		return [milestone, JSON.stringify([milestone, notes]).toLowerCase()];
	})
);
/** A milestone with a word in its title that no other milestone has, and the word misspelt. */
export const rare = first(
	story.milestones.flatMap((milestone) =>
		wordsOf(milestone.title).map((word) => ({
			milestone,
			word,
			misspelt: word.replace(/(?<=^.{3})./u, '')
		}))
	),
	'word that only one milestone has',
	({ milestone, word }) =>
		[...searchable].every(
			([other, text]) => other === milestone || !text.includes(word.toLowerCase())
		)
);
