/** The content of slides. */
import type { JourneyMap } from '../compare/journey-map';
import type { Journey } from '../story/comparison';
import type { Pair } from '../story/compared-eras';
import type { Story, StoryMilestone, StoryNote } from '../story/story';
import type { Slide } from './deck';

export interface SlideShowStory extends Pick<
	Story,
	'milestones' | 'segments' | 'notes' | 'eras' | 'parallels' | 'source'
> {
	/** Journeys on a map; null for a story without. */
	travel: { map: JourneyMap; journeys: Pair<Journey> } | null;
}

/** Returns the milestones that a slide highlights on the timeline. */
export function highlightedBy(
	slide: Slide | undefined,
	{ parallels }: Pick<SlideShowStory, 'parallels'>
): string[] {
	if (slide?.kind === 'parallel')
		return parallels.find(({ id }) => id === slide.parallel)?.milestones ?? [];
	if (slide?.kind === 'stop') return slide.stop.milestones;
	return slide?.milestone ? [slide.milestone] : [];
}

export const milestoneOf = (
	slide: Slide | undefined,
	{ milestones }: Pick<SlideShowStory, 'milestones'>
) => milestones.find(({ id }) => id === slide?.milestone);

const overlaps = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/**
 * Returns the note on a slide and the words that the note explains. Prefers the note that the data
 * names for the slide, then a note on words of the slide, if possible a fact.
 */
export function noteFor(
	slide: Slide,
	milestone: StoryMilestone,
	story: Pick<SlideShowStory, 'notes'>
): { note: StoryNote; words: string } | null {
	const { quotes, stated } = milestone;
	const shownTexts = [
		...quotes.map(({ exact }) => exact),
		...(stated.wording ? [stated.wording] : [])
	];
	const shownWordsOf = ({ words }: StoryNote) =>
		words.find((wording) => shownTexts.some((text) => overlaps(text, wording)));
	const named =
		slide.kind === 'milestone' ? story.notes.find(({ id }) => id === slide.note) : undefined;
	const candidates = notesOn(milestone, story).filter(shownWordsOf);
	const note = named ?? candidates.find(({ kinds }) => kinds.includes('fact')) ?? candidates[0];
	return note ? { note, words: shownWordsOf(note) ?? note.words[0] ?? '' } : null;
}

/** Returns the editor’s notes on a milestone, in the order of the column. */
export const notesOn = (
	{ notes: ids }: StoryMilestone,
	{ notes }: Pick<SlideShowStory, 'notes'>
): StoryNote[] => notes.filter(({ id }) => ids.includes(id));
