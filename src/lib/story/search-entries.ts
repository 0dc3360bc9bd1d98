/** The texts of the story that the search finds. */
import { formatExtent } from './dates';
import { inlineText } from './inline-content';
import { excerpt } from './passages';
import type { Passage, Side, Story } from './story';

export type EntryKind = 'milestone' | 'opinion' | 'parallel' | 'note' | 'event' | 'sentence';
export type Field = 'title' | 'quotes' | 'people' | 'record' | 'notes' | 'summary';

export interface SearchEntry {
	kind: EntryKind;
	/** Id of the record; of a sentence, the id of its block. */
	id: string;
	/** Ready to read; null for an entry without a date. */
	date: string | null;
	side: Side | null;
	/** Ids of the milestones that the filter keeps for this entry: of a note, those with the note. */
	milestones: readonly string[];
	/** Ids of the milestones and opinions that quote words of a sentence. */
	quotedBy: readonly string[];
	texts: Partial<Record<Field, string>>;
}

/** Maximum number of characters of the title of a note: the words that it explains. */
const MAX_NOTE_TITLE = 56;

const NO_DETAILS = { date: null, side: null, milestones: [], quotedBy: [] };

/** Returns the sentences of a passage, or all its words where the browser cannot split them. */
function sentencesOf({ inlines }: Passage): string[] {
	// The words that an excerpts edition omits end a sentence.
	const texts = inlines.map((inline) => (inline.kind === 'gap' ? '\n' : inlineText(inline)));
	const text = texts.join('');
	if (!('Segmenter' in Intl)) return [text];
	const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
	return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

function sentenceEntries({ passages, milestones, opinions }: Story): SearchEntry[] {
	const quoting = [...milestones, ...opinions];
	return passages.flatMap((passage) =>
		sentencesOf(passage).map((sentence) => ({
			...NO_DETAILS,
			kind: 'sentence' as const,
			id: passage.id,
			quotedBy: quoting
				.filter(({ quotes }) =>
					quotes.some(
						({ block, exact }) =>
							block === passage.id && (sentence.includes(exact) || exact.includes(sentence))
					)
				)
				.map(({ id }) => id),
			texts: { quotes: sentence }
		}))
	);
}

const joinQuotes = (quotes: readonly { exact: string }[]) =>
	quotes.map(({ exact }) => exact).join(' … ');

/** Returns the entries of all kinds. */
export function searchEntries(story: Story): SearchEntry[] {
	return [
		...story.milestones.map(
			({ id, side, extent, title, quotes, people, verdict, record, summary }) => ({
				...{ ...NO_DETAILS, kind: 'milestone' as const, id, side, milestones: [id] },
				date: formatExtent(extent, 'short'),
				texts: {
					...{ title, summary },
					quotes: joinQuotes(quotes),
					people: people.join(', '),
					record: [verdict?.words, record?.note].filter(Boolean).join(' ')
				}
			})
		),
		...story.opinions.map(({ id, side, title, quotes, gist }) => ({
			...{ ...NO_DETAILS, kind: 'opinion' as const, id, side },
			texts: { title, quotes: joinQuotes(quotes), summary: gist }
		})),
		...story.parallels.map(({ id, question, reading }) => ({
			...{ ...NO_DETAILS, kind: 'parallel' as const, id },
			texts: { title: question, summary: reading }
		})),
		...story.notes.map(({ id, words, text }) => ({
			...{ ...NO_DETAILS, kind: 'note' as const, id },
			milestones: story.milestones.filter(({ notes }) => notes.includes(id)).map(({ id }) => id),
			texts: { title: `“${excerpt(words[0] ?? '', MAX_NOTE_TITLE)}”`, notes: text }
		})),
		...story.events.map(({ id, side, extent, title, summary }) => ({
			...{ ...NO_DETAILS, kind: 'event' as const, id, side },
			date: formatExtent(extent, 'short'),
			texts: { title, summary }
		})),
		...sentenceEntries(story)
	];
}
