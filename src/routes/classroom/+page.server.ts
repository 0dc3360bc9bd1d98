import { withLesson } from '$lib/classroom/plans.server';
import { readTourLesson } from '$lib/present/deck.server';
import { readTour } from '$lib/story/read.server';
import { requireClassMaterial } from '../parts.server';

export function load() {
	const { introduction, plans, pages = {} } = requireClassMaterial();
	const stops = readTour().length;
	return {
		tour: stops > 0 && { stops, lesson: readTourLesson() },
		introduction,
		pages,
		plans: plans.map((plan) => {
			const { minutes, title, summary, slides, lesson } = withLesson(plan);
			return { minutes, title, summary, slides, lesson };
		})
	};
}
