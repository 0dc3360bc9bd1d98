import type { CoveredSentence } from '../../story/coverage';
import type { StoryMilestone } from '../../story/story';

/** What is pointed at: a sentence, by its number in the column, or a year. */
export type Highlight = { sentence: number } | { year: number } | null;

/** Milestones by id. */
export type MilestonesById = ReadonlyMap<string, StoryMilestone>;

/** A sentence in the words that this edition shows of it. */
export function sentenceText(sentence: CoveredSentence, milestones: MilestonesById): string {
	const quoted = milestones
		.get(sentence.milestones[0] ?? '')
		?.quotes.find(({ block }) => block === sentence.block);
	return sentence.words ?? quoted?.exact ?? 'Not shown in this edition.';
}
