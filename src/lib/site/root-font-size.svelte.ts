/**
 * The reader's type: the root font size in px, their own setting times that of the theme, and any room they add between
 * letters and words. Pictures are laid out with it.
 */
import { setTextSpacing } from '../timeline/sizes/text-metrics';

const BROWSER_DEFAULT = 16;

class RootFontSize {
	#current = $state(BROWSER_DEFAULT);
	/** What was added between letters and words, as the browser writes it. */
	#spacing = $state('');

	/** Whoever reads it lays out anew when the spacing changes, too. */
	get current(): number {
		void this.#spacing;
		return this.#current;
	}

	#read(): void {
		const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(document.documentElement);
		const size = parseFloat(fontSize) || BROWSER_DEFAULT;
		// None is a word, not a length.
		const em = (length: string) => (parseFloat(length) || 0) / size;
		setTextSpacing(em(letterSpacing), em(wordSpacing));
		this.#current = size;
		this.#spacing = letterSpacing + wordSpacing;
	}

	/**
	 * Keeps it read. Nothing tells when a theme, an extension or a setting changes type, but words take another width; the
	 * page itself need not, where it fills a screen.
	 */
	follow(): () => void {
		this.#read();
		const words = document.createElement('span');
		words.textContent = 'm m';
		words.style.cssText = 'position: fixed; font-size: 1rem; visibility: hidden';
		document.body.append(words);
		const observer = new ResizeObserver(() => this.#read());
		observer.observe(words);
		return () => {
			observer.disconnect();
			words.remove();
		};
	}
}

export const rootFontSize = new RootFontSize();
