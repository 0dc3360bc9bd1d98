/** The deck: the slides of the story in order, each with its steps and the presenter’s prompts. */
import { yearRange } from '../story/dates';
import { COMPARED_ERAS } from '../story/compared-eras';
import type { Stop } from '../story/tour';
import type { ClassMaterial } from '../content/class-material';
import type { Story, StoryMilestone, StoryParallel, StorySegment } from '../story/story';

interface SlideBase {
	/** Part of the address of the slide, /present/[id]/. */
	id: string;
	title: string;
	/** Number of reveal steps; 1 if the whole slide is visible at once. */
	steps: number;
	/** Prompts for the presenter: a question, and a point to observe. Null on a teacher’s slide. */
	ask: string | null;
	watch: string | null;
	/** The milestone in the centre of the timeline; null for the whole timeline. */
	milestone: string | null;
}

export type Slide = SlideBase &
	(
		| { kind: 'title' | 'timeline' | 'map' | 'question' | 'break' }
		/** Claim, quote, record and note; `note` if the data names one. */
		| { kind: 'milestone'; milestone: string; note: string | null }
		/** The axis break. */
		| { kind: 'fold'; segment: StorySegment }
		/** Question and one side, the other side, the verdict. */
		| { kind: 'parallel'; parallel: string }
		/** The quote of a stop of the tour, our sentence. */
		| { kind: 'stop'; stop: Stop }
	);
export type SlideKind = Slide['kind'];

/** Number of steps for each kind of slide. */
const STEPS_BY_KIND: Record<SlideKind, number> = {
	title: 1,
	timeline: 1,
	milestone: 3,
	fold: 1,
	parallel: COMPARED_ERAS.length + 1,
	map: 1,
	stop: 2,
	question: 1,
	break: 1
};

type DeckSource = Pick<Story, 'milestones' | 'parallels' | 'segments' | 'source'>;

/**
 * Returns the deck: title, whole timeline, core milestones in order of time with the axis break
 * between them, map, main parallels, closing question.
 */
export function buildDeck(
	{ milestones, parallels, segments, source }: DeckSource,
	{ deck, prompts }: Pick<ClassMaterial, 'deck' | 'prompts'>,
	hasMap: boolean
): Slide[] {
	const promptById = new Map(prompts.map((prompt) => [prompt.slide, prompt]));
	const base = (id: string, title: string, kind: SlideKind): SlideBase => ({
		id,
		title,
		steps: STEPS_BY_KIND[kind],
		ask: promptById.get(id)?.ask ?? null,
		watch: promptById.get(id)?.watch ?? null,
		milestone: null
	});
	const plain = (kind: 'title' | 'timeline' | 'map' | 'question', title: string): Slide => ({
		...base(kind, title, kind),
		kind
	});
	const milestoneSlide = ({ id, title }: StoryMilestone): Slide => ({
		...base(id, title, 'milestone'),
		kind: 'milestone',
		milestone: id,
		note: promptById.get(id)?.note ?? null
	});
	const parallelSlide = ({ id, question }: StoryParallel): Slide => ({
		...base(id, question, 'parallel'),
		kind: 'parallel',
		parallel: id
	});

	const fold = segments.find((segment) => segment.isAxisBreak);
	// Only core milestones have a prompt: the data check requires it.
	const core = milestones.filter(({ id }) => promptById.has(id));
	const story = core.map(milestoneSlide);
	if (fold)
		story.splice(core.filter(({ anchor }) => anchor < fold.start).length, 0, {
			...base('fold', `The quiet years, ${yearRange(fold).join('–')}`, 'fold'),
			kind: 'fold',
			segment: fold
		});
	return [
		plain('title', source.headline),
		plain('timeline', 'The whole story'),
		...story,
		...(hasMap ? [plain('map', 'The map: who travels to whom')] : []),
		...deck.parallels
			.flatMap((id) => parallels.filter((parallel) => parallel.id === id))
			.map(parallelSlide),
		plain('question', deck.question)
	];
}

/** Returns the stops of the tour as slides. */
export const tourSlides = (stops: readonly Stop[]): Slide[] =>
	stops.map((stop) => ({
		id: `tour-${stop.id}`,
		title: stop.title,
		steps: STEPS_BY_KIND.stop,
		ask: null,
		watch: null,
		milestone: null,
		kind: 'stop',
		stop
	}));

/**
 * Returns a teacher’s question or break.
 * @param number Position in the lesson, from 1: part of the id.
 */
export const teacherSlide = (kind: 'question' | 'break', title: string, number: number): Slide => ({
	id: `${kind === 'break' ? 'b' : 'q'}${number}`,
	title,
	kind,
	steps: 1,
	ask: null,
	watch: null,
	milestone: null
});

/** Returns true for a teacher’s slide. Reads the id, because the deck also has a question. */
export const isTeacherSlide = (slide: Slide): slide is Slide & { kind: 'question' | 'break' } =>
	/^[qb]\d+$/.test(slide.id);
