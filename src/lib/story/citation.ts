/** A CSL-JSON reference as one plain line: who, what, where, when. */
import { format } from 'date-fns';
import { utc } from '@date-fns/utc';
import type { Reference } from '../content/schema';

export interface Citation {
	id: string;
	text: string;
	url: string | null;
	/** How the reference was seen, where that matters. */
	note: string | null;
}

const DATE_FORMATS = ['', 'yyyy', 'MMMM yyyy', 'd MMMM yyyy'];

function issuedIn({ issued }: Reference): string | undefined {
	const dates = issued?.['date-parts'].map((parts) => {
		const [year = 0, month = 1, day = 1] = parts;
		return format(Date.UTC(year, month - 1, day), DATE_FORMATS[parts.length] ?? 'yyyy', {
			in: utc
		});
	});
	return dates?.join('–');
}

const people = (names: Reference['author']) =>
	names
		?.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
		.join(', ');

/** Formats one reference. Titles stand without quotation marks: where none was published, a description stands there. */
export function cite(reference: Reference): Citation {
	const { id, title, author, editor, publisher, volume, issue, page, number, URL, note } =
		reference;
	const parts = [
		people(author),
		editor && `${people(editor) ?? ''} (ed.)`,
		title,
		reference['container-title'],
		volume && `vol. ${volume}`,
		issue && `no. ${issue}`,
		number,
		publisher,
		issuedIn(reference),
		page && `${/[–-]/.test(page) ? 'pp.' : 'p.'} ${page}`
	];
	return { id, text: `${parts.filter(Boolean).join(', ')}.`, url: URL ?? null, note: note ?? null };
}
