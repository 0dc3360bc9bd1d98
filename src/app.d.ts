import type { MilestoneEvidence } from './routes/milestones/[id]/+page.server';

declare global {
	namespace App {
		interface PageState {
			/** What the first page shows below its picture. */
			evidence?: MilestoneEvidence;
			/** Id of the milestone that the reader has chosen on the timeline (ADR 27). */
			selected?: string;
		}
	}
}
