/** The guided tour: a few stops, each a sentence of ours, a quote and a state of the picture. */
import type { Mark } from '../content/schema';
import type { TourStop } from '../content/resolve';
import type { Story } from './story';

export interface Stop extends TourStop {
	/** The milestones of the stop with the verdict on each, the most important first. */
	evidence: { id: string; title: string; verdict: { mark: Mark; words: string } | undefined }[];
}

/** Returns the stops with the titles and verdicts of their milestones. */
export const buildTour = (
	tour: readonly TourStop[],
	{ milestones }: Pick<Story, 'milestones'>
): Stop[] =>
	tour.map((stop) => ({
		...stop,
		evidence: stop.milestones.flatMap((id) =>
			milestones
				.filter((milestone) => milestone.id === id)
				.map(({ title, verdict }) => ({ id, title, verdict }))
		)
	}));

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
