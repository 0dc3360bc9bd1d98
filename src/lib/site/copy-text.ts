/** Copies a text. Returns the message to show: `done`, or the text if copying is not allowed. */
export async function copyText(text: string, done: string): Promise<string> {
	try {
		await navigator.clipboard.writeText(text);
		return done;
	} catch {
		return `The browser did not allow copying. Copy it from here: ${text}`;
	}
}
