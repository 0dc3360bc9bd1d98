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
			expect(search(text ?? '').flatMap(({ milestones }) => milestones)).toContain(milestone?.id);
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

	it('does not require the words that only make a question', () => {
		expect(search('who was Laika?')).toEqual(search('Laika'));
		expect(search('who')).not.toEqual(search('Laika'));
	});

	it('finds another form of a word by its stem', () => {
		expect(markedWords('rockets')).toContain('rocket');
	});

	it('finds words of like meaning in both directions', () => {
		for (const words of story.synonyms)
			for (const word of words) expect(search(word), word).not.toEqual([]);
		expect(markedWords('lunar')).toContain('Moon');
	});

	it('finds the first letters of a word that stands only among words of like meaning', () => {
		const found = createSearch({ ...story, synonyms: [['hound', 'dog']] });
		expect(found('houn')).toEqual(found('hound'));
	});

	it.each([
		['plane', 'place'],
		['ally', 'all'],
		['spece', 'space'],
		['rocket', 'pocket']
	])('takes “%s” for a word of its own, and not for “%s”', (typed, other) => {
		const [opinion] = story.opinions;
		const only = { ...opinion!, quotes: [], gist: other, title: other };
		const find = createSearch({
			...{ ...story, milestones: [], notes: [], parallels: [], events: [], passages: [] },
			...{ opinions: [only], synonyms: [] }
		});
		expect(find(other)).toHaveLength(1);
		expect(find(typed)).toEqual([]);
	});

	it('finds each event, parallel, note and sentence', () => {
		const kinds = [
			['event', story.events[0]?.title],
			['parallel', story.parallels[0]?.question],
			['note', story.notes[0]?.text]
		] as const;
		for (const [kind, text] of kinds)
			expect(search(text ?? '').map((result) => result.kind)).toContain(kind);
		const [author] = story.passages.filter(({ kind }) => kind === 'author');
		const [inline] = author?.inlines ?? [];
		expect(inline?.kind).toBe('words');
		if (inline?.kind === 'words')
			expect(search(inline.text)).toMatchObject([{ kind: 'sentence', id: author?.id }]);
	});

	it('shows the words of a sentence once where a milestone quotes them', () => {
		for (const { quotes } of story.milestones) {
			const results = search(quotes[0]?.exact ?? '');
			const shown = results.map(({ snippet }) => snippet?.field === 'quotes' && snippet.text);
			expect(shown.filter((text) => text && text === shown[0])).toHaveLength(1);
		}
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
