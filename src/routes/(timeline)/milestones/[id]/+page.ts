import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { story } = await parent();
	if (!story.milestones.some(({ id }) => id === params.id))
		error(404, `There is no milestone “${params.id}”`);
	return { selected: params.id };
};
