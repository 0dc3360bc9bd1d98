/** Labels of data values. */
import { noun } from '../story/settings';
import type { Certainty, StoryNote } from '../story/story';

export const CERTAINTY_LABELS: Record<Certainty, { short: string; long: string }> = {
	A: { short: 'documented', long: 'A primary or official text was seen.' },
	B: { short: 'well reported', long: 'A reputable report or scholarly text was seen.' },
	C: { short: 'not re-checked', long: 'Well established, but not checked again here.' },
	D: { short: 'a judgement', long: 'An interpretation, or disputed.' },
	U: { short: 'not confirmed', long: 'It could not be confirmed.' }
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
	fact: 'fact',
	translation: 'translation',
	ambiguity: 'unclear',
	opinion: 'opinion',
	unconfirmed: 'not confirmed'
};

export const VERDICT_LABELS = {
	same: 'the same',
	reversed: 'reversed',
	changed: 'changed',
	silent: `the ${noun} is silent on one side`
} as const;
