/** Which side of the comparison is left blank, from the query of its handout. */
import { SIDES, type ComparedSide } from '../../story/compared-eras';

/** What a class is asked to find where the address asks for nothing. */
export const DEFAULT_BLANK: ComparedSide = 'now';

/** Reads `blank`; a value that is no side means the default. */
export const blankFrom = (query: Pick<URLSearchParams, 'get'>): ComparedSide =>
	SIDES.find((side) => side === query.get('blank')) ?? DEFAULT_BLANK;

/** The side that is shown beside a blank one. */
export const otherThan = (side: ComparedSide): ComparedSide => (side === 'then' ? 'now' : 'then');
