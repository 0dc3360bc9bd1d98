/** What the comparison calls its sides, verdicts and findings. */
import type { Finding, Verdict } from '../../compare/compare-query';
import type { ComparedSide } from '../../story/comparison';

export const ERA_NAMES: Record<ComparedSide, { years: string; leaders: string }> = {
	then: { years: '1949–50', leaders: 'Stalin and Mao' },
	now: { years: '2024', leaders: 'Putin and Xi' }
};

export const VERDICT_NAMES: Record<Verdict, { short: string; long: string }> = {
	same: { short: 'Same', long: 'Host and guest do the same both times' },
	reversed: { short: 'Reversed', long: 'The same, with the countries exchanged' },
	changed: { short: 'Changed', long: 'Different in kind' },
	silent: { short: 'Silent', long: 'The column has words for one side only' }
};

export const FINDING_NAMES: Record<Finding, string> = {
	holds: 'holds',
	partly: 'partly',
	fails: 'does not hold'
};
