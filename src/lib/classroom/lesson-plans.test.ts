import { describe, expect, it } from 'vitest';
import { readDeck } from '../present/deck.server';
import { readStory } from '../story/read.server';
import { HANDOUTS } from './handouts/handouts';
import { PLANS } from './lesson-plans';
import { TASKS } from './tasks/tasks';

const links = PLANS.flatMap(({ steps }) =>
	steps.flatMap(({ links }) => links.map(({ path }) => path))
);
const idsUnder = (folder: string) =>
	links.flatMap((path) =>
		path.startsWith(folder) ? [path.slice(folder.length).replace(/\/.*$/, '')] : []
	);

describe('lesson plans', () => {
	it.each(PLANS.map((plan) => [plan.minutes, plan] as const))(
		'the plan of %i minutes has steps without a gap between them',
		(minutes, { steps }) => {
			expect(steps[0]?.from).toBe(0);
			expect(steps.at(-1)?.to).toBe(minutes);
			for (const [index, { from }] of steps.entries())
				if (index > 0) expect(from).toBe(steps[index - 1]?.to);
		}
	);

	it('link to existing slides, parallels, milestones, tasks and handouts', () => {
		const slides = new Set(readDeck().map(({ id }) => id));
		const { parallels, milestones } = readStory();
		for (const id of idsUnder('/present/')) expect(slides).toContain(id);
		for (const id of idsUnder('/compare/'))
			expect(parallels.map((parallel) => parallel.id)).toContain(id);
		for (const id of idsUnder('/milestones/'))
			expect(milestones.map((milestone) => milestone.id)).toContain(id);
		const paths = [...HANDOUTS, ...Object.values(TASKS)].map(({ path }) => path);
		for (const id of idsUnder('/classroom/'))
			expect([...paths, '/classroom/notes/']).toContain(`/classroom/${id}/`);
	});
});
