import { readStory } from '$lib/story/read.server';
import { formatStretch } from '$lib/timeline/scale/segments';
import { createTimeScale } from '$lib/timeline/scale/time-scale';

export function load() {
	const { segments, counts, opinions, parallels, milestones } = readStory();
	return {
		stretch: formatStretch(createTimeScale('compressed', segments).segments),
		axisBreaks: segments.filter(({ isAxisBreak }) => isAxisBreak),
		isCompressed: segments.length > 1,
		counts,
		hasOpinions: opinions.length > 0,
		hasVerdicts: milestones.some(({ verdict }) => verdict),
		parallelCount: parallels.length
	};
}
