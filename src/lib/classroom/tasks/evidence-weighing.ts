/** Evidence for and against a claim, weighed by strength, and a conclusion that cites some of it. */
import type { WeighedSentence } from '../../content/class-material';

export interface EvidencePlacement {
	side: WeighedSentence['side'];
	strength: WeighedSentence['strength'];
}
/** From strongly against to strongly for. */
export const SCALE: readonly EvidencePlacement[] = [
	{ side: 'against', strength: 3 },
	{ side: 'against', strength: 2 },
	{ side: 'against', strength: 1 },
	{ side: 'for', strength: 1 },
	{ side: 'for', strength: 2 },
	{ side: 'for', strength: 3 }
];
export const STRENGTHS: Record<EvidencePlacement['strength'], string> = {
	1: 'weak',
	2: 'medium',
	3: 'strong'
};

/** Keeps the URL of a result short enough to share. Characters. */
export const MAX_CONCLUSION_LENGTH = 300;

export interface Weighing {
	/** Id of the claim. */
	claim: string;
	/** By index of the sentence in the data; null if it is not placed yet. */
	placings: readonly (EvidencePlacement | null)[];
	/** Indices of the sentences that the conclusion cites. */
	cited: readonly number[];
	conclusion: string;
}

export const isSame = (a: EvidencePlacement | null, b: EvidencePlacement | null): boolean =>
	a?.side === b?.side && a?.strength === b?.strength;

/** Returns `same`, or the first respect in which an answer differs from the key. */
export function comparePlacing(
	answer: EvidencePlacement,
	key: EvidencePlacement
): 'same' | 'strength' | 'side' {
	if (answer.side !== key.side) return 'side';
	return answer.strength === key.strength ? 'same' : 'strength';
}

/** Returns a message on the missing part of a conclusion, or null if it is complete. */
export function missing({ conclusion, cited }: Weighing): string | null {
	if (!conclusion.trim()) return 'Write your conclusion first.';
	return cited.length === 0
		? 'Choose at least one sentence as evidence for your conclusion.'
		: null;
}
