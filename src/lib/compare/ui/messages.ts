/** Labels of verdicts, roles and findings. */
import { formatVerdict } from '../../site/messages';
import { sideLabel } from '../../story/settings';
import type { StoryParallel } from '../../story/story';
import type { Finding, Verdict } from '../compare-query';

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

export const FINDING_LABELS: Record<Finding, { label: string; sentence: string }> = {
	holds: { label: 'holds', sentence: 'it holds' },
	partly: { label: 'partly', sentence: 'it holds in part' },
	fails: { label: 'does not hold', sentence: 'it does not hold' }
};
