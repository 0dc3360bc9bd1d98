/** The task “Fact, opinion or inference”: its choices and its verdicts. */
import type { Statement, StatementKind } from '../../content/class-material';

export const STATEMENT_TYPES = ['fact', 'opinion', 'inference'] as const satisfies StatementKind[];

/**
 * Returns the verdict on an answer. To confuse opinion and inference can be defended, so the verdict
 * is `open`. To confuse either with a fact cannot, unless the key accepts both.
 */
export function judge(
	answer: StatementKind,
	{ kind, also }: Pick<Statement, 'kind' | 'also'>
): 'same' | 'open' | 'other' {
	if (answer === kind || answer === also) return 'same';
	return answer === 'fact' || kind === 'fact' ? 'other' : 'open';
}
