import { withLesson } from '$lib/classroom/plans.server';
import { readTourSlides } from '$lib/present/deck.server';
import { encodeLesson } from '$lib/present/lesson';
import { requireClassMaterial } from '../parts.server';

export function load() {
	const { introduction, plans, pages = {} } = requireClassMaterial();
	const stops = readTourSlides();
	return {
		tour: stops.length > 0 && {
			stops: stops.length,
			query: encodeLesson({ title: '', slides: stops })
		},
		introduction,
		pages,
		plans: plans.map((plan) => {
			const { minutes, title, summary, slides, lesson } = withLesson(plan);
			return { minutes, title, summary, slides, lesson };
		})
	};
}
