/** CSL-JSON references as lines of plain text. */
import { format } from 'date-fns';
import { utc } from '@date-fns/utc';
import type { Reference } from '../content/schema';
import type { StoryMilestone, StorySource } from './story';

export interface Citation {
	id: string;
	text: string;
	url: string | null;
	/** A remark on the work, such as “Relays Bloomberg.”; null if there is none. */
	note: string | null;
}

const DATE_FORMATS = ['', 'yyyy', 'MMMM yyyy', 'd MMMM yyyy'];

const formatIssued = ({ issued }: Reference) =>
	issued?.['date-parts']
		.map((parts) => {
			const [year = 0, month = 1, day = 1] = parts;
			const pattern = DATE_FORMATS[parts.length] ?? 'yyyy';
			return format(Date.UTC(year, month - 1, day), pattern, { in: utc });
		})
		.join('–');

const formatNames = (names: Reference['author']) =>
	names
		?.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
		.join(', ');

/**
 * Returns one reference as a line of text. Titles have no quotation marks, because a description
 * replaces a title that was never published.
 */
export function cite(reference: Reference): Citation {
	const { id, title, author, editor, publisher, volume, issue, page, number, genre, URL, note } =
		reference;
	const parts = [
		formatNames(author),
		editor && `${formatNames(editor) ?? ''} (ed.)`,
		title,
		reference['container-title'],
		volume && `vol. ${volume}`,
		issue && `no. ${issue}`,
		number,
		publisher,
		formatIssued(reference),
		page && `${/[–-]/.test(page) ? 'pp.' : 'p.'} ${page}`
	];
	const text = `${parts.filter(Boolean).join(', ')}${genre ? ` [${genre}]` : ''}.`;
	return { id, text, url: URL ?? null, note: note ?? null };
}

/**
 * Returns the quotes of a milestone, the source, and the page that shows both, as one citation.
 * @param page The absolute address of the page.
 */
export function citeMilestone(
	{ quotes }: Pick<StoryMilestone, 'quotes'>,
	{ citation }: Pick<StorySource, 'citation'>,
	page: string
): string {
	const quoted = quotes.map(
		({ exact, paragraph }) => `“${exact}”${paragraph ? ` (para. ${paragraph})` : ''}`
	);
	return `${quoted.join('; ')}. ${citation.chicago} Checked at ${page}`;
}

/** Returns a function that converts ids of references to citations, and skips unknown ids. */
export function createCiter(references: readonly Reference[]): (ids: string[]) => Citation[] {
	const citations = new Map(references.map((reference) => [reference.id, cite(reference)]));
	return (ids) => ids.flatMap((id) => citations.get(id) ?? []);
}

/**
 * Returns the citations of a record. The note of the first says what that primary document shows,
 * if `shows` is given.
 */
export const markDocument = (
	citations: readonly Citation[],
	shows: string | undefined
): Citation[] =>
	citations.map((citation, index) =>
		index === 0 && shows !== undefined
			? { ...citation, note: ['Primary document:', shows, citation.note].filter(Boolean).join(' ') }
			: citation
	);
