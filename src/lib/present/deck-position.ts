/** The position in a presentation, and the moves between steps. */
import type { Slide } from './deck';

export interface DeckPosition {
	/** Index of the slide, from 0. Messages between windows use this name. */
	at: number;
	/** From 1. */
	step: number;
}

type Stepped = Pick<Slide, 'steps'>;

export const START: DeckPosition = { at: 0, step: 1 };

const stepsOf = (slides: readonly Stepped[], index: number) => slides[index]?.steps ?? 1;

/** Returns the nearest position that exists. */
export function clampPosition(
	slides: readonly Stepped[],
	{ at, step }: DeckPosition
): DeckPosition {
	const index = Math.min(Math.max(Math.trunc(at) || 0, 0), Math.max(slides.length - 1, 0));
	return {
		at: index,
		step: Math.min(Math.max(Math.trunc(step) || 1, 1), stepsOf(slides, index))
	};
}

/** Returns the next step; at the end, the same position. */
export function nextPosition(slides: readonly Stepped[], position: DeckPosition): DeckPosition {
	if (position.step < stepsOf(slides, position.at)) return { ...position, step: position.step + 1 };
	return position.at < slides.length - 1 ? { at: position.at + 1, step: 1 } : position;
}

/** Returns the previous step, possibly the last of the previous slide: undoes `nextPosition`. */
export function previousPosition(slides: readonly Stepped[], position: DeckPosition): DeckPosition {
	if (position.step > 1) return { ...position, step: position.step - 1 };
	return position.at > 0
		? { at: position.at - 1, step: stepsOf(slides, position.at - 1) }
		: position;
}

export const lastPosition = (slides: readonly Stepped[]): DeckPosition =>
	clampPosition(slides, { at: slides.length - 1, step: Number.MAX_SAFE_INTEGER });

export const isSamePosition = (a: DeckPosition, b: DeckPosition): boolean =>
	a.at === b.at && a.step === b.step;

/** Returns the position in the query of a lesson or of the speaker window, or the nearest one. */
export const readPosition = (slides: readonly Stepped[], query: URLSearchParams): DeckPosition =>
	clampPosition(slides, {
		at: readCount(query.get('slide')) - 1,
		step: readCount(query.get('step'))
	});

/** Sets the position in a query; the first slide and the first step are defaults. */
export function writePosition(query: URLSearchParams, { at, step }: DeckPosition): void {
	if (at > 0) query.set('slide', String(at + 1));
	if (step > 1) query.set('step', String(step));
}

/** Returns a number of up to four digits, or 1. */
export const readCount = (text: string | null): number =>
	/^\d{1,4}$/.test(text ?? '') ? Number(text) : 1;
