/** Model answers to the sourcing questions, built from the data on the source. */
import { noun } from '../story/settings';
import type { Story, StorySegment } from '../story/story';
import { yearRange } from '../story/dates';
import { quoteTitle } from './quote-title';

const describeGaps = (segments: readonly StorySegment[]) =>
	segments
		.filter(({ isAxisBreak }) => isAxisBreak)
		.map((fold) => `${fold.sentences} sentences tell of ${yearRange(fold).join(' to ')}`)
		.join('; ');

/**
 * Returns the answers by id of the question: those that follow from the data on the source, then
 * those of class.json.
 */
export function sourcingAnswers(
	{ source, segments, milestones }: Pick<Story, 'source' | 'segments' | 'milestones'>,
	thesis: string | undefined,
	questions: readonly { id: string; answers?: string[] | undefined }[]
): Readonly<Record<string, string[]>> {
	const { author, kind, translation } = source;
	const unconfirmed = milestones.filter(({ record }) => record?.certainty === 'U');
	const judgements = milestones.filter(({ record }) => record?.certainty === 'D');
	const titles = (list: typeof milestones) => list.map(({ title }) => quoteTitle(title)).join(', ');
	const fromData: Record<string, string[]> = {
		who: [`${author.name}, ${author.role}. ${author.relation ?? ''}`],
		why: thesis
			? [`To argue a comparison. The ${noun} says: “${thesis}”. It is ${kind}, and speaks as one.`]
			: [],
		language: translation
			? [
					...translation.chain.map(({ value }) => value),
					`So: ${translation.label}. The page itself warns: “${translation.disclaimer}”`
				]
			: [],
		missing: [`${describeGaps(segments)}.`],
		corroborate: [
			`A record of the talks, the text of a treaty, customs figures: a document that would say the same, or not, if the ${noun} did not exist.`,
			`Good sentences to try: those that could not be confirmed (${titles(unconfirmed)}) and those that are a judgement (${titles(judgements)}).`
		]
	};
	return Object.fromEntries(
		questions.map(({ id, answers = [] }) => [id, [...(fromData[id] ?? []), ...answers]])
	);
}
