/** Labels of verdicts and findings. */
import type { Finding, Verdict } from '../compare-query';

export const VERDICT_LABELS: Record<Verdict, { short: string; long: string }> = {
	same: { short: 'Same', long: 'alike both times' },
	reversed: { short: 'Reversed', long: 'the sides have changed places' },
	changed: { short: 'Changed', long: 'of another kind' },
	silent: { short: 'Silent', long: 'words for one side only' }
};

export const FINDING_LABELS: Record<Finding, { label: string; sentence: string }> = {
	holds: { label: 'holds', sentence: 'it holds' },
	partly: { label: 'partly', sentence: 'it holds in part' },
	fails: { label: 'does not hold', sentence: 'it does not hold' }
};
