/** Milestones as cards, with the evidence for their dates. */
import { canBeMatched, canBeOrdered } from '../../content/card-rules';
import type { Certainty, Extent, Quote } from '../../story/story';
import { shuffle } from './seed';

/** Words of the column that date a card, within their sentence. */
export interface Dating {
	before: string;
	words: string;
	after: string;
	/** Id of the block that holds the words. */
	block: string;
	paragraph: number | null;
}

export interface TaskCard {
	id: string;
	title: string;
	summary: string;
	era: string;
	quote: Quote;
	record: { extent: Extent; certainty: Certainty };
	/** Null if the column gives no date. */
	dating: Dating | null;
	/** Ids of milestones that the same sentence supports, and whose quotes could be confused. */
	related: string[];
}

/** Returns the time of a day some years later, ms UTC. */
function shiftYears(day: string, years: number): number {
	const date = new Date(day);
	return date.setUTCFullYear(date.getUTCFullYear() + years);
}
/** Returns the first and the last possible day, ms UTC; an approximate end may be off by a year. */
const possibleDays = ({ start, end }: Extent) => ({
	from: start ? shiftYears(start.first, start.approximate ? -1 : 0) : -Infinity,
	to: end ? shiftYears(end.last, end.approximate ? 1 : 0) : Infinity
});

type Recorded = Pick<TaskCard, 'record'>;
/** Returns true if `a` certainly ended before `b` began. */
export const isBefore = (a: Recorded, b: Recorded): boolean =>
	possibleDays(a.record.extent).to < possibleDays(b.record.extent).from;
/** Returns true if the record allows either order. */
export const isTie = (a: Recorded, b: Recorded): boolean => !isBefore(a, b) && !isBefore(b, a);

/** Era → number of its cards in a task. */
export type CardCounts = Record<string, number>;

/** A longer extent ties with too many cards. Days. */
const MAX_DAYS = 400;
const isLong = ({ record }: Recorded) => {
	const { from, to } = possibleDays(record.extent);
	return to - from > MAX_DAYS * 86_400_000;
};

/**
 * Returns the cards to order for a seed: spread over the eras, each with a start and an end on
 * record, and with few ties.
 */
export function cardsToOrder(
	cards: readonly TaskCard[],
	counts: CardCounts,
	seed: string
): TaskCard[] {
	const usable = cards.filter(({ record }) => canBeOrdered(record.extent, record.certainty));
	const chosen = Object.entries(counts).flatMap(([era, count]) => {
		const ofEra = shuffle(
			usable.filter((card) => card.era === era),
			seed,
			`order ${era}`
		);
		const ranked = [...ofEra.filter((card) => !isLong(card)), ...ofEra.filter(isLong)];
		const distinct: TaskCard[] = [];
		for (const card of ranked) {
			const ties = distinct.filter((other) => isTie(card, other));
			// One tie among the cards of an era is allowed.
			const isClear =
				ties.length === 0 ||
				(ties.length === 1 && !distinct.some((other) => isTied(other, distinct)));
			if (distinct.length < count && isClear) distinct.push(card);
		}
		return [...new Set([...distinct, ...ranked])].slice(0, count);
	});
	return shuffle(chosen, seed, 'order');
}
const isTied = (card: TaskCard, among: readonly TaskCard[]) =>
	among.some((other) => other !== card && isTie(card, other));

/** Cards whose quotes are to be matched, and more cards whose titles are offered. */
export interface Matching {
	quotes: TaskCard[];
	options: TaskCard[];
}

/** Returns the cards to match for a seed. No two of them quote the same sentence. */
export function cardsToMatch(
	cards: readonly TaskCard[],
	counts: CardCounts,
	seed: string
): Matching {
	const usable = cards.filter(({ quote }) => canBeMatched(quote));
	const chosen: TaskCard[] = [];
	const extra: TaskCard[] = [];
	for (const [era, wanted] of Object.entries(counts)) {
		let count = 0;
		for (const card of shuffle(
			usable.filter((candidate) => candidate.era === era),
			seed,
			`match ${era}`
		)) {
			const isAmbiguous = [...chosen, ...extra].some(
				({ id, quote }) => card.related.includes(id) || quote.exact === card.quote.exact
			);
			if (isAmbiguous || count > wanted) continue;
			(count < wanted ? chosen : extra).push(card);
			count += 1;
		}
	}
	return {
		quotes: shuffle(chosen, seed, 'quotes'),
		options: shuffle([...chosen, ...extra], seed, 'options')
	};
}
