/** One claim weighed: where each sentence is placed, and a conclusion that rests on some of them. */
import type { WeighedSentence } from '../../content/class-material';

export interface EvidencePlacement {
	side: WeighedSentence['side'];
	strength: WeighedSentence['strength'];
}
/** From the heaviest against to the heaviest for, as on a pair of scales. */
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
	2: 'middling',
	3: 'strong'
};

/** A conclusion is a sentence or two: an address must stay one. Characters. */
export const MAX_CONCLUSION_LENGTH = 300;

export interface Weighing {
	/** Id of the claim. */
	claim: string;
	/** By the place of the sentence in the data; null where it is not placed yet. */
	placings: readonly (EvidencePlacement | null)[];
	/** Places of the sentences that the conclusion rests on. */
	cited: readonly number[];
	conclusion: string;
}

export const isSame = (one: EvidencePlacement | null, other: EvidencePlacement | null): boolean =>
	one?.side === other?.side && one?.strength === other?.strength;

/** How a placing stands to that of the key. */
export function comparePlacing(
	own: EvidencePlacement,
	key: EvidencePlacement
): 'same' | 'strength' | 'side' {
	if (own.side !== key.side) return 'side';
	return own.strength === key.strength ? 'same' : 'strength';
}

/** What a conclusion still lacks, in words; null where it has all. */
export function missing({ conclusion, cited }: Weighing): string | null {
	if (!conclusion.trim()) return 'Write your conclusion first.';
	return cited.length === 0 ? 'Choose at least one sentence that your conclusion rests on.' : null;
}
