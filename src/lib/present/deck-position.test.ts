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
const anyPlace = fc.record({
	at: fc.integer({ min: -3, max: 20 }),
	step: fc.integer({ min: -3, max: 9 })
});

describe('the way through a deck', () => {
	it('leads from the first step to the last, each once', () => {
		fc.assert(
			fc.property(anyDeck, (slides) => {
				let place: DeckPosition = START;
				const total = slides.reduce((sum, { steps }) => sum + steps, 0);
				for (let step = 1; step < total; step++) place = nextPosition(slides, place);
				expect(place).toEqual(lastPosition(slides));
				expect(nextPosition(slides, place)).toEqual(place);
			})
		);
	});

	it('is undone by going back, but at the ends, where it stays', () => {
		fc.assert(
			fc.property(anyDeck, anyPlace, (slides, somewhere) => {
				const place = clampPosition(slides, somewhere);
				const next = nextPosition(slides, place);
				if (next !== place) expect(previousPosition(slides, next)).toEqual(place);
				expect(previousPosition(slides, START)).toEqual(START);
			})
		);
	});

	it('fits what an address says to what there is', () => {
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
