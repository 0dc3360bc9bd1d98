/** The side of the comparison that its handout leaves blank. */
import { COMPARED_ERAS, type ComparedEra } from '../../story/compared-eras';

/** The blank side without a query parameter. */
export const DEFAULT_MASKED: ComparedEra = 'now';

/** Returns the side in the query parameter `blank`, or the default. */
export const readMaskedEra = (query: Pick<URLSearchParams, 'get'>): ComparedEra =>
	COMPARED_ERAS.find((side) => side === query.get('blank')) ?? DEFAULT_MASKED;

/** Returns the side opposite to `side`. */
export const otherEra = (side: ComparedEra): ComparedEra => (side === 'then' ? 'now' : 'then');
