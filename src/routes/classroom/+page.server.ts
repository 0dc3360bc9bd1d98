import { PLANS } from '$lib/classroom/lesson-plans';

/** A page that imported the plans would carry their steps, too. */
export const load = () => ({
	plans: PLANS.map(({ minutes, title, summary }) => ({ minutes, title, summary }))
});
