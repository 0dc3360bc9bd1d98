/** Full text search of the story: stems, words of like meaning, typing errors. Loaded on first use. */
import MiniSearch, { type QueryCombination, type SearchResult } from 'minisearch';
import { stem as porter2 } from 'porter2';
import type { TextRange } from '../content/column';
import { searchEntries, type EntryKind, type Field, type SearchEntry } from './search-entries';
import type { Story } from './story';

/** A text with the ranges of the words that match. */
export interface Marked {
	text: string;
	ranges: TextRange[];
}
export interface SearchResultItem extends Omit<SearchEntry, 'texts' | 'quotedBy'> {
	/** Unique among the results. */
	key: number;
	/** Empty for a sentence, which the snippet shows. */
	title: Marked;
	/** Whole words around the first match outside the title; null where only the title matches. */
	snippet: (Marked & { field: SnippetField }) | null;
}
export type SnippetField = Exclude<Field, 'title'>;

const FIELDS = ['title', 'quotes', 'people', 'record', 'notes', 'summary'] as const;
/** Fields for a snippet, best first: the words of the column, then words about them. */
const SNIPPET_FIELDS = FIELDS.filter((field) => field !== 'title');
const FIELD_WEIGHTS: Partial<Record<Field, number>> = { title: 4, quotes: 2, people: 2, record: 2 };
/** A sentence adds least: most sentences are quotes of a milestone, too. */
const KIND_WEIGHTS: Record<EntryKind, number> = {
	milestone: 1.5,
	opinion: 1.5,
	event: 1,
	parallel: 0.8,
	note: 0.8,
	sentence: 0.8
};
const SYNONYM_WEIGHT = 0.5;
/** For an entry with the words of the text side by side. */
const PHRASE_WEIGHT = 3;

const WORD = /[\p{L}\p{N}]+/gu;
/** Characters of a snippet on either side of the match. */
const SNIPPET_CONTEXT = 60;

/** Typing errors are tolerated only in words of at least this many letters. */
const MIN_TYPO_LENGTH = 5;
/** Two errors are tolerated in words of at least this many letters. */
const MIN_LENGTH_OF_TWO_TYPOS = 8;

/** Words of a question that need not match, because every text has or lacks them by chance. */
const STOP_WORDS = new Set(
	`a an and are as at be been but by can could did do does for from had has have how if in is it its of
	on or really s so that the their them there they this to was were what when where which who whom why
	will with would`.split(/\s+/)
);

const normalise = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Token extends TextRange {
	stem: string;
}
/** A searchable text, split once. */
interface IndexedText {
	text: string;
	tokens: Token[];
	/** The stems, joined by spaces. */
	stems: string;
}
type IndexedEntry = SearchEntry & { key: number; indexed: Record<Field, IndexedText> };

/** Returns a text with the ranges of its words among `terms`. */
const mark = ({ text, tokens }: IndexedText, terms: ReadonlySet<string>): Marked => ({
	text,
	ranges: tokens
		.filter(({ stem }) => terms.has(stem))
		.map(({ start, end }): TextRange => ({ start, end }))
});

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
 * Returns the search function of a story: from text to entries of all kinds, best first. All words
 * must match, except for those that only make a question.
 */
