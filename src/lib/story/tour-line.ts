/** The line to copy at the end of the tour. A separate module, so that browsers load no parser. */
import type { TourStop } from '../content/resolve';
import type { Story } from './story';

/**
 * Returns a line to copy: claim, sentence, paragraph and address.
 * @param url The absolute address of the stop.
 */
export const lineToCopy = (
	{ text, quote }: Pick<TourStop, 'text' | 'quote'>,
	{ author, first }: Pick<Story['source'], 'author' | 'first'>,
	url: string
): string =>
	`${text} “${quote.exact}” (${[author.name, first.name, first.date, quote.paragraph && `para. ${quote.paragraph}`].filter(Boolean).join(', ')}) ${url}`;
