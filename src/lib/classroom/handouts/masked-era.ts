/** The era that the comparison handout leaves blank. */
import { COMPARED_ERAS, type ComparedEra } from '../../story/compared-eras';

/** The blank era without a query parameter. */
export const DEFAULT_MASKED: ComparedEra = 'now';

/** Returns the era in the query parameter `blank`, or the default. */
export const readMaskedEra = (query: Pick<URLSearchParams, 'get'>): ComparedEra =>
	COMPARED_ERAS.find((era) => era === query.get('blank')) ?? DEFAULT_MASKED;

/** Returns the other of the two compared eras. */
export const otherEra = (era: ComparedEra): ComparedEra => (era === 'then' ? 'now' : 'then');
