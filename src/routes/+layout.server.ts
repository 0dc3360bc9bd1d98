import { readClassMaterial, readComparison, readStory, readTour } from '$lib/story/read.server';
import { footerSections } from './footer.server';

/** Data of every page: the source, the edition, which parts the story has, and the footer. */
export function load() {
	const { source, edition } = readStory();
	const comparison = readComparison();
	const parts = {
		compare: comparison !== null,
		documents: comparison?.documents !== undefined,
		class: readClassMaterial() !== null,
		tour: readTour().length > 0
	};
	return { source, edition, parts, footer: footerSections(source) };
}
