/** Addresses of the projection. */
import { resolve } from '$app/paths';
import type { Slide } from '../deck';
import { writePosition, type DeckPosition } from '../deck-position';

/** A slide of the deck has a page of its own; the step is its query. */
export const hrefInDeck = (slides: readonly Slide[], { at, step }: DeckPosition): string =>
	`${resolve(`/present/${slides[at]?.id ?? ''}/`)}${step > 1 ? `?step=${step}` : ''}`;

/** @param lesson as a query, which says no place */
export function hrefInLesson(lesson: string, place: DeckPosition): string {
	const query = new URLSearchParams(lesson);
	writePosition(query, place);
	return `${resolve('/present/lesson/')}?${query.toString()}`;
}
