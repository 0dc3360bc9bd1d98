/** The theme the reader chose; none is the system's. Stored only once it was chosen. */

import { browser } from '$app/environment';

export const COLOR_THEMES = ['light', 'dark', 'projector'] as const;
export type ColorTheme = (typeof COLOR_THEMES)[number];

class ThemeChoice {
	#current = $state<ColorTheme | null>(
		browser
			? ((document.documentElement.dataset['theme'] as ColorTheme | undefined) ?? null)
			: null
	);

	get current(): ColorTheme | null {
		return this.#current;
	}

	/** Choosing the chosen theme again goes back to the system's. */
	choose(theme: ColorTheme): void {
		this.#current = this.#current === theme ? null : theme;
		if (this.#current) document.documentElement.dataset['theme'] = this.#current;
		else delete document.documentElement.dataset['theme'];
		try {
			if (this.#current) localStorage.setItem('theme', this.#current);
			else localStorage.removeItem('theme');
		} catch {
			// Storage may be forbidden; the theme then lasts as long as the page.
		}
	}
}

export const theme = new ThemeChoice();
