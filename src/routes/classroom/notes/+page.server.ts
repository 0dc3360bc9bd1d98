import { PLANS } from '$lib/classroom/lesson-plans';
import { primarySources } from '$lib/classroom/primary-sources';
import { readContent } from '$lib/content/read.server';
import { withPage } from '../pages.server';

export const load = () => ({
	plans: PLANS.map((plan) => ({
		...plan,
		steps: plan.steps.map((step) => ({ ...step, links: withPage(step.links) }))
	})),
	primary: primarySources(readContent().references)
});
