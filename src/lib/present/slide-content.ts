/** What slides are drawn from. */
import type { JourneyMap } from '../compare/journey-map';
import type { Journey } from '../story/comparison';
import type { Pair } from '../story/compared-eras';
import type { Story, StoryMilestone, StoryNote } from '../story/story';
import type { Slide } from './deck';

export interface SlideShowStory extends Pick<
	Story,
	'milestones' | 'segments' | 'notes' | 'eras' | 'parallels' | 'source'
> {
	map: JourneyMap;
	journeys: Pair<Journey>;
}

/** The milestones that a slide lights on the timeline. */
export function highlightedBy(
	slide: Slide | undefined,
	{ parallels }: Pick<SlideShowStory, 'parallels'>
): string[] {
	if (slide?.kind === 'parallel')
		return parallels.find(({ id }) => id === slide.parallel)?.milestones ?? [];
	return slide?.milestone ? [slide.milestone] : [];
}

export const milestoneOf = (
	slide: Slide | undefined,
	{ milestones }: Pick<SlideShowStory, 'milestones'>
) => milestones.find(({ id }) => id === slide?.milestone);

/** Whether one text is part of the other. */
const share = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/**
 * The one note that a slide has room for, and which of its words stand there: the note that is named for the slide, else
 * one on words that are shown, rather a fact than a reading. The speaker has all.
 */
export function noteFor(
	slide: Slide,
	milestone: StoryMilestone,
	show: Pick<SlideShowStory, 'notes'>
): { note: StoryNote; words: string } | null {
	const { quotes, stated } = milestone;
	const shown = [...quotes.map(({ exact }) => exact), ...(stated.wording ? [stated.wording] : [])];
	const on = ({ words }: StoryNote) => words.find((one) => shown.some((text) => share(text, one)));
	const named =
		slide.kind === 'milestone' ? show.notes.find(({ id }) => id === slide.note) : undefined;
	const fitting = notesOn(milestone, show).filter(on);
	const note = named ?? fitting.find(({ kinds }) => kinds.includes('fact')) ?? fitting[0];
	return note ? { note, words: on(note) ?? note.words[0] ?? '' } : null;
}

/** Editor’s notes on a milestone, in the order of the column. */
export const notesOn = (
	{ notes: ids }: StoryMilestone,
	{ notes }: Pick<SlideShowStory, 'notes'>
): StoryNote[] => notes.filter(({ id }) => ids.includes(id));
