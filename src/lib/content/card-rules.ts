/** Which milestones can be cards of a task. The check of the data and the tasks share these rules. */
import type { Extent } from './extent';
import type { Quote } from './quotes';
import type { Certainty } from './schema';

/** Shorter quotes name their milestone and little else. Characters. */
export const MIN_QUOTE_LENGTH = 38;

/** Returns true if the record of a card is exact and sure enough to put the card in order. */
export const canBeOrdered = ({ start, end }: Extent, certainty: Certainty): boolean =>
	start !== null && end !== null && certainty !== 'U';

/** Returns true if a quote says enough to be matched with its milestone. */
export const canBeMatched = ({ exact, paragraph }: Quote): boolean =>
	exact.length >= MIN_QUOTE_LENGTH && paragraph !== null;
