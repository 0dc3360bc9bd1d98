import { dataFileTexts } from '$lib/content/read.server';
import { citeMilestone } from '$lib/story/citation';
import { readStory } from '$lib/story/read.server';

/** Names of the JSON files that the story has. */
const files = Object.keys(dataFileTexts).filter((file) => file.endsWith('.json'));

export function load() {
	const { milestones, source } = readStory();
	const example = milestones.find(({ weight }) => weight === 3) ?? milestones[0];
	return {
		files,
		example: example && {
			id: example.id,
			title: example.title,
			citation: citeMilestone(example, source, `…/milestones/${example.id}/`)
		}
	};
}
