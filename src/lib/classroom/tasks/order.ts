/** Checking an order against the record. Where the record allows either order, both are right. */
import { isBefore, isTie, type TaskCard } from './cards';

export interface CheckedCard {
	card: TaskCard;
	/** Where it stands among those that are right; early: it belongs after `neighbour`; late: before it. */
	stands: 'right' | 'early' | 'late';
	neighbour: TaskCard | null;
	/** Cards the record allows on either side of it. */
	ties: TaskCard[];
}

/**
 * Checks an order. What is right is the largest set of cards that stand in an order the record allows, so that one card in a
 * wrong place does not make all others wrong. Looks at all sets: 2^n, for few cards.
 */
export function checkOrder(cards: readonly TaskCard[]): CheckedCard[] {
	const isWrong = cards.map((one, at) => cards.map((other, to) => to > at && isBefore(other, one)));
	let best: number[] = [];
	for (let set = 0; set < 2 ** cards.length; set++) {
		const kept = cards.flatMap((_, at) => (set & (1 << at) ? [at] : []));
		if (
			kept.length > best.length &&
			kept.every((one) => kept.every((other) => !isWrong[one]?.[other]))
		)
			best = kept;
	}
	return cards.map((card, at): CheckedCard => {
		const ties = cards.filter((other) => other !== card && isTie(card, other));
		if (best.includes(at)) return { card, stands: 'right', neighbour: null, ties };
		const of = (kept: number[]) => kept.flatMap((one) => cards[one] ?? []);
		const before = of(best.filter((one) => one > at)).filter((other) => isBefore(other, card));
		const after = of(best.filter((one) => one < at)).filter((other) => isBefore(card, other));
		return before.length > 0
			? { card, stands: 'early', neighbour: before.at(-1) ?? null, ties }
			: { card, stands: 'late', neighbour: after[0] ?? null, ties };
	});
}

/** A list with one of its values moved to another place, which is kept within the list. */
export function moveItem<T>(values: readonly T[], from: number, to: number): T[] {
	const rest = values.filter((_, at) => at !== from);
	const value = values[from];
	const place = Math.max(0, Math.min(values.length - 1, to));
	return value === undefined ? [...values] : [...rest.slice(0, place), value, ...rest.slice(place)];
}
