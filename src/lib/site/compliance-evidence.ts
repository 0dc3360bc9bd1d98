/** A claim of the accessibility or privacy page, with the tests that prove it. */
export interface ComplianceClaim {
	title: string;
	/** Paragraphs. */
	text: string[];
	/** Tests by file and title; a title that varies is given without its part before the colon. */
	tests: { file: string; name: string }[];
}
