import { error } from '@sveltejs/kit';
import { readTour } from '$lib/story/read.server';

export function load() {
	const stops = readTour();
	if (stops.length === 0) error(404, 'This story has no tour');
	return { stops };
}
