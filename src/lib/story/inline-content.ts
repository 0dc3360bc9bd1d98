/** What a passage is written in: words, links to what they support, and the numbers of notes. */

/** Words of the column that the same quotes and notes touch. */
export interface TextPiece {
	/** Empty where an excerpts edition leaves the words out. */
	text: string;
	/** Those that quote it most closely first. */
	milestones: string[];
	notes: string[];
	omitted: boolean;
}

export interface Words {
	kind: 'words' | 'noted';
	text: string;
}
/** Quoted words. A link cannot hold links: the numbers of the notes on them follow it. */
export interface QuotedInline {
	kind: 'quoted';
	/** Id of the milestone it leads to: of several that quote the words, the one that quotes them most closely. */
	milestone: string;
	/** Ids of all milestones that quote some of it. */
	quotedBy: string[];
	/** Words with a note on them, each with the words before it. */
	noted: { before: string; text: string }[];
	/** The words after the last with a note; all of them where none has one. */
	text: string;
}
/** The number of a note, after the last of its words. */
export interface NoteNumber {
	kind: 'number';
	note: string;
}
/** Where an excerpts edition leaves words out. */
export interface OmittedInline {
	kind: 'gap';
}
export type Inline = Words | QuotedInline | NoteNumber | OmittedInline;

/** The words of the column in a run: none in a number or a gap. */
export const inlineText = (run: Inline): string =>
	run.kind === 'quoted'
		? run.noted.map(({ before, text }) => before + text).join('') + run.text
		: 'text' in run
			? run.text
			: '';

function appendToQuote(run: QuotedInline, { text, notes, milestones }: TextPiece): void {
	const last = run.noted.at(-1);
	if (notes.length === 0) run.text += text;
	else if (last && !run.text) last.text += text;
	else {
		run.noted.push({ before: run.text, text });
		run.text = '';
	}
	run.quotedBy.push(...milestones.filter((id) => !run.quotedBy.includes(id)));
}
/** True where a segment goes on with the link that was written last. */
const continuesQuote = (
	last: Inline | undefined,
	{ omitted, milestones }: TextPiece
): last is QuotedInline => last?.kind === 'quoted' && !omitted && last.milestone === milestones[0];
function appendPiece(runs: Inline[], segment: TextPiece): void {
	const last = runs.at(-1);
	const [milestone] = segment.milestones;
	const kind = segment.notes.length > 0 ? 'noted' : 'words';
	if (segment.omitted) runs.push({ kind: 'gap' });
	else if (continuesQuote(last, segment)) appendToQuote(last, segment);
	else if (milestone === undefined) {
		if (last?.kind === kind) last.text += segment.text;
		else runs.push({ kind, text: segment.text });
	} else {
		const run: QuotedInline = { kind: 'quoted', milestone, quotedBy: [], noted: [], text: '' };
		appendToQuote(run, segment);
		runs.push(run);
	}
}
function lastWords(run: Inline | undefined): { text: string } | undefined {
	if (run?.kind === 'quoted' && !run.text) return run.noted.at(-1);
	return run && 'text' in run ? run : undefined;
}
/** A number belongs to the word before it: a space that this ends with comes after. */
function appendNoteNumbers(runs: Inline[], notes: string[]): void {
	if (notes.length === 0) return;
	const words = lastWords(runs.at(-1));
	const text = words?.text ?? '';
	const trimmed = text.trimEnd();
	if (words) words.text = trimmed;
	runs.push(...notes.map((note): NoteNumber => ({ kind: 'number', note })));
	if (trimmed !== text) runs.push({ kind: 'words', text: text.slice(trimmed.length) });
}

/**
 * The runs of a passage, as they are read. Segments are cut wherever anything changes; neighbours that look and lead alike
 * are put together again. The texts of the runs together are those of the segments.
 */
export function toInlineContent(segments: readonly TextPiece[]): Inline[] {
	const endOf = new Map(
		segments.flatMap(({ notes }, index) => notes.map((id) => [id, index] as const))
	);
	const runs: Inline[] = [];
	/** Notes whose words have ended, and whose numbers wait for the end of the link. */
	let ended: string[] = [];
	for (const [index, segment] of segments.entries()) {
		if (!continuesQuote(runs.at(-1), segment)) {
			appendNoteNumbers(runs, ended);
			ended = [];
		}
		appendPiece(runs, segment);
		ended.push(...segment.notes.filter((id) => endOf.get(id) === index));
	}
	appendNoteNumbers(runs, ended);
	return runs;
}
