/** The task “Fact, opinion or inference”: its choices and its verdicts. */
import type { Statement, StatementKind } from '../../content/class-material';

export const STATEMENT_TYPES = ['fact', 'opinion', 'inference'] as const satisfies StatementKind[];

/**
 * Returns the verdict on an answer. Opinion and inference are hard to tell apart, so to confuse them
 * is `open`. To confuse either with a fact is not, unless the key accepts both.
 */
export function judge(
	answer: StatementKind,
	{ kind, also }: Pick<Statement, 'kind' | 'also'>
): 'same' | 'open' | 'other' {
	const accepted = [kind, also ?? kind];
	if (accepted.includes(answer)) return 'same';
	return answer !== 'fact' && accepted.some((key) => key !== 'fact') ? 'open' : 'other';
}
