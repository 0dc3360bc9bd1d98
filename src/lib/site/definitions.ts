/** What marks and certainties mean. Apart from `messages.ts`, to keep it out of the first view. */
import type { Certainty, Mark } from '../story/story';

export const MARK_DEFINITIONS: Record<Mark, string> = {
	'borne-out': 'The record agrees.',
	imprecise: 'The record agrees except for a detail.',
	wrong: 'The record says otherwise.',
	disputed: 'Sources disagree, or the record supports only part of it.',
	'not-checkable': 'A judgement, or we have no source.'
};

export const CERTAINTY_DEFINITIONS: Record<Certainty, string> = {
	A: 'We saw a primary or official text.',
	B: 'We saw a reputable report or scholarly text.',
	C: 'Well established, but not checked by us.',
	D: 'Our reading of the sources, or sources disagree.',
	U: 'We found nothing that confirms it.'
};
