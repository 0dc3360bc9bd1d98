import type { StoryMilestone } from '$lib/story/story';

/** What the first page shows of a milestone. A history entry keeps it, so it is plain data. */
export type ShownEvidence = Pick<StoryMilestone, 'id' | 'title' | 'side' | 'verdict' | 'quotes'> & {
	/** Date of the record, with its certainty in words; the stated date where there is no record. */
	date: string;
	certainty: string | null;
	note: string | null;
};
