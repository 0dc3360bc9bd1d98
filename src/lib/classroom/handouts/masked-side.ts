/** The side of the comparison that its handout leaves blank. */
import { COMPARED_ERAS, type ComparedEra } from '../../story/compared-eras';

/** The blank side if the query names none. */
export const DEFAULT_MASKED: ComparedEra = 'now';

/** Returns the side that the parameter `blank` names, or the default. */
export const readMaskedEra = (query: Pick<URLSearchParams, 'get'>): ComparedEra =>
	COMPARED_ERAS.find((side) => side === query.get('blank')) ?? DEFAULT_MASKED;

/** Returns the other side. */
export const otherEra = (side: ComparedEra): ComparedEra => (side === 'then' ? 'now' : 'then');
