import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, splitMarked } from './search';
import { readStory } from './read.server';

const story = readStory();
const search = createSearch(story);
/** Returns the marked words of all results. */
const markedWords = (text: string) =>
	search(text).flatMap(({ title, snippet }) =>
		[title, ...(snippet ? [snippet] : [])].flatMap((marked) =>
			splitMarked(marked)
				.filter(({ found }) => found)
				.map((piece) => piece.text)
		)
	);

describe('createSearch', () => {
	it.each([
		['Khruschev', 'Khrushchev'],
		['sattelite', 'satellite'],
		['Gagrain', 'Gagarin'],
		['Lakia', 'Laika'],
		['washingotn', 'Washington']
	])('tolerates the typing error “%s” and marks “%s”', (typed, correct) => {
		expect(markedWords(typed)).toContain(correct);
	});

	it('searches titles, quotes, people and notes', () => {
		const [milestone] = story.milestones.filter(({ notes }) => notes.length > 0);
		const note = story.notes.find(({ id }) => milestone?.notes.includes(id));
		for (const text of [
			milestone?.title,
			milestone?.quotes[0]?.exact,
			milestone?.people[0],
			note?.text.slice(0, 60)
		])
			expect(search(text ?? '').map(({ id }) => id)).toContain(milestone?.id);
	});

	it('searches titles, quotes and gists of opinions', () => {
		const [opinion] = story.opinions;
		for (const text of [opinion?.title, opinion?.quotes[0]?.exact, opinion?.gist])
			expect(search(text ?? '').map(({ id }) => id)).toContain(opinion?.id);
	});

	it('finds words by their first letters', () => {
		expect(search('satel').length).toBeGreaterThan(0);
	});

	it('does not swap letters of a word that occurs in the story', () => {
		expect(markedWords('form')).not.toContain('from');
	});

	it('requires all words', () => {
		expect(search('treaty dog Shepard')).toEqual([]);
	});

	it('returns no results for unknown words, empty text and special characters', () => {
		for (const text of ['xylophone', '', '(', '[', '.*', '\\', '__proto__', '\0'])
			expect(search(text)).toEqual([]);
	});

	it('marks whole words in titles and snippets', () => {
		const words = story.milestones.flatMap(
			({ title, summary }) => `${title} ${summary}`.match(/\p{L}{4,}/gu) ?? []
		);
		fc.assert(
			fc.property(fc.constantFrom(...words), (word) => {
				const results = search(word);
				expect(results.length).toBeGreaterThan(0);
				for (const { title, snippet } of results)
					for (const { text, ranges } of [title, ...(snippet ? [snippet] : [])]) {
						expect(
							splitMarked({ text, ranges })
								.map((piece) => piece.text)
								.join('')
						).toBe(text);
						for (const { start, end } of ranges)
							expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]+$/u);
					}
			}),
			{ numRuns: 100 }
		);
	});
});
