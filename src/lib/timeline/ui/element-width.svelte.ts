/** Tracks the width of an element to lay out for: `bind:clientWidth={null, width.update}`. */
import { browser } from '$app/environment';
import { isWide } from '../../site/breakpoints';

export class ElementWidth {
	/** px. Prerendered pages are laid out for a window 1280 px wide. */
	#current = $state(1216);
	/** False on a narrow screen, which shows a list and needs no layout. */
	#isShown = $state(!browser || isWide());

	get current(): number {
		return this.#current;
	}

	get isShown(): boolean {
		return this.#isShown;
	}

	update = (width: number): void => {
		if (!isWide()) return;
		this.#current = width;
		this.#isShown = true;
	};
}
