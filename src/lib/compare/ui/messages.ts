/** What the comparison calls its sides, verdicts and findings. */
import type { Finding, Verdict } from '../compare-query';
import type { ComparedEra } from '../../story/compared-eras';

export const ERA_LABELS: Record<
	ComparedEra,
	{ short: string; years: string; leaders: string; expect: string }
> = {
	then: {
		short: 'Stalin–Mao',
		years: 'From 1949',
		leaders: 'Stalin and Mao, and after',
		expect: 'What would you expect of Stalin and Mao?'
	},
	now: {
		short: 'Putin–Xi',
		years: 'Up to 2024',
		leaders: 'Putin and Xi',
		expect: 'What would you expect in 2024?'
	}
};

export const VERDICT_LABELS: Record<Verdict, { short: string; long: string }> = {
	same: { short: 'Same', long: 'hosts are alike, or guests are' },
	reversed: { short: 'Reversed', long: 'Moscow and Beijing have changed places' },
	changed: { short: 'Changed', long: 'of another kind' },
	silent: { short: 'Silent', long: 'words for one side only' }
};

export const FINDING_LABELS: Record<Finding, { label: string; said: string }> = {
	holds: { label: 'holds', said: 'it holds' },
	partly: { label: 'partly', said: 'it holds in part' },
	fails: { label: 'does not hold', said: 'it does not hold' }
};
