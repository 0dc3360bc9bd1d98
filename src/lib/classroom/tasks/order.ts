/** Checks an order of cards against the record. Either order of two tied cards is right. */
import { isBefore, isTie, type TaskCard } from './cards';

export interface CheckedCard {
	card: TaskCard;
	/** Early: the card belongs after `neighbour`. Late: before it. */
	verdict: 'right' | 'early' | 'late';
	neighbour: TaskCard | null;
	/** Cards that the record allows on either side of this card. */
	ties: TaskCard[];
}

/**
 * Returns a verdict on each card of an order. The largest set of cards in an order that the record
 * allows is right, so that one misplaced card does not make all others wrong. Tries all 2^n sets.
 */
export function checkOrder(cards: readonly TaskCard[]): CheckedCard[] {
	const conflicts = cards.map((a, i) => cards.map((b, j) => j > i && isBefore(b, a)));
	let best: number[] = [];
	for (let set = 0; set < 2 ** cards.length; set++) {
		const subset = [...cards.keys()].filter((index) => set & (1 << index));
		if (subset.length > best.length && subset.every((i) => subset.every((j) => !conflicts[i]?.[j])))
			best = subset;
	}
	return cards.map((card, index): CheckedCard => {
		const ties = cards.filter((other) => other !== card && isTie(card, other));
		if (best.includes(index)) return { card, verdict: 'right', neighbour: null, ties };
		const right = (isOnSide: (i: number) => boolean) =>
			cards.filter((_, i) => best.includes(i) && isOnSide(i));
		const earlier = right((i) => i > index).filter((other) => isBefore(other, card));
		const later = right((i) => i < index).filter((other) => isBefore(card, other));
		return earlier.length > 0
			? { card, verdict: 'early', neighbour: earlier.at(-1) ?? null, ties }
			: { card, verdict: 'late', neighbour: later[0] ?? null, ties };
	});
}

/** Returns a copy of a list with the value at `from` moved to `to`, which is clamped to the list. */
export function moveItem<T>(values: readonly T[], from: number, to: number): T[] {
	const moved = [...values];
	moved.splice(Math.max(0, Math.min(values.length - 1, to)), 0, ...moved.splice(from, 1));
	return moved;
}
