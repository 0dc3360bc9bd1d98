import { PLANS } from '$lib/classroom/lesson-plans';

/** Loads titles only: importing the plans into the page would add all their steps to the bundle. */
export const load = () => ({
	plans: PLANS.map(({ minutes, title, summary }) => ({ minutes, title, summary }))
});
