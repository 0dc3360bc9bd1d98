/** Labels of the compared eras, verdicts and findings. */
import type { Finding, Verdict } from '../compare-query';
import type { ComparedEra } from '../../story/compared-eras';

export const ERA_LABELS: Record<
	ComparedEra,
	{ short: string; years: string; leaders: string; prompt: string }
> = {
	then: {
		short: 'Stalin–Mao',
		years: 'From 1949',
		leaders: 'Stalin and Mao, and after',
		prompt: 'What would you expect of Stalin and Mao?'
	},
	now: {
		short: 'Putin–Xi',
		years: 'Up to 2024',
		leaders: 'Putin and Xi',
		prompt: 'What would you expect in 2024?'
	}
};

export const VERDICT_LABELS: Record<Verdict, { short: string; long: string }> = {
	same: { short: 'Same', long: 'hosts are alike, or guests are' },
	reversed: { short: 'Reversed', long: 'Moscow and Beijing have changed places' },
	changed: { short: 'Changed', long: 'of another kind' },
	silent: { short: 'Silent', long: 'words for one side only' }
};

export const FINDING_LABELS: Record<Finding, { label: string; sentence: string }> = {
	holds: { label: 'holds', sentence: 'it holds' },
	partly: { label: 'partly', sentence: 'it holds in part' },
	fails: { label: 'does not hold', sentence: 'it does not hold' }
};
