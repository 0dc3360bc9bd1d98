/** The width of an element that a drawing is laid out for. Bind it: `bind:clientWidth={null, width.follow}`. */
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

	follow = (width: number): void => {
		if (!isWide()) return;
		this.#current = width;
		this.#isShown = true;
	};
}
