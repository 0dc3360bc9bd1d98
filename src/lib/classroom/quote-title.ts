/**
 * Returns a title in quotation marks, with single marks inside: “He answers: ‘never’”. Not for
 * quotes of the column, which stay verbatim.
 */
export const quoteTitle = (title: string): string =>
	`“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
