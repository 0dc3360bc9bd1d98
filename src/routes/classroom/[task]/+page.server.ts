import { error } from '@sveltejs/kit';
import { readCards } from '$lib/classroom/tasks/cards.server';
import { TASKS } from '$lib/classroom/tasks/tasks';
import { requireClassMaterial } from '../../parts.server';
import type { PageServerLoadEvent } from './$types';

export const entries = () => Object.keys(TASKS).map((task) => ({ task }));

export function load({ params: { task } }: PageServerLoadEvent) {
	// `as const` makes `task` the discriminant of a union, which the page narrows.
	if (task === 'order' || task === 'match')
		return { task, cards: readCards(), counts: requireClassMaterial().cards[task] } as const;
	if (task === 'kinds') return { task, statements: requireClassMaterial().statements } as const;
	if (task === 'weigh') return { task, claims: requireClassMaterial().claims } as const;
	error(404, `There is no task “${task}”`);
}
