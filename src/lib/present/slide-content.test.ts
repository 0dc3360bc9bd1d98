import { describe, expect, it } from 'vitest';
import { readStory } from '../story/read.server';
import { readDeck } from './deck.server';
import { noteFor } from './slide-content';

const story = readStory();
const deck = readDeck();

function noteOf(id: string) {
	const slide = deck.find((one) => one.id === id);
	const milestone = story.milestones.find((one) => one.id === id);
	if (!slide || !milestone) throw new Error(`no slide ${id}`);
	return noteFor(slide, milestone, story);
}

describe('the note on a slide', () => {
	it('is on words that the class can see, unless one is named for the slide', () => {
		for (const slide of deck) {
			const milestone = story.milestones.find(({ id }) => id === slide.milestone);
			const found = milestone && noteFor(slide, milestone, story);
			if (!found || (slide.kind === 'milestone' && slide.note)) continue;
			const shown = [
				...milestone.quotes.map(({ exact }) => exact),
				milestone.stated.wording ?? ''
			].join('\n');
			expect(
				shown.includes(found.words) ||
					milestone.quotes.some(({ exact }) => found.words.includes(exact)),
				slide.id
			).toBe(true);
		}
	});

	it('is a fact rather than a reading, the named one, or none', () => {
		expect(noteOf('treaty')).toMatchObject({
			note: { id: 'foreign-ministers-signed' },
			words: 'the two leaders signed'
		});
		expect(noteOf('gas-price')?.note.id).toBe('europe-and-turkey-pay');
		expect(noteOf('blinken')?.note.id).toBe('antony-blinken');
		expect(noteOf('split')).toBeNull();
	});
});
