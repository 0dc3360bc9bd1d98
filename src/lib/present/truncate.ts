/** Returns the first sentence, and as many more as fit into `maxLength` characters. */
export function truncate(text: string, maxLength = 150): string {
	const sentences = text.match(/[^.!?]+[.!?]+[”’)]*\s*|[^.!?]+$/g) ?? [text];
	let result = '';
	for (const sentence of sentences) {
		if (result && result.length + sentence.trimEnd().length > maxLength) break;
		result += sentence;
	}
	return result.trim();
}
