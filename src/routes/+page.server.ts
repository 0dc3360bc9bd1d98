import { readCrossing } from '$lib/crossing/crossing.server';
import { formatMark } from '$lib/site/messages';
import { readStory } from '$lib/story/read.server';
import { headline, questions } from '$lib/story/settings';

/** Returns an invitation to choose a mark, after the counts of the clearest verdicts. */
function inviteToCheck(): string {
	const { milestones } = readStory();
	const results = (['borne-out', 'wrong'] as const).flatMap((mark) => {
		const { length } = milestones.filter(({ verdict }) => verdict?.mark === mark);
		return length > 0 ? `${length} ${formatMark(mark)}` : [];
	});
	return results.length > 0
		? `We checked each mark: ${results.join(', ')}. Choose one.`
		: 'Choose a mark to read its sentence.';
}

/** The texts are data of this page, so that no other page loads them. */
export const load = () => ({
	crossing: readCrossing(),
	hint: inviteToCheck(),
	headline,
	questions
});
