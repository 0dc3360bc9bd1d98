import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	clampPosition,
	lastPosition,
	nextPosition,
	previousPosition,
	readCount,
	START,
	type DeckPosition
} from './deck-position';

const anyDeck = fc.array(fc.record({ steps: fc.integer({ min: 1, max: 4 }) }), {
	minLength: 1,
	maxLength: 12
});
const anyPosition = fc.record({
	at: fc.integer({ min: -3, max: 20 }),
	step: fc.integer({ min: -3, max: 9 })
});

describe('the position in a deck', () => {
	it('passes each step once from the first to the last', () => {
		fc.assert(
			fc.property(anyDeck, (slides) => {
				let position: DeckPosition = START;
				const total = slides.reduce((sum, { steps }) => sum + steps, 0);
				for (let step = 1; step < total; step++) position = nextPosition(slides, position);
				expect(position).toEqual(lastPosition(slides));
				expect(nextPosition(slides, position)).toEqual(position);
			})
		);
	});

	it('returns to the same step after next and previous, except at the ends', () => {
		fc.assert(
			fc.property(anyDeck, anyPosition, (slides, unclamped) => {
				const position = clampPosition(slides, unclamped);
				const next = nextPosition(slides, position);
				if (next !== position) expect(previousPosition(slides, next)).toEqual(position);
				expect(previousPosition(slides, START)).toEqual(START);
			})
		);
	});

	it('clamps malformed positions', () => {
		const slides = [{ steps: 1 }, { steps: 3 }];
		expect(clampPosition(slides, { at: 1, step: 9 })).toEqual({ at: 1, step: 3 });
		expect(clampPosition(slides, { at: NaN, step: NaN })).toEqual(START);
		expect(clampPosition([], { at: 4, step: 4 })).toEqual(START);
		expect([
			readCount('2'),
			readCount('-2'),
			readCount('2e3'),
			readCount(''),
			readCount(null)
		]).toEqual([2, 1, 1, 1, 1]);
	});
});
