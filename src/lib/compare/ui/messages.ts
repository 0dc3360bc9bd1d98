/** Labels of verdicts, roles and findings, and the count of verdicts. */
import { formatVerdict } from '../../site/messages';
import { capitalise, noun, sideLabel } from '../../story/settings';
import type { StoryParallel } from '../../story/story';
import { VERDICTS, type Finding, type Judgement, type Verdict } from '../compare-query';

export const VERDICT_LABELS: Record<Verdict, { short: string; long: string }> = {
	mirrors: { short: 'Mirrors', long: 'the same pattern both times' },
	differs: { short: 'Differs', long: 'a different pattern' },
	silent: { short: 'Silent', long: formatVerdict('silent') }
};

/** Returns a role and the side that holds it each time: “The guest: South, then North”. */
export const formatRole = ({ name, then, now }: NonNullable<StoryParallel['role']>): string =>
	`${name}: ${sideLabel(then)}${then === now ? ' both times' : `, then ${sideLabel(now)}`}`;

/** Returns the role of a parallel, if it has one, and our reading. */
export const formatReading = ({
	role,
	reading
}: Pick<StoryParallel, 'role' | 'reading'>): string =>
	role ? `${formatRole(role)}. ${reading}` : reading;

/** Returns the number of parallels with each verdict: “4 mirror, 3 differ, …”. */
export function formatCounts(parallels: readonly Pick<StoryParallel, 'verdict'>[]): string {
	const phrases: Record<Verdict, (count: number) => string> = {
		mirrors: (count) => `${count} ${count === 1 ? 'mirrors' : 'mirror'}`,
		differs: (count) => `${count} ${count === 1 ? 'differs' : 'differ'}`,
		silent: (count) => `in ${count} the ${noun} speaks of one side only`
	};
	const counted = VERDICTS.flatMap((verdict) => {
		const count = parallels.filter((parallel) => parallel.verdict === verdict).length;
		return count > 0 ? [phrases[verdict](count)] : [];
	});
	return `${capitalise(counted.join(', '))}.`;
}

export const FINDING_LABELS: Record<Finding, { label: string; sentence: string }> = {
	holds: { label: 'holds', sentence: 'it holds' },
	partly: { label: 'partly', sentence: 'it holds in part' },
	fails: { label: 'does not hold', sentence: 'it does not hold' }
};

/** Returns a finding and its reason, such as “it holds, because …”. */
export function formatJudgement({ finding, reason }: Judgement): string {
	if (!finding) return '';
	const clause = reason.trim().replace(/^because\s+/i, '');
	return `${FINDING_LABELS[finding].sentence}${clause ? `, because ${clause}` : '.'}`;
}
