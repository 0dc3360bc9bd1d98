import type { PageLoad } from './$types';

/** Selects the story's first milestone. */
export const load: PageLoad = async ({ parent }) => {
	const { story } = await parent();
	return { selected: story.milestones[0]?.id ?? '' };
};
