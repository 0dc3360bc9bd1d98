/** Which side of the comparison is left blank, from the query of its handout. */
import { COMPARED_ERAS, type ComparedEra } from '../../story/compared-eras';

/** What a class is asked to find where the address asks for nothing. */
export const DEFAULT_MASKED: ComparedEra = 'now';

/** Reads `blank`; a value that is no side means the default. */
export const readMaskedEra = (query: Pick<URLSearchParams, 'get'>): ComparedEra =>
	COMPARED_ERAS.find((side) => side === query.get('blank')) ?? DEFAULT_MASKED;

/** The side that is shown beside a blank one. */
export const otherEra = (side: ComparedEra): ComparedEra => (side === 'then' ? 'now' : 'then');
