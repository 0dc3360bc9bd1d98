/** The theme that the reader chose; null follows the system. Stored only after a choice. */
import { browser } from '$app/environment';

export const COLOR_THEMES = ['light', 'dark', 'projector'] as const;
export type ColorTheme = (typeof COLOR_THEMES)[number];

class ThemeChoice {
	#current = $state<ColorTheme | null>(
		browser ? ((document.documentElement.dataset['theme'] as ColorTheme | undefined) ?? null) : null
	);

	get current(): ColorTheme | null {
		return this.#current;
	}

	/** Chooses a theme; null follows the system. */
	choose(theme: ColorTheme | null): void {
		this.#current = theme;
		if (this.#current) document.documentElement.dataset['theme'] = this.#current;
		else delete document.documentElement.dataset['theme'];
		try {
			if (this.#current) localStorage.setItem('theme', this.#current);
			else localStorage.removeItem('theme');
		} catch {
			// Storage may be forbidden; the choice then lasts as long as the page.
		}
	}
}

export const theme = new ThemeChoice();
