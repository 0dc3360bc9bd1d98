/** Copies a text. Gives what to say: `done`, or the text itself where the browser does not allow copying. */
export async function copyText(text: string, done: string): Promise<string> {
	try {
		await navigator.clipboard.writeText(text);
		return done;
	} catch {
		return `The browser did not allow copying. Copy it from here: ${text}`;
	}
}
