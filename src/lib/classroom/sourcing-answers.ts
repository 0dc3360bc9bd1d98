/** Model answers to the sourcing questions, built from the data on the source. */
import type { Comparison } from '../story/comparison';
import type { Story, StorySegment } from '../story/story';
import { yearRange } from '../story/dates';
import { quoteTitle } from './quote-title';

const describeGaps = (segments: readonly StorySegment[]) =>
	segments
		.filter(({ isAxisBreak }) => isAxisBreak)
		.map((fold) => `${fold.sentences} sentences tell of ${yearRange(fold).join(' to ')}`)
		.join('; ');

/** Returns the answers by id of the question. */
export function sourcingAnswers(
	{ source, segments, milestones }: Pick<Story, 'source' | 'segments' | 'milestones'>,
	{ thesis }: Pick<Comparison, 'thesis'>
): Readonly<Record<string, string[]>> {
	const { author, original, outlet, otherEdition, translationChain, translationLabel, disclaimer } =
		source;
	const unconfirmed = milestones.filter(({ record }) => record?.certainty === 'U');
	const judgements = milestones.filter(({ record }) => record?.certainty === 'D');
	const titles = (list: typeof milestones) => list.map(({ title }) => quoteTitle(title)).join(', ');
	return {
		who: [`${author.given} ${author.family}, ${author.role}; ${author.relation}.`],
		when: [
			`In May 2024, days after the visit, for ${original.name}; ${outlet.name} and ${otherEdition.name} carried it.`,
			'The author could not know what came of the pipeline and of the drive for an alliance.'
		],
		why: [
			`To argue a comparison. The column says: “${thesis.exact}”. It is an opinion column, and speaks as one.`
		],
		language: [
			...translationChain.map(({ value }) => value),
			`So: ${translationLabel}. The page itself warns: “${disclaimer}”`,
			'One can tell by names (“Anthony”, “Xiu”, “Si”) and by a price that flows the wrong way.'
		],
		missing: [
			`${describeGaps(segments)}.`,
			'No Chinese voice is heard but in official phrases; nothing is said of the border war or of how relations were mended.'
		],
		corroborate: [
			'A record of the talks, the text of a treaty, customs figures: a document that would say the same, or not, if the column did not exist.',
			`Good sentences to try: those that could not be confirmed (${titles(unconfirmed)}) and those that are a judgement (${titles(judgements)}).`
		]
	};
}
