/** Model answers to the sourcing questions, built from the data on the source. */
import { noun } from '../story/settings';
import type { Story, StorySegment } from '../story/story';
import { plural, yearRange } from '../story/dates';
import { quoteTitle } from './quote-title';

/** What to try first, by certainty of the record. */
const DOUBTS = {
	U: 'those for which no source was found',
	D: 'those that rest on our reading'
};

const describeGaps = (segments: readonly StorySegment[]) =>
	segments
		.filter(({ isAxisBreak }) => isAxisBreak)
		.map((fold) => `${yearRange(fold).join(' to ')}: ${plural(fold.sentences, 'sentence')}`)
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
	const doubtful = Object.entries(DOUBTS).flatMap(([certainty, doubt]) => {
		const titles = milestones
			.filter(({ record }) => record?.certainty === certainty)
			.map(({ title }) => quoteTitle(title));
		return titles.length > 0 ? [`${doubt} (${titles.join(', ')})`] : [];
	});
	const fromData: Record<string, string[]> = {
		who: [`${author.name}, ${author.role}. ${author.relation ?? ''} ${author.note ?? ''}`.trim()],
		why: thesis
			? [`To argue a comparison. The ${noun} says: “${thesis}”. It is ${kind}, and speaks as one.`]
			: [],
		language: translation
			? [
					...translation.chain.map(({ value }) => value),
					`So: ${translation.label}. The page itself warns: “${translation.disclaimer}”`
				]
			: [],
		missing: segments.some(({ isAxisBreak }) => isAxisBreak) ? [`${describeGaps(segments)}.`] : [],
		corroborate: [
			`A document independent of the ${noun}, which supports or contradicts it.`,
			...(doubtful.length > 0 ? [`Good sentences to try: ${doubtful.join(' and ')}.`] : [])
		]
	};
	return Object.fromEntries(
		questions.map(({ id, answers = [] }) => [id, [...(fromData[id] ?? []), ...answers]])
	);
}
