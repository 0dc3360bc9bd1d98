import { readDeck } from '$lib/present/deck.server';

export const entries = () => readDeck().map(({ id }) => ({ slide: id }));
