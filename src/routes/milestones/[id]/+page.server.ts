import { error } from '@sveltejs/kit';
import { readCrossing } from '$lib/crossing/crossing.server';
import { readStory } from '$lib/story/read.server';
import type { PageServerLoadEvent } from './$types';

export const entries = () => readStory().milestones.map(({ id }) => ({ id }));

/** Gives the page only the parts of the story that it shows; the layout gives it the source. */
export function load({ params }: PageServerLoadEvent) {
	const { milestones, eras, notes, parallels, passages } = readStory();
	const index = milestones.findIndex(({ id }) => id === params.id);
	const milestone = milestones[index] ?? error(404, `There is no milestone “${params.id}”`);
	const near = milestones.filter(
		({ id }, other) => Math.abs(other - index) <= 1 || milestone.related.includes(id)
	);
	// Those on its own words, and all beside its passages.
	const shown = new Set(
		notes
			.filter(
				({ id, blocks }) =>
					milestone.notes.includes(id) || milestone.quotes.some(({ block }) => block === blocks[0])
			)
			.map(({ id }) => id)
	);
	/** What `EvidencePanel` shows. */
	const evidence = {
		milestone,
		milestones: near.map(({ id, title, extent }) => ({ id, title, extent })),
		eras: eras.filter(({ id }) => id === milestone.era),
		parallels: parallels.filter((parallel) => parallel.milestones.includes(milestone.id)),
		notes: notes.filter(({ id }) => shown.has(id))
	};
	return {
		evidence,
		otherNotes: notes.filter(({ id }) => !shown.has(id)).map(({ id, number }) => ({ id, number })),
		passages,
		crossing: readCrossing('strip')
	};
}

export type MilestoneEvidence = ReturnType<typeof load>['evidence'];
