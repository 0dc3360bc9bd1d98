import { drawMap } from '$lib/compare/journey-map.server';
import { readMirroredArrangements } from '$lib/compare/mirrored-timelines.server';
import { comparisonNoteIds, type ComparedStory, type Comparison } from '$lib/story/comparison';
import { requireComparison } from '../parts.server';
import { readStory } from '$lib/story/read.server';
import { toDrawnMilestone } from '$lib/story/story';

/** Returns the milestones and notes that the comparison shows, to keep its pages small. */
function readComparedStory(comparison: Comparison): ComparedStory {
	const { milestones, notes } = readStory();
	const shownNotes = comparisonNoteIds(comparison);
	return {
		milestones: milestones.map(toDrawnMilestone),
		notes: notes.filter(({ id }) => shownNotes.has(id))
	};
}

export function load() {
	const comparison = requireComparison();
	return {
		story: readComparedStory(comparison),
		comparison,
		arrangements: readMirroredArrangements(comparison),
		map: comparison.travel ? drawMap(comparison.travel) : null
	};
}
