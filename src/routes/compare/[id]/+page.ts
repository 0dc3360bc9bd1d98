import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { story } = await parent();
	if (!story.parallels.some(({ id }) => id === params.id)) error(404, `There is no parallel “${params.id}”`);
	return { parallel: params.id };
};
