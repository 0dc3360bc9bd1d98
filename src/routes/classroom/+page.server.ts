import { HANDOUTS, SLIDES, TASKS } from '$lib/classroom/handouts/handouts';
import { PLANS } from '$lib/classroom/lesson-plans';
import { withPage } from './pages.server';

export const load = () => ({
	plans: PLANS.map(({ minutes, title, summary }) => ({ minutes, title, summary })),
	handouts: withPage(HANDOUTS),
	tasks: withPage(TASKS),
	slides: withPage(SLIDES)
});
