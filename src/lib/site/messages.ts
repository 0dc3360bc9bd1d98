/** Labels of data values. */
import { noun } from '../story/settings';
import type { Certainty, Mark, StoryNote, StoryParallel } from '../story/story';

export const CERTAINTY_LABELS: Record<Certainty, string> = {
	A: 'primary source',
	B: 'press or scholars',
	C: 'not checked by us',
	D: 'our reading',
	U: 'no source found'
};

/**
 * Returns the location of a quote in the column: "¶ 3", or the kind of line, such as "heading".
 *
 * @param article text before the kind of line, with its space
 */
export function formatLocation(
	{ paragraph, block }: { paragraph: number | null; block: string },
	article = ''
): string {
	const kind = block.replace(/\d+$/, '');
	return paragraph ? `¶ ${paragraph}` : `${article}${kind === 'h' ? 'heading' : kind}`;
}

export const NOTE_KIND_LABELS: Record<StoryNote['kinds'][number], string> = {
	fact: 'error of fact',
	translation: 'translation slip',
	ambiguity: 'vague',
	opinion: 'opinion',
	unconfirmed: 'no source found'
};

/** Returns the mark of a verdict in words, such as “borne out”. */
export const formatMark = (mark: Mark): string => mark.replace('-', ' ');

/** Returns the verdict on a parallel in words. */
export const formatVerdict = (verdict: StoryParallel['verdict']): string =>
	verdict === 'silent' ? `the ${noun} speaks of one side only` : verdict;
