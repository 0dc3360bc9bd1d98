/** Full text search over the story that forgives typing errors, with the places to mark. Loaded when somebody searches. */
import MiniSearch, { type QueryCombination, type SearchResult } from 'minisearch';
import type { Story, StoryMilestone } from './story';

/** Characters of a text from `start` to before `end`. */
export interface Range {
	start: number;
	end: number;
}
/** A text with the words that were found. */
export interface Marked {
	text: string;
	ranges: Range[];
}
export interface SearchResultItem {
	id: string;
	title: Marked;
	/** Words around what was found outside of the title, never cut within a word; null where it was in the title alone. */
	snippet: (Marked & { field: Field }) | null;
}
export type Field = 'quotes' | 'people' | 'notes' | 'summary';

interface Entry extends Record<Field, string> {
	id: string;
	title: string;
}

const FIELDS = ['title', 'quotes', 'people', 'notes', 'summary'] as const;
/** Where a snippet is taken from, best first: what the column says, before what is said about it. */
const SNIPPETS = ['quotes', 'people', 'notes', 'summary'] as const satisfies Field[];
const WORD = /[\p{L}\p{N}]+/gu;
/** Characters of a snippet on either side of what was found. */
const AROUND = 60;

/** Shorter words are taken as they are typed. */
const LEAST_FORGIVEN = 3;

const tokenize = (text: string) => text.match(WORD) ?? [];
const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

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

/** The words of a text that were found, in their order. */
function mark(text: string, terms: ReadonlySet<string>): Marked {
	const ranges = [...text.matchAll(WORD)]
		.filter(([word]) => terms.has(fold(word)))
		.map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
	return { text, ranges };
}

/** The words around the first that was found. */
function excerptAround({ text, ranges }: Marked): Marked {
	const [first] = ranges;
	if (!first) return { text, ranges };
	const spaceBefore = text.lastIndexOf(' ', Math.max(0, first.start - AROUND));
	const from = first.start <= AROUND || spaceBefore < 0 ? 0 : spaceBefore + 1;
	const spaceAfter = text.indexOf(' ', first.end + AROUND);
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

/** Makes the search of a story: text to hits, the best first. All words of the text must be found. */
export function createSearch(story: Story): (text: string) => SearchResultItem[] {
	const entries = new Map(
		story.milestones.map((milestone) => [milestone.id, toEntry(milestone, story)])
	);
	const search = new MiniSearch<Entry>({
		fields: [...FIELDS],
		tokenize: (text) => [...tokenize(text)],
		processTerm: fold,
		searchOptions: {
			boost: { title: 4, quotes: 2, people: 2 },
			// One slip in five letters; short words would be mistaken for one another.
			fuzzy: (term) => (term.length > LEAST_FORGIVEN ? 0.2 : false)
		}
	});
	search.addAll([...entries.values()]);
	const isThere = (word: string) => search.search(word, { prefix: true, fuzzy: false }).length > 0;
	/** A word, or where it is nowhere, also those with two neighbours exchanged: two slips by the count of the library. */
	const suggest = (word: string, isLast: boolean): QueryCombination => ({
		combineWith: 'OR',
		// The last word may still be on its way.
		prefix: word.length > 2 || isLast,
		queries: [word, ...(word.length > LEAST_FORGIVEN && !isThere(word) ? [exchangesOf(word)] : [])]
	});
	return (text) => {
		const words = tokenize(text);
		const queries = words.map((word, at) => suggest(word, at === words.length - 1));
		return search
			.search({ combineWith: 'AND', queries })
			.flatMap((result) => toSearchResult(result, entries.get(String(result.id))) ?? []);
	};
}

/** A word with each two of its neighbouring letters exchanged. */
const exchangesOf = (word: string): QueryCombination => ({
	fuzzy: false,
	queries: [...word]
		.slice(1)
		.map((letter, at) => `${word.slice(0, at)}${letter}${word[at]}${word.slice(at + 2)}`)
});

function toSearchResult(
	{ match }: SearchResult,
	entry: Entry | undefined
): SearchResultItem | undefined {
	if (!entry) return undefined;
	const terms = new Set(Object.keys(match));
	const snippets = SNIPPETS.map((field) => ({ field, ...mark(entry[field], terms) }));
	const found = snippets.find(({ ranges }) => ranges.length > 0);
	return {
		id: entry.id,
		title: mark(entry.title, terms),
		snippet: found ? { field: found.field, ...excerptAround(found) } : null
	};
}

/** A marked text in pieces, found or not, in order. */
export function splitMarked({ text, ranges }: Marked): { text: string; found: boolean }[] {
	const pieces: { text: string; found: boolean }[] = [];
	let at = 0;
	for (const { start, end } of ranges) {
		if (start > at) pieces.push({ text: text.slice(at, start), found: false });
		pieces.push({ text: text.slice(start, end), found: true });
		at = end;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), found: false });
	return pieces;
}
