import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
	const { deck } = await parent();
	if (!deck.some(({ id }) => id === params.slide))
		error(404, `There is no slide “${params.slide}”`);
};
