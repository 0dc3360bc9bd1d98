import type { ShownEvidence } from './routes/evidence';

declare global {
	namespace App {
		interface PageState {
			/** The milestone whose evidence the first page shows below its picture. */
			evidence?: ShownEvidence;
		}
	}
}
