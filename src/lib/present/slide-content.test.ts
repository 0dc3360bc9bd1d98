import { describe, expect, it } from 'vitest';
import { readStory } from '../story/read.server';
import { readDeck } from './deck.server';
import { noteFor } from './slide-content';

const story = readStory();
const deck = readDeck();

function noteOf(id: string) {
	const slide = deck.find((candidate) => candidate.id === id);
	const milestone = story.milestones.find((candidate) => candidate.id === id);
	if (!slide || !milestone) throw new Error(`no slide ${id}`);
	return noteFor(slide, milestone, story);
}

describe('noteFor', () => {
	it('returns a note about words on the slide, unless the data names one', () => {
		for (const slide of deck) {
			const milestone = story.milestones.find(({ id }) => id === slide.milestone);
			const note = milestone && noteFor(slide, milestone, story);
			if (!note || (slide.kind === 'milestone' && slide.note)) continue;
			const shownTexts = [
				...milestone.quotes.map(({ exact }) => exact),
				milestone.stated.wording ?? ''
			].join('\n');
			expect(
				shownTexts.includes(note.words) ||
					milestone.quotes.some(({ exact }) => note.words.includes(exact)),
				slide.id
			).toBe(true);
		}
	});

	it('prefers the named note, then a fact; may return null', () => {
		expect(noteOf('gagarin')).toMatchObject({
			note: { id: 'landed-beside-his-ship' },
			words: 'landed in his ship'
		});
		expect(noteOf('moon-landing')?.note.id).toBe('twentieth-or-twenty-first');
		expect(noteOf('moon-rocket-explodes')?.note.id).toBe('second-failure');
		expect(noteOf('komarov')).toBeNull();
	});
});
