/** What a page promises its readers, with the tests that hold the site to it. */
export interface ComplianceClaim {
	title: string;
	/** Paragraphs. */
	text: string[];
	/** Tests by file and name, without what stands before a colon in it where that varies. */
	tests: { file: string; name: string }[];
}
