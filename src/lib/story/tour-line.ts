/** The line to copy at the end of the tour. A separate module, so that browsers load no parser. */
import type { TourStop } from '../content/resolve';
import type { Story } from './story';

/**
 * Returns a line to copy: claim, sentence, paragraph and address.
 * @param url The absolute address of the stop.
 */
export function lineToCopy(
	{ text, quote: { exact, paragraph } }: Pick<TourStop, 'text' | 'quote'>,
	{ author, first }: Pick<Story['source'], 'author' | 'first'>,
	url: string
): string {
	const place = [author.name, first.name, first.date, paragraph && `para. ${paragraph}`];
	return `${text} “${exact}” (${place.filter(Boolean).join(', ')}) ${url}`;
}
