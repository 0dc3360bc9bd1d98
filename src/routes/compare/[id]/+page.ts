import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { comparison } = await parent();
	const parallel = comparison.parallels.find(({ id }) => id === params.id);
	if (!parallel) error(404, `There is no parallel “${params.id}”`);
	return { parallel };
};
