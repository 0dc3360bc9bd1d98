/** The task “Fact, opinion or inference”: its choices and its verdicts. */
import type { StatementKind } from '../../content/class-material';

export const STATEMENT_TYPES = ['fact', 'opinion', 'inference'] as const satisfies StatementKind[];

/**
 * Returns the verdict on an answer. To confuse opinion and inference can be defended, so the verdict
 * is `open`. To confuse either with a fact cannot.
 */
export function judge(answer: StatementKind, key: StatementKind): 'same' | 'open' | 'other' {
	if (answer === key) return 'same';
	return answer === 'fact' || key === 'fact' ? 'other' : 'open';
}
