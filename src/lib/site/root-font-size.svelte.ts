/** Tracks the root font size and the reader's text spacing: inputs of the timeline layout. */
import { setTextSpacing } from '../timeline/sizes/text-metrics';

const BROWSER_DEFAULT = 16;

class RootFontSize {
	#current = $state(BROWSER_DEFAULT);
	/** Letter and word spacing, as computed values. */
	#spacing = $state('');

	/** The root font size, px. Its dependents also update when the text spacing changes. */
	get current(): number {
		void this.#spacing;
		return this.#current;
	}

	#read(): void {
		const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(document.documentElement);
		const size = parseFloat(fontSize) || BROWSER_DEFAULT;
		// The value may be the keyword `normal`.
		const em = (length: string) => (parseFloat(length) || 0) / size;
		setTextSpacing(em(letterSpacing), em(wordSpacing));
		this.#current = size;
		this.#spacing = letterSpacing + wordSpacing;
	}

	/**
	 * Updates the value until the returned function is called. No event fires when a theme, extension
	 * or setting changes the type, so an observer watches the width of a hidden text.
	 */
	observe(): () => void {
		this.#read();
		const sample = document.createElement('span');
		sample.textContent = 'm m';
		sample.style.cssText = 'position: fixed; font-size: 1rem; visibility: hidden';
		document.body.append(sample);
		const observer = new ResizeObserver(() => this.#read());
		observer.observe(sample);
		return () => {
			observer.disconnect();
			sample.remove();
		};
	}
}

export const rootFontSize = new RootFontSize();
