/** What the search answers on this story, for the words that people try. */
import { describe, expect, it } from 'vitest';
import { createSearch, splitMarked, type SearchResultItem } from '../../src/lib/story/search';
import { firstStory } from '../../tests/support/stories';

const search = createSearch(firstStory.story);
const nameOf = ({ kind, id }: SearchResultItem) => `${kind} ${id}`;
/** Returns the marked words of a result, in lower case. */
const markedWords = ({ title, snippet }: SearchResultItem) =>
	[title, ...(snippet ? [snippet] : [])]
		.flatMap(splitMarked)
		.filter(({ found }) => found)
		.map(({ text }) => text.toLowerCase());

describe('the search of this story', () => {
	it.each([
		['ally', 'opinion never-loyal'],
		['allies', 'opinion never-loyal'],
		['are they really allies?', 'opinion never-loyal'],
		['alliance', 'milestone no-full-alliance'],
		['partner', 'milestone no-full-alliance'],
		['fly', 'milestone mao-travels'],
		['did Mao fly to Moscow', 'milestone mao-travels'],
		['plane', 'milestone mao-travels'],
		['airplane', 'milestone mao-travels'],
		['train', 'milestone mao-travels'],
		['war', 'milestone invasion'],
		['Taiwan', 'milestone american-reaction'],
		['gas', 'milestone power-of-siberia-1'],
		['money', 'milestone pipeline-costs'],
		['looks down', 'milestone xi-looks-down'],
		['Xi', 'milestone xi-looks-down'],
		['Si', 'note si-is-xi'],
		['Khruschev', 'milestone break-with-stalin'],
		['Kruschev', 'milestone break-with-stalin'],
		['mutual defence', 'milestone no-full-alliance'],
		['no limits', 'event no-limits-statement']
	])('answers “%s” with “%s”', (text, first) => {
		const [result] = search(text);
		expect(result && nameOf(result)).toBe(first);
	});

	it.each([
		['ally', ['ally', 'allies', 'allied', 'alliance', 'alliances', 'partners', 'partnership']],
		['plane', ['fly', 'flew', 'flown', 'flight']],
		['airplane', ['fly', 'flew', 'flown', 'flight']],
		['train', ['train']],
		['Taiwan', ['taiwan']],
		['gas', ['gas', 'pipeline', 'energy']],
		['Xi', ['xi', 'si', 'xiu']],
		['Si', ['xi', 'si', 'xiu']],
		['Khruschev', ['khrushchev', 'khrushcheva']],
		['Kruschev', ['khrushchev', 'khrushcheva']]
	])('finds “%s” only by words of that meaning', (text, words) => {
		const results = search(text);
		expect(results).not.toEqual([]);
		for (const word of results.flatMap(markedWords)) expect(words).toContain(word);
	});

	it('finds every sentence of the column, by itself or by the milestone that quotes it', () => {
		for (const { text, sentences, start } of firstStory.content.column.blocks)
			for (const sentence of sentences) {
				const words = text.slice(sentence.start - start, sentence.end - start);
				expect(search(words), words).not.toEqual([]);
			}
	});

	it('answers with all kinds of entries', () => {
		const kinds = ['alliance', 'Korea', 'partners', 'tune'].flatMap((text) =>
			search(text).map(({ kind }) => kind)
		);
		expect([...new Set(kinds)].sort()).toEqual(
			['event', 'milestone', 'note', 'opinion', 'parallel', 'sentence'].sort()
		);
	});
});
