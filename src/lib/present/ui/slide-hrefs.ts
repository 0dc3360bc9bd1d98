/** Addresses of slides. */
import { resolve } from '$app/paths';
import type { Slide } from '../deck';
import { writePosition, type DeckPosition } from '../deck-position';

/** Returns the address of a slide of the deck. The slide is the path, the step a query. */
export const hrefInDeck = (slides: readonly Slide[], { at, step }: DeckPosition): string =>
	`${resolve(`/present/${slides[at]?.id ?? ''}/`)}${step > 1 ? `?step=${step}` : ''}`;

/**
 * Returns the address of a slide of a lesson.
 * @param lesson Query of the lesson, without a position.
 */
export function hrefInLesson(lesson: string, position: DeckPosition): string {
	const query = new URLSearchParams(lesson);
	writePosition(query, position);
	return `${resolve('/present/lesson/')}?${query.toString()}`;
}
