import { requireDocuments } from '../parts.server';
import { readStory } from '$lib/story/read.server';

/** Returns the documents, and the title of each record that they name, to link to it. */
export function load() {
	const documents = requireDocuments();
	const { milestones, parallels } = readStory();
	return {
		documents,
		titles: new Map(milestones.map(({ id, title }) => [id, title])),
		parallels: parallels
			.filter(({ id }) => documents.parallels.includes(id))
			.map(({ id, question }) => ({ id, question }))
	};
}
