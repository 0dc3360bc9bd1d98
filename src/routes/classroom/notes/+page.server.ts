import { PLANS } from '$lib/classroom/lesson-plans';
import { primarySources } from '$lib/classroom/primary-sources';
import { readContent } from '$lib/content/read.server';

export const load = () => ({
	plans: PLANS,
	primary: primarySources(readContent().references)
});
