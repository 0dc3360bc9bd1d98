/** Full text search of the story that tolerates typing errors. Loaded on first use. */
import MiniSearch, { type QueryCombination, type SearchResult } from 'minisearch';
import type { TextRange } from '../content/column';
import type { Story, StoryMilestone, StoryOpinion } from './story';

/** A text with the ranges of the words that match. */
export interface Marked {
	text: string;
	ranges: TextRange[];
}
export interface SearchResultItem {
	id: string;
	title: Marked;
	/** Whole words around the first match outside the title; null where only the title matches. */
	snippet: (Marked & { field: Field }) | null;
}
export type Field = 'quotes' | 'people' | 'notes' | 'summary';

interface Entry extends Record<Field, string> {
	id: string;
	title: string;
}

const FIELDS = ['title', 'quotes', 'people', 'notes', 'summary'] as const;
/** Fields for a snippet, best first: the words of the column, then words about the milestone. */
const SNIPPET_FIELDS = ['quotes', 'people', 'notes', 'summary'] as const satisfies Field[];
const WORD = /[\p{L}\p{N}]+/gu;
/** Characters of a snippet on either side of the match. */
const SNIPPET_CONTEXT = 60;

/** Typing errors are tolerated only in words longer than this. */
const MAX_EXACT_LENGTH = 3;

const tokenize = (text: string) => text.match(WORD) ?? [];
const removeAccentsAndCase = (word: string) =>
	word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function toEntry(
	{ id, title, quotes, people, notes, summary }: StoryMilestone,
	story: Story
): Entry {
	return {
		...{ id, title, summary },
		quotes: quotes.map(({ exact }) => exact).join(' … '),
		people: people.join(', '),
		notes: story.notes
			.filter((note) => notes.includes(note.id))
			.map(({ text }) => text)
			.join(' ')
	};
}

const toOpinionEntry = ({ id, title, quotes, gist }: StoryOpinion): Entry => ({
	...{ id, title, people: '', notes: '', summary: gist },
	quotes: quotes.map(({ exact }) => exact).join(' … ')
});

/** Returns a text with the ranges of its words among `terms`. */
function mark(text: string, terms: ReadonlySet<string>): Marked {
	const ranges = [...text.matchAll(WORD)]
		.filter(([word]) => terms.has(removeAccentsAndCase(word)))
		.map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
	return { text, ranges };
}

/** Returns the words around the first match. */
function excerptAround({ text, ranges }: Marked): Marked {
	const [first] = ranges;
	if (!first) return { text, ranges };
	const spaceBefore = text.lastIndexOf(' ', Math.max(0, first.start - SNIPPET_CONTEXT));
	const from = first.start <= SNIPPET_CONTEXT || spaceBefore < 0 ? 0 : spaceBefore + 1;
	const spaceAfter = text.indexOf(' ', first.end + SNIPPET_CONTEXT);
	const to = spaceAfter < 0 ? text.length : spaceAfter;
	const [before, after] = [from > 0 ? '…\u00a0' : '', to < text.length ? '\u00a0…' : ''];
	return {
		text: `${before}${text.slice(from, to)}${after}`,
		ranges: ranges
			.filter(({ start, end }) => from <= start && end <= to)
			.map(({ start, end }) => ({
				start: start - from + before.length,
				end: end - from + before.length
			}))
	};
}

/**
 * Returns the search function of a story: from text to milestones and opinions, best first. All words
 * must match.
 */
export function createSearch(story: Story): (text: string) => SearchResultItem[] {
	const entries = new Map(
		[
			...story.milestones.map((milestone) => toEntry(milestone, story)),
			...story.opinions.map(toOpinionEntry)
		].map((entry) => [entry.id, entry])
	);
	const search = new MiniSearch<Entry>({
		fields: [...FIELDS],
		tokenize: (text) => [...tokenize(text)],
		processTerm: removeAccentsAndCase,
		searchOptions: {
			boost: { title: 4, quotes: 2, people: 2 },
			// One error in five letters. Short words would match other short words.
			fuzzy: (term) => (term.length > MAX_EXACT_LENGTH ? 0.2 : false)
		}
	});
	search.addAll([...entries.values()]);
	const occurs = (word: string) => search.search(word, { prefix: true, fuzzy: false }).length > 0;
	/** Adds words with two neighbouring letters swapped, which MiniSearch would count as two errors. */
	const suggest = (word: string, isLast: boolean): QueryCombination => ({
		combineWith: 'OR',
		// The last word may be incomplete.
		prefix: word.length > 2 || isLast,
		queries: [word, ...(word.length > MAX_EXACT_LENGTH && !occurs(word) ? [letterSwaps(word)] : [])]
	});
	return (text) => {
		const words = tokenize(text);
		const queries = words.map((word, index) => suggest(word, index === words.length - 1));
		return search
			.search({ combineWith: 'AND', queries })
			.flatMap((result) => toSearchResult(result, entries.get(String(result.id))) ?? []);
	};
}

/** Returns the query for a word with each two neighbouring letters swapped. */
const letterSwaps = (word: string): QueryCombination => ({
	fuzzy: false,
	queries: [...word]
		.slice(1)
		.map((letter, i) => `${word.slice(0, i)}${letter}${word[i]}${word.slice(i + 2)}`)
});

function toSearchResult(
	{ match }: SearchResult,
	entry: Entry | undefined
): SearchResultItem | undefined {
	if (!entry) return undefined;
	const terms = new Set(Object.keys(match));
	const snippets = SNIPPET_FIELDS.map((field) => ({ field, ...mark(entry[field], terms) }));
	const snippet = snippets.find(({ ranges }) => ranges.length > 0);
	return {
		id: entry.id,
		title: mark(entry.title, terms),
		snippet: snippet ? { field: snippet.field, ...excerptAround(snippet) } : null
	};
}

/** Returns the pieces of a marked text in order, each inside or outside a match. */
export function splitMarked({ text, ranges }: Marked): { text: string; found: boolean }[] {
	const pieces: { text: string; found: boolean }[] = [];
	let offset = 0;
	for (const { start, end } of ranges) {
		if (start > offset) pieces.push({ text: text.slice(offset, start), found: false });
		pieces.push({ text: text.slice(start, end), found: true });
		offset = end;
	}
	if (offset < text.length) pieces.push({ text: text.slice(offset), found: false });
	return pieces;
}
