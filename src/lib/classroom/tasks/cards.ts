/** The milestones as cards: what is on the front, and the evidence on the back. */
import type { Certainty, EraId, Extent, Quote } from '../../story/story';
import { shuffle } from './seed';

/** Words of the column that date a card, within their sentence. */
export interface Dating {
	before: string;
	words: string;
	after: string;
	/** Id of the block, and number of the paragraph, that it stands in. */
	block: string;
	paragraph: number | null;
}

export interface TaskCard {
	id: string;
	title: string;
	summary: string;
	era: EraId;
	quote: Quote;
	record: { extent: Extent; certainty: Certainty };
	/** Null where the column does not date it. */
	dating: Dating | null;
	/** Other milestones that the same sentence supports: their quotes would be confused with its own. */
	related: string[];
}

const shiftYears = (day: string, years: number) =>
	`${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
/** First and last possible day; an end that is only about right may be off by a year. */
function possibleDays({ start, end }: Extent): { from: string; to: string } {
	return {
		from: start ? shiftYears(start.first, start.approximate ? -1 : 0) : '0000-01-01',
		to: end ? shiftYears(end.last, end.approximate ? 1 : 0) : '9999-12-31'
	};
}

type Recorded = Pick<TaskCard, 'record'>;
/** True where the record leaves no doubt that one was over before the other began. */
export const isBefore = (one: Recorded, other: Recorded): boolean =>
	possibleDays(one.record.extent).to < possibleDays(other.record.extent).from;
/** True where the record allows either order. */
export const isTie = (one: Recorded, other: Recorded): boolean =>
	!isBefore(one, other) && !isBefore(other, one);

/** How many cards of each era are put in order, and matched. */
const ORDERED: Record<EraId, number> = { 'stalin-mao': 3, between: 2, 'putin-xi': 3 };
const MATCHED: Record<EraId, number> = { 'stalin-mao': 2, between: 1, 'putin-xi': 3 };
const ERAS = Object.keys(ORDERED) as EraId[];

/** More than this, and a card ties with too much: days. */
const LONG = 400;
const isLong = ({ record }: Recorded) => {
	const { from, to } = possibleDays(record.extent);
	return Date.parse(to) - Date.parse(from) > LONG * 86_400_000;
};

/**
 * The cards to put in order, as a seed shuffles them: spread over the eras, all with an end on record, and few of them such
 * that either order is right.
 */
export function cardsToOrder(cards: readonly TaskCard[], seed: string): TaskCard[] {
	const usable = cards.filter(
		({ record }) => record.extent.start && record.extent.end && record.certainty !== 'U'
	);
	const chosen = ERAS.flatMap((era) => {
		const own = shuffle(
			usable.filter((card) => card.era === era),
			seed,
			`order ${era}`
		);
		const ranked = [...own.filter((card) => !isLong(card)), ...own.filter(isLong)];
		const apart: TaskCard[] = [];
		for (const card of ranked) {
			const ties = apart.filter((other) => isTie(card, other));
			const isClear =
				ties.length === 0 || (ties.length === 1 && !apart.some((one) => isTied(one, apart)));
			if (apart.length < ORDERED[era] && isClear) apart.push(card);
		}
		return [...apart, ...ranked.filter((card) => !apart.includes(card))].slice(0, ORDERED[era]);
	});
	return shuffle(chosen, seed, 'order');
}
const isTied = (card: TaskCard, among: readonly TaskCard[]) =>
	among.some((other) => other !== card && isTie(card, other));

/** Shorter quotes name their milestone and little else. Characters. */
const TELLING = 38;

/** Quotes to be matched, and the titles to choose from, which are more than the quotes. */
export interface Matching {
	quotes: TaskCard[];
	options: TaskCard[];
}

/** What a seed gives to match. No two of them stand in the same sentence. */
export function cardsToMatch(cards: readonly TaskCard[], seed: string): Matching {
	const usable = cards.filter(
		({ quote }) => quote.exact.length >= TELLING && quote.paragraph !== null
	);
	const chosen: TaskCard[] = [];
	const extra: TaskCard[] = [];
	for (const era of ERAS) {
		let own = 0;
		for (const card of shuffle(
			usable.filter((one) => one.era === era),
			seed,
			`match ${era}`
		)) {
			const isMixed = [...chosen, ...extra].some(
				({ id, quote }) => card.related.includes(id) || quote.exact === card.quote.exact
			);
			if (isMixed || own > MATCHED[era]) continue;
			(own < MATCHED[era] ? chosen : extra).push(card);
			own += 1;
		}
	}
	return {
		quotes: shuffle(chosen, seed, 'quotes'),
		options: shuffle([...chosen, ...extra], seed, 'options')
	};
}
