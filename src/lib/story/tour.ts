/** The guided tour: a few stops, each a sentence of ours, a quote and a state of the picture. */
import { touches } from '../content/column';
import type { TourStop } from '../content/resolve';
import type { Story, StoryMilestone } from './story';

export interface Stop extends TourStop {
	evidence: Pick<StoryMilestone, 'id' | 'title'>[];
	/** The verdict on the quote: that of the first milestone, if it has words of the quote. */
	verdict: StoryMilestone['verdict'];
}

/** Returns the stops with the titles of their milestones. */
export const buildTour = (
	tour: readonly TourStop[],
	{ milestones }: Pick<Story, 'milestones'>
): Stop[] =>
	tour.map((stop) => {
		const evidence = stop.milestones.flatMap(
			(id) => milestones.find((milestone) => milestone.id === id) ?? []
		);
		const [first] = evidence;
		return {
			...stop,
			evidence: evidence.map(({ id, title }) => ({ id, title })),
			verdict: first?.quotes.some((quote) => touches(quote, stop.quote)) ? first.verdict : undefined
		};
	});
