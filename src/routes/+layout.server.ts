import { readClassMaterial, readComparison, readStory, readTour } from '$lib/story/read.server';

/** Data of every page: the source, the edition and which parts the story has. */
export function load() {
	const { source, edition } = readStory();
	const comparison = readComparison();
	const parts = {
		compare: comparison !== null,
		documents: comparison?.documents !== undefined,
		class: readClassMaterial() !== null,
		tour: readTour().length > 0
	};
	return { source, edition, parts };
}
