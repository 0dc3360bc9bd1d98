import { error } from '@sveltejs/kit';
import { readCrossing } from '$lib/crossing/crossing.server';
import { readTourLesson } from '$lib/present/deck.server';
import { readStory, readTour } from '$lib/story/read.server';

export const entries = () => readTour().map(({ id }) => ({ stop: id }));

export function load({ params }: { params: { stop?: string } }) {
	const stops = readTour();
	if (!stops.some(({ id }) => !params.stop || id === params.stop))
		error(404, params.stop ? `There is no stop “${params.stop}”` : 'This story has no tour');
	return {
		stops,
		crossing: readCrossing('strip'),
		source: readStory().source,
		/** The query of the lesson that shows the stops as slides. */
		slides: readTourLesson()
	};
}
