/** The first sentences of a text, as many as fit: on a slide a note is a reminder, and its whole text is the speaker’s. */
export function truncate(text: string, most = 150): string {
	const sentences = text.match(/[^.!?]+[.!?]+[”’)]*\s*|[^.!?]+$/g) ?? [text];
	let short = '';
	for (const sentence of sentences) {
		if (short && short.length + sentence.trimEnd().length > most) break;
		short += sentence;
	}
	return short.trim();
}
