/** Fact, opinion or inference: what a key has to say of an answer. */
import type { StatementKind } from '../../content/class-material';

export const STATEMENT_TYPES = ['fact', 'opinion', 'inference'] as const satisfies StatementKind[];

/**
 * How an answer stands to the key. Whether a judgement is an opinion or an inference can be argued, so that answer is
 * “open”; whether something can be looked up cannot.
 */
export function judge(answer: StatementKind, key: StatementKind): 'same' | 'open' | 'other' {
	if (answer === key) return 'same';
	return answer === 'fact' || key === 'fact' ? 'other' : 'open';
}
