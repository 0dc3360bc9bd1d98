/**
 * Tracks root font size, text spacing, minimum font size and font of the reader: inputs of the
 * timeline layout.
 */
import { MIN_FONT_SIZE } from '../timeline/sizes/metrics';
import { setTextStyle, textWidth } from '../timeline/sizes/text-metrics';

const BROWSER_DEFAULT = 16;
/** Has no space, because it must not wrap. */
const SAMPLE = 'Hamburgefonstiv1949';

class RootFontSize {
	#rem = $state(BROWSER_DEFAULT);
	#current = $state(BROWSER_DEFAULT);
	/** Letter and word spacing, and the relative width of the font. */
	#style = $state('');

	/** px of one rem. */
	get rem(): number {
		return this.#rem;
	}

	/**
	 * The root font size to lay out for, px: larger than one rem if a minimum font size enlarges
	 * labels. Its dependents also update when the text style changes.
	 */
	get current(): number {
		void this.#style;
		return this.#current;
	}

	/**
	 * Updates the values as long as the page is open. No event fires when a theme, extension or setting
	 * changes the type, and computed styles do not tell which font and size are drawn. So an observer
	 * watches the widths of hidden texts.
	 */
	observe(): void {
		// The first is larger, and the second smaller, than any minimum font size.
		const samples = ['10rem', '1px'].map((fontSize) => {
			const sample = document.createElement('span');
			sample.textContent = SAMPLE;
			sample.translate = false;
			sample.style.cssText = `position: fixed; right: 100%; visibility: hidden; font: 600 ${fontSize} var(--sans)`;
			document.body.append(sample);
			return sample;
		});
		const observer = new ResizeObserver(() => {
			const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(document.documentElement);
			// The value may be the keyword `normal`.
			const em = (length: string) => (parseFloat(length) || 0) / parseFloat(fontSize);
			const setStretch = (value: number) => setTextStyle(em(letterSpacing), em(wordSpacing), value);
			const [large = 0, small = 0] = samples.map((sample) => sample.getBoundingClientRect().width);
			// Not the size of the root, which Chromium reports as enlarged by the minimum.
			this.#rem = parseFloat(getComputedStyle(samples[0] as Element).fontSize) / 10;
			setStretch(1);
			const ratio = large / textWidth(SAMPLE, 10 * this.#rem, 600);
			// The font of the site is a little narrower than the sum of its advance widths.
			const stretch = ratio > 1.01 ? ratio : 1;
			setStretch(stretch);
			this.#current = Math.max(this.#rem, small / textWidth(SAMPLE, MIN_FONT_SIZE, 600));
			this.#style = letterSpacing + wordSpacing + stretch;
		});
		for (const sample of samples) observer.observe(sample);
	}
}

export const rootFontSize = new RootFontSize();
