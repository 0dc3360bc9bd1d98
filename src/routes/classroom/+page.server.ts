import { HANDOUTS, SLIDES } from '$lib/classroom/handouts/handouts';
import { PLANS } from '$lib/classroom/lesson-plans';
import { TASKS } from '$lib/classroom/tasks/tasks';
import { withPage } from './pages.server';

export const load = () => ({
	plans: PLANS.map(({ minutes, title, summary }) => ({ minutes, title, summary })),
	handouts: withPage(HANDOUTS),
	tasks: withPage(Object.values(TASKS)),
	slides: withPage(SLIDES)
});
