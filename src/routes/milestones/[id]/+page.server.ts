import { error } from '@sveltejs/kit';
import { readStory } from '$lib/story/read.server';

export const entries = () => readStory().milestones.map(({ id }) => ({ id }));

export function load({ params }) {
	const { milestones, eras, notes, parallels, passages, source, edition } = readStory();
	const milestone =
		milestones.find(({ id }) => id === params.id) ??
		error(404, `There is no milestone “${params.id}”`);
	return {
		milestone,
		story: { milestones, eras, notes, parallels, passages, source, edition }
	};
}
