/** What slides are drawn from. */
import type { JourneyMap } from '../compare/journey-map';
import type { Journey } from '../story/comparison';
import type { Pair } from '../story/sides';
import type { Story, StoryMilestone, StoryNote } from '../story/story';
import type { Slide } from './deck';

export interface ShowStory extends Pick<Story, 'milestones' | 'stretches' | 'notes' | 'eras' | 'parallels' | 'source'> {
	map: JourneyMap;
	journeys: Pair<Journey>;
}

/** The milestones that a slide lights on the timeline. */
export function litBy(slide: Slide | undefined, { parallels }: Pick<ShowStory, 'parallels'>): string[] {
	if (slide?.kind === 'parallel') return parallels.find(({ id }) => id === slide.parallel)?.milestones ?? [];
	return slide?.milestone ? [slide.milestone] : [];
}

export const milestoneOf = (slide: Slide | undefined, { milestones }: Pick<ShowStory, 'milestones'>) =>
	milestones.find(({ id }) => id === slide?.milestone);

/** Editor’s notes on a milestone, in the order of the column. */
export const notesOn = ({ notes: ids }: StoryMilestone, { notes }: Pick<ShowStory, 'notes'>): StoryNote[] =>
	notes.filter(({ id }) => ids.includes(id));
