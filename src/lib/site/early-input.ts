/**
 * Enters again what the reader entered before the page was hydrated, because hydration resets
 * fields to the state of the page. static/theme.js collects it.
 */
type Field = HTMLInputElement & HTMLDetailsElement;

declare global {
	interface Window {
		/** Each changed field or `<details>` with its state, in order; undefined once hydrated. */
		earlyInput?: [Field, Partial<Field>][] | undefined;
	}
}

/** Repeats each change and its events, in order: a box ticked twice stays as it was. */
export function repeatEarlyInput(): void {
	const changes = window.earlyInput ?? [];
	window.earlyInput = undefined;
	for (const [field, state] of changes) {
		// Script may not choose a file, and hydration keeps it.
		if (field.type !== 'file') Object.assign(field, state);
		for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
	}
}
