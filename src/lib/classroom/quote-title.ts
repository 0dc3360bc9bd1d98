/** A title of ours in quotation marks, with single ones for those inside it: “Stalin on Mao: ‘guerrilla’”. Not for the column’s words. */
export const quoteTitle = (title: string): string =>
	`“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
