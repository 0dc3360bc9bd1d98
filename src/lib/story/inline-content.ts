/** Inline content of a passage: words, links to milestones, and numbers of notes. */

/** Words of the column that the same quotes and notes cover. */
export interface TextPiece {
	/** Empty where an excerpts edition omits the words. */
	text: string;
	/** Ids of the milestones that quote the text, the one with the shortest quote first. */
	milestones: string[];
	notes: string[];
	omitted: boolean;
}

export interface Words {
	kind: 'words' | 'noted';
	text: string;
}
/** Quoted words as a link. The numbers of notes follow the link, because links must not be nested. */
export interface QuotedInline {
	kind: 'quoted';
	/** Id of the linked milestone: of several that quote the words, the one with the shortest quote. */
	milestone: string;
	/** Ids of all milestones that quote some of the words. */
	quotedBy: string[];
	/** Words with a note, each with the preceding words without a note. */
	noted: { before: string; text: string }[];
	/** The words after the last noted words; all words where none has a note. */
	text: string;
}
/** The number of a note, after the last of its words. */
export interface NoteNumber {
	kind: 'number';
	note: string;
}
/** Words that an excerpts edition omits. */
export interface OmittedInline {
	kind: 'gap';
}
export type Inline = Words | QuotedInline | NoteNumber | OmittedInline;

/** Returns the words of the column in inline content; numbers and gaps have none. */
export const inlineText = (inline: Inline): string =>
	inline.kind === 'quoted'
		? inline.noted.map(({ before, text }) => before + text).join('') + inline.text
		: 'text' in inline
			? inline.text
			: '';

function appendToQuote(inline: QuotedInline, { text, notes, milestones }: TextPiece): void {
	const last = inline.noted.at(-1);
	if (notes.length === 0) inline.text += text;
	else if (last && !inline.text) last.text += text;
	else {
		inline.noted.push({ before: inline.text, text });
		inline.text = '';
	}
	inline.quotedBy.push(...milestones.filter((id) => !inline.quotedBy.includes(id)));
}

/** True where a piece belongs to the last inline, which is a link. */
const continuesQuote = (
	last: Inline | undefined,
	{ omitted, milestones }: TextPiece
): last is QuotedInline => last?.kind === 'quoted' && !omitted && last.milestone === milestones[0];
function appendPiece(inlines: Inline[], piece: TextPiece): void {
	const last = inlines.at(-1);
	const [milestone] = piece.milestones;
	const kind = piece.notes.length > 0 ? 'noted' : 'words';
	if (piece.omitted) inlines.push({ kind: 'gap' });
	else if (continuesQuote(last, piece)) appendToQuote(last, piece);
	else if (milestone === undefined) {
		if (last?.kind === kind) last.text += piece.text;
		else inlines.push({ kind, text: piece.text });
	} else {
		const inline: QuotedInline = { kind: 'quoted', milestone, quotedBy: [], noted: [], text: '' };
		appendToQuote(inline, piece);
		inlines.push(inline);
	}
}

function lastWords(inline: Inline | undefined): { text: string } | undefined {
	if (inline?.kind === 'quoted' && !inline.text) return inline.noted.at(-1);
	return inline && 'text' in inline ? inline : undefined;
}
/** Appends numbers of notes to the last word, and moves its trailing space behind the numbers. */
function appendNoteNumbers(inlines: Inline[], notes: string[]): void {
	if (notes.length === 0) return;
	const words = lastWords(inlines.at(-1));
	const text = words?.text ?? '';
	const trimmed = text.trimEnd();
	if (words) words.text = trimmed;
	inlines.push(...notes.map((note): NoteNumber => ({ kind: 'number', note })));
	if (trimmed !== text) inlines.push({ kind: 'words', text: text.slice(trimmed.length) });
}

/**
 * Returns the inline content of a passage. Joins adjoining pieces that look and link alike; no text is
 * lost or repeated.
 */
export function toInlineContent(pieces: readonly TextPiece[]): Inline[] {
	const endOf = new Map(
		pieces.flatMap(({ notes }, index) => notes.map((id) => [id, index] as const))
	);
	const inlines: Inline[] = [];
	/** Notes that end in the current link; their numbers follow the link. */
	let pendingNotes: string[] = [];
	for (const [index, piece] of pieces.entries()) {
		if (!continuesQuote(inlines.at(-1), piece)) {
			appendNoteNumbers(inlines, pendingNotes);
			pendingNotes = [];
		}
		appendPiece(inlines, piece);
		pendingNotes.push(...piece.notes.filter((id) => endOf.get(id) === index));
	}
	appendNoteNumbers(inlines, pendingNotes);
	return inlines;
}
