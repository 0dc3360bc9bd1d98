import { describe, expect, it } from 'vitest';
import { readDeck } from '../present/deck.server';
import { decodeLesson } from '../present/lesson';
import { readClassMaterial, readStory } from '../story/read.server';
import { handouts } from './handouts/handouts';
import { withLesson } from './plans.server';
import { TASKS } from './tasks/tasks';

const links = readClassMaterial()!.plans.flatMap(({ steps }) =>
	steps.flatMap(({ links }) => links.map(({ path }) => path))
);
const idsUnder = (folder: string) =>
	links.flatMap((path) =>
		path.startsWith(folder) ? [path.slice(folder.length).replace(/\/.*$/, '')] : []
	);

describe('lesson plans', () => {
	it('link to existing slides, parallels, milestones, tasks and handouts', () => {
		const slides = new Set(readDeck().map(({ id }) => id));
		const { parallels, milestones } = readStory();
		for (const id of idsUnder('/present/')) expect(slides).toContain(id);
		for (const id of idsUnder('/compare/'))
			expect(parallels.map((parallel) => parallel.id)).toContain(id);
		for (const id of idsUnder('/milestones/'))
			expect(milestones.map((milestone) => milestone.id)).toContain(id);
		const paths = [...handouts(''), ...Object.values(TASKS)].map(({ path }) => path);
		for (const id of idsUnder('/classroom/'))
			expect([...paths, '/classroom/notes/']).toContain(`/classroom/${id}/`);
	});

	it('start as lessons of the slides that they name, in their order', () => {
		const deck = readDeck();
		for (const plan of readClassMaterial()!.plans) {
			const { slides, lesson } = withLesson(plan);
			const shown = decodeLesson(new URLSearchParams(lesson), deck);
			expect(shown.leftOut).toEqual([]);
			expect(shown.lesson.title).toBe(plan.title);
			const ids = shown.lesson.slides.map(({ id }) => id);
			expect(ids).toHaveLength(slides);
			const named = plan.steps.flatMap(({ links }) =>
				links.flatMap(({ path }) => path.match(/^\/present\/([\w-]+)\/$/)?.[1] ?? [])
			);
			expect(ids).toEqual([...new Set(named)]);
		}
	});
});