export function createSearch(story: Story): (text: string) => SearchResultItem[] {
	const stems = new Map<string, string>();
	function stemOf(word: string): string {
		let stem = stems.get(word);
		if (stem === undefined) stems.set(word, (stem = porter2(normalise(word))));
		return stem;
	}
	const vocabulary = new Set<string>();
	function indexText(text = ''): IndexedText {
		const tokens = [...text.matchAll(WORD)].map(({ 0: word, index }): Token => ({
			...{ start: index, end: index + word.length },
			stem: stemOf(word)
		}));
		for (const { stem } of tokens) vocabulary.add(stem);
		return { text, tokens, stems: tokens.map(({ stem }) => stem).join(' ') };
	}
	const entries = searchEntries(story).map((entry, key): IndexedEntry => {
		const indexed = FIELDS.map((field) => [field, indexText(entry.texts[field])]);
		return { ...entry, key, indexed: Object.fromEntries(indexed) as IndexedEntry['indexed'] };
	});
	/** Words of like meaning, with their stems. */
	const synonyms = story.synonyms.map((words) => words.map(normalise));

	const index = new MiniSearch<IndexedEntry>({
		fields: [...FIELDS],
		idField: 'key',
		extractField: ({ key, indexed }, name) =>
			name === 'key' ? String(key) : indexed[name as Field].stems,
		tokenize: (text) => text.split(' '),
		processTerm: (term) => term,
		searchOptions: {
			boost: FIELD_WEIGHTS,
			boostDocument: (key) => KIND_WEIGHTS[entries[Number(key)]?.kind ?? 'sentence']
		}
	});
	index.addAll(entries);

	/** Returns the stems of the story that a misspelt word may mean. */
	function correct(word: string): string[] {
		const stem = stemOf(word);
		if (word.length < MIN_TYPO_LENGTH) return [];
		const swapped = [...word]
			.slice(1)
			.map((letter, i) => stemOf(`${word.slice(0, i)}${letter}${word[i]}${word.slice(i + 2)}`));
		const fuzzy = word.length < MIN_LENGTH_OF_TWO_TYPOS ? 1 : 2;
		const near = index.search(stem, { fuzzy }).flatMap(({ terms }) => terms);
		return [...new Set([...swapped, ...near])].filter(
			(term) =>
				vocabulary.has(term) &&
				term[0] === stem[0] &&
				// A short word with another letter is another word. Only a letter may be missing.
				(word.length > MIN_TYPO_LENGTH || term.length > stem.length || swapped.includes(term))
		);
	}
	/** Returns the query for a word: the first that finds anything of stem, first letters, typo. */
	function queryFor(word: string, isLast: boolean): QueryCombination {
		const stem = stemOf(word);
		const alike = synonyms.filter((words) => words.some((other) => stemOf(other) === stem));
		const begun = synonyms.filter((words) => words.some((other) => other.startsWith(word)));
		const queryOf = (groups: string[][]): QueryCombination => ({
			boostTerm: () => SYNONYM_WEIGHT,
			queries: [...new Set(groups.flat().map(stemOf))].filter((other) => other !== stem)
		});
		const isFound = [stem, ...alike.flat().map(stemOf)].some((term) => vocabulary.has(term));
		if (isFound) return { queries: [stem, queryOf(alike)] };
		// The last word may be incomplete.
		const isBegun = isLast && [...vocabulary].some((term) => term.startsWith(word));
		if (isBegun) return { queries: [{ queries: [word], prefix: true }, queryOf(begun)] };
		if (isLast && begun.length > 0) return queryOf(begun);
		return { queries: correct(word) };
	}
	function weigh({ id, score }: SearchResult, phrase: string): number {
		const texts = Object.values(entries[Number(id)]?.indexed ?? {});
		const hasPhrase =
			phrase.includes(' ') && texts.some(({ stems }) => ` ${stems} `.includes(` ${phrase} `));
		return hasPhrase ? score * PHRASE_WEIGHT : score;
	}
	return (text) => {
		const all = (text.match(WORD) ?? []).map(normalise);
		const telling = all.filter((word) => !STOP_WORDS.has(word));
		const words = telling.length > 0 ? telling : all;
		const phrase = all.map(stemOf).join(' ');
		const found = index
			.search({
				combineWith: 'AND',
				queries: words.map((word) => ({
					combineWith: 'OR',
					...queryFor(word, word === all.at(-1))
				}))
			})
			.map((result) => ({ ...result, score: weigh(result, phrase) }))
			.sort((a, b) => b.score - a.score);
		// A sentence would repeat the quote of a milestone or an opinion.
		const quoted = new Set(
			found
				.filter(({ match }) => Object.values(match).some((fields) => fields.includes('quotes')))
				.map(({ id }) => entries[Number(id)]?.id)
		);
		return found.flatMap(({ id, match }) => {
			const entry = entries[Number(id)];
			if (!entry) return [];
			const repeats = entry.quotedBy.some((quoting) => quoted.has(quoting));
			return repeats ? [] : [toSearchResult(entry, new Set(Object.keys(match)))];
		});
	};
}

/** Returns a result that marks its texts when they are read, as most results are not shown. */
function toSearchResult(entry: IndexedEntry, terms: ReadonlySet<string>): SearchResultItem {
	const { key, kind, id, date, side, milestones, indexed } = entry;
	return {
		...{ key, kind, id, date, side, milestones },
		get title() {
			return mark(indexed.title, terms);
		},
		get snippet() {
			const snippets = SNIPPET_FIELDS.map((field) => ({ field, ...mark(indexed[field], terms) }));
			const snippet = snippets.find(({ ranges }) => ranges.length > 0);
			return snippet ? { field: snippet.field, ...excerptAround(snippet) } : null;
		}
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
