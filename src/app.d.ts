import type { ShownEvidence } from './routes/evidence';

declare global {
	namespace App {
		interface PageState {
			/** The milestone whose evidence the first page shows below its picture. */
			evidence?: ShownEvidence;
			/** Id of the milestone that the reader has chosen on the timeline (ADR 27). */
			selected?: string;
		}
	}
}
