import { readCards } from '$lib/classroom/cards.server';

export function load() {
	return { cards: readCards() };
}
