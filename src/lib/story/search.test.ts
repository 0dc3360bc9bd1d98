import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, splitMarked } from './search';
import { readStory } from './read.server';

const story = readStory();
const search = createSearch(story);
const marked = (text: string) =>
	search(text).flatMap(({ title, snippet }) =>
		[title, ...(snippet ? [snippet] : [])].flatMap((one) =>
			splitMarked(one)
				.filter(({ found }) => found)
				.map((piece) => piece.text)
		)
	);

describe('the search', () => {
	it.each([
		['Khruschev', 'Khrushchev'],
		['guarentees', 'guarantees'],
		['Stailn', 'Stalin'],
		['Puitn', 'Putin'],
		['siberai', 'Siberia']
	])('forgives “%s” and marks %s', (typed, meant) => {
		expect(marked(typed)).toContain(meant);
	});

	it('finds what is in titles, quotes, people and notes', () => {
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

	it('finds the beginning of a word while it is typed', () => {
		expect(search('guarant').length).toBeGreaterThan(0);
	});

	it('takes no word that is there for another with two letters exchanged', () => {
		expect(marked('form')).not.toContain('from');
	});

	it('wants all words', () => {
		expect(search('treaty gas Macron')).toEqual([]);
	});

	it('finds nothing for what is not there, and takes any sign as text', () => {
		for (const text of ['xylophone', '', '(', '[', '.*', '\\', '__proto__', '\0'])
			expect(search(text)).toEqual([]);
	});

	it('marks whole words of the text it shows', () => {
		const words = story.milestones.flatMap(
			({ title, summary }) => `${title} ${summary}`.match(/\p{L}{4,}/gu) ?? []
		);
		fc.assert(
			fc.property(fc.constantFrom(...words), (word) => {
				const hits = search(word);
				expect(hits.length).toBeGreaterThan(0);
				for (const { title, snippet } of hits)
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
