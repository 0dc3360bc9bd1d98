/** The milestones as a table for spreadsheets. */
import { csvFormat } from 'd3';
import { sideId } from './settings';
import type { Endpoint, Story } from './story';

const first = (endpoint: Endpoint | null | undefined) => endpoint?.first ?? '';
const last = (endpoint: Endpoint | null | undefined) => endpoint?.last ?? '';

/** Without it, Excel reads a file as text of the system’s old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Returns RFC 4180 text, with a byte order mark and CRLF, and one row per milestone, chronological.
 * Dates are ISO days; open ends are empty.
 */
export const milestonesCsv = ({ milestones }: Pick<Story, 'milestones'>): string =>
	`${BYTE_ORDER_MARK}${csvFormat(
		milestones.map(({ id, title, era, side, theme, people, stated, record, quotes, summary }) => ({
			id,
			title,
			era,
			side: sideId(side),
			theme,
			people: people.join('; '),
			stated_wording: stated.wording ?? '',
			stated_edtf: stated.extent?.edtf ?? '',
			stated_from: first(stated.extent?.start),
			stated_to: last(stated.extent?.end),
			record_edtf: record?.extent.edtf ?? '',
			record_from: first(record?.extent.start),
			record_to: last(record?.extent.end),
			certainty: record?.certainty ?? '',
			paragraphs: quotes.map(({ paragraph, block }) => paragraph ?? block).join('; '),
			quotes: quotes.map(({ exact }) => exact).join(' | '),
			summary
		}))
	)}\n`.replaceAll('\n', '\r\n');
