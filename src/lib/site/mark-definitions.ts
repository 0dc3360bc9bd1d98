/** What the marks of a verdict mean. Apart from `messages.ts`, to keep it out of the first view. */
import type { Mark } from '../story/story';

export const MARK_DEFINITIONS: Record<Mark, string> = {
	'borne-out': 'The record agrees.',
	imprecise: 'The record agrees but for a detail.',
	wrong: 'The record says otherwise.',
	disputed: 'Sources disagree, or the record supports a part only.',
	'not-checkable': 'A judgement, or no source was found.'
};
