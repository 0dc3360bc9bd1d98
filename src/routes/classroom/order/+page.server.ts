import { readCards } from '$lib/classroom/tasks/cards.server';

export function load() {
	return { cards: readCards() };
}
