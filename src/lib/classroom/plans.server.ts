/** The lesson plans of the story, each with the slides that its steps name. */
import type { readClassMaterial } from '../story/read.server';
import { readDeck } from '../present/deck.server';
import { encodeLesson } from '../present/lesson';

type Plan = NonNullable<ReturnType<typeof readClassMaterial>>['plans'][number];

/** A plan whose slides can be shown one after the other. */
export type StartablePlan = Plan & {
	/** Number of slides; 0 where no step names one. */
	slides: number;
	/** Query of the lesson, for the slides and the builder. */
	lesson: string;
};

/** Adds the lesson that shows the slides of a plan in the order of its steps. */
export function withLesson(plan: Plan): StartablePlan {
	const paths = new Set(plan.steps.flatMap(({ links }) => links.map(({ path }) => path)));
	const deck = new Map(readDeck().map((slide) => [`/present/${slide.id}/`, slide]));
	const slides = [...paths].flatMap((path) => deck.get(path) ?? []);
	return {
		...plan,
		slides: slides.length,
		lesson: encodeLesson({ title: plan.title, slides })
	};
}
