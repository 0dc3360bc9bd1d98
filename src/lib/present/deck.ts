/** The deck: the story as slides in the order they are presented, each with its steps and what the presenter is told. */
import { yearRange } from '../story/dates';
import { COMPARED_ERAS } from '../story/compared-eras';
import type { ClassMaterial } from '../content/class-material';
import type { Story, StoryMilestone, StoryParallel, StorySegment } from '../story/story';

interface SlideBase {
	/** Stable name: its address is /present/[id]/. */
	id: string;
	title: string;
	/** How many steps it has: 1 where all is shown at once. */
	steps: number;
	/** What to ask, and what to watch for: for the presenter’s eyes. Null for what a teacher made. */
	ask: string | null;
	watch: string | null;
	/** The milestone the timeline travels to; null shows the whole. */
	milestone: string | null;
}

export type Slide = SlideBase &
	(
		| { kind: 'title' | 'timeline' | 'map' | 'question' | 'break' }
		/** Claim, quote, record and note; `note` where one is named for it. */
		| { kind: 'milestone'; milestone: string; note: string | null }
		/** The silent segment. */
		| { kind: 'fold'; segment: StorySegment }
		/** Question and one side, the other side, the verdict. */
		| { kind: 'parallel'; parallel: string }
	);
export type SlideKind = Slide['kind'];

/** The steps of a kind, in the words of its remaining parts. */
const STEPS_BY_KIND: Record<SlideKind, number> = {
	title: 1,
	timeline: 1,
	milestone: 3,
	fold: 1,
	parallel: COMPARED_ERAS.length + 1,
	map: 1,
	question: 1,
	break: 1
};

type DeckSource = Pick<Story, 'milestones' | 'parallels' | 'segments' | 'source'>;

/**
 * Makes the deck: title, whole timeline, the core milestones in time with the fold in its place, the map, the parallels that
 * matter most, the closing question. Pure.
 */
export function buildDeck(
	{ milestones, parallels, segments, source }: DeckSource,
	{ deck, prompts }: Pick<ClassMaterial, 'deck' | 'prompts'>
): Slide[] {
	const promptOf = new Map(prompts.map((prompt) => [prompt.slide, prompt]));
	const base = (id: string, title: string, kind: SlideKind): SlideBase => ({
		...{ id, title, steps: STEPS_BY_KIND[kind], milestone: null },
		...{ ask: promptOf.get(id)?.ask ?? null, watch: promptOf.get(id)?.watch ?? null }
	});
	const plain = (kind: 'title' | 'timeline' | 'map' | 'question', title: string): Slide => ({
		...base(kind, title, kind),
		kind
	});
	const milestoneSlide = ({ id, title }: StoryMilestone): Slide => ({
		...base(id, title, 'milestone'),
		kind: 'milestone',
		milestone: id,
		note: promptOf.get(id)?.note ?? null
	});
	const parallelSlide = ({ id, question }: StoryParallel): Slide => ({
		...base(id, question, 'parallel'),
		kind: 'parallel',
		parallel: id
	});

	const fold = segments.find((segment) => segment.isAxisBreak);
	// The check of the data asks for a prompt for each core milestone, and for no other.
	const core = milestones.filter(({ id }) => promptOf.has(id));
	// The fold comes before the first milestone that stands in or after it.
	const before = core.filter(({ anchor }) => !fold || anchor < fold.start);
	const after = core.slice(before.length);
	return [
		plain('title', source.headline),
		plain('timeline', 'The whole story'),
		...before.map(milestoneSlide),
		...(fold
			? [
					{
						...base('fold', `The silence, ${yearRange(fold).join('–')}`, 'fold'),
						kind: 'fold' as const,
						segment: fold
					}
				]
			: []),
		...after.map(milestoneSlide),
		plain('map', 'The map: who travels to whom'),
		...deck.parallels
			.flatMap((id) => parallels.filter((parallel) => parallel.id === id))
			.map(parallelSlide),
		plain('question', deck.question)
	];
}

/** A question of the teacher’s own, or a pause. `at` tells several of them apart. */
export const teacherSlide = (kind: 'question' | 'break', title: string, at: number): Slide => ({
	...{
		id: `${kind === 'break' ? 'b' : 'q'}${at}`,
		title,
		kind,
		steps: 1,
		ask: null,
		watch: null,
		milestone: null
	}
});
