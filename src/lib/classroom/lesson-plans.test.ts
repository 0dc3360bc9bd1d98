import { existsSync } from 'node:fs';
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

describe('the lesson plans', () => {
	it.each(PLANS.map((plan) => [plan.minutes, plan] as const))(
		'the one of %i minutes leaves none out',
		(minutes, { steps }) => {
			expect(steps[0]?.from).toBe(0);
			expect(steps.at(-1)?.to).toBe(minutes);
			for (const [index, { from }] of steps.entries())
				if (index > 0) expect(from).toBe(steps[index - 1]?.to);
		}
	);

	it('link to slides, parallels, milestones, tasks and handouts that there are', () => {
		const slides = new Set(readDeck().map(({ id }) => id));
		const { parallels, milestones } = readStory();
		for (const id of idsUnder('/present/')) expect(slides).toContain(id);
		for (const id of idsUnder('/compare/'))
			expect(parallels.map((parallel) => parallel.id)).toContain(id);
		for (const id of idsUnder('/milestones/'))
			expect(milestones.map((milestone) => milestone.id)).toContain(id);
		const offered = [...HANDOUTS, ...Object.values(TASKS)].map(({ path }) => path);
		for (const id of idsUnder('/classroom/'))
			expect([...offered, '/classroom/notes/']).toContain(`/classroom/${id}/`);
	});

	it('and every handout has its page', () => {
		for (const { path } of HANDOUTS)
			expect(existsSync(`src/routes${path}+page.svelte`), path).toBe(true);
	});
});
