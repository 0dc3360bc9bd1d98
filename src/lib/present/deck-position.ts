/** Where a presentation stands, and the way from step to step. Pure. */
import type { Slide } from './deck';

export interface DeckPosition {
	/** Index of the slide. */
	at: number;
	/** Counted from 1. */
	step: number;
}

type Stepped = Pick<Slide, 'steps'>;

export const START: DeckPosition = { at: 0, step: 1 };

const stepsOf = (slides: readonly Stepped[], at: number) => slides[at]?.steps ?? 1;

/** The nearest place there is. */
export function clampPosition(
	slides: readonly Stepped[],
	{ at, step }: DeckPosition
): DeckPosition {
	const within = Math.min(Math.max(Math.trunc(at) || 0, 0), Math.max(slides.length - 1, 0));
	return {
		at: within,
		step: Math.min(Math.max(Math.trunc(step) || 1, 1), stepsOf(slides, within))
	};
}

/** One step on; at the end it stays. */
export function nextPosition(slides: readonly Stepped[], place: DeckPosition): DeckPosition {
	if (place.step < stepsOf(slides, place.at)) return { ...place, step: place.step + 1 };
	return place.at < slides.length - 1 ? { at: place.at + 1, step: 1 } : place;
}

/** One step back: into the last step of the slide before, so that back undoes forth. */
export function previousPosition(slides: readonly Stepped[], place: DeckPosition): DeckPosition {
	if (place.step > 1) return { ...place, step: place.step - 1 };
	return place.at > 0 ? { at: place.at - 1, step: stepsOf(slides, place.at - 1) } : place;
}

export const lastPosition = (slides: readonly Stepped[]): DeckPosition =>
	clampPosition(slides, { at: slides.length - 1, step: Number.MAX_SAFE_INTEGER });

export const isSamePosition = (one: DeckPosition, other: DeckPosition): boolean =>
	one.at === other.at && one.step === other.step;

/** The place that the query of a lesson or of the speaker window names; the nearest there is, where that is none. */
export const readPosition = (slides: readonly Stepped[], query: URLSearchParams): DeckPosition =>
	clampPosition(slides, {
		at: readCount(query.get('slide')) - 1,
		step: readCount(query.get('step'))
	});

/** Writes it there: the first slide, and the first step, need no word. */
export function writePosition(query: URLSearchParams, { at, step }: DeckPosition): void {
	if (at > 0) query.set('slide', String(at + 1));
	if (step > 1) query.set('step', String(step));
}

/** A whole number as an address may hold it; else the default. */
export const readCount = (text: string | null, otherwise = 1): number =>
	text !== null && /^\d{1,4}$/.test(text) ? Number(text) : otherwise;
