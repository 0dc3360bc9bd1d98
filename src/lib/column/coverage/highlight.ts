import type { CoveredSentence } from '../../story/coverage';
import type { StoryMilestone } from '../../story/story';

/** The highlighted sentence, by its index in the column, or the highlighted year. */
export type Highlight = { sentence: number } | { year: number } | null;

/** Milestones by id. */
export type MilestonesById = ReadonlyMap<string, StoryMilestone>;

/** Returns the words that this edition shows of a sentence. */
export function sentenceText(sentence: CoveredSentence, milestones: MilestonesById): string {
	const quoted = milestones
		.get(sentence.milestones[0] ?? '')
		?.quotes.find(({ block }) => block === sentence.block);
	return sentence.words ?? quoted?.exact ?? 'Not shown in this edition.';
}
