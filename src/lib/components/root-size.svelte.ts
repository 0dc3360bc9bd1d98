/** The root font size in px: the reader's own setting times that of the theme. Labels are laid out with it. */
import { theme } from './theme.svelte';

const BROWSER_DEFAULT = 16;

class RootSize {
	#current = $state(BROWSER_DEFAULT);

	get current(): number {
		return this.#current;
	}

	/** Reads it again; call where it may have changed. */
	read(): void {
		this.#current = parseFloat(getComputedStyle(document.documentElement).fontSize) || BROWSER_DEFAULT;
	}

	/** Keeps it read: at once, when the theme changes, and (through the caller) when the window does. */
	follow(): void {
		void theme.current;
		this.read();
	}
}

export const rootSize = new RootSize();
