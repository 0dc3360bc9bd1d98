/** The width that a picture is laid out for, px. Bind it to what frames the picture: `bind:clientWidth={null, picture.follow}`. */
import { browser } from '$app/environment';
import { isWide } from '../../site/breakpoints';

export class ElementWidth {
	/** The picture in the HTML is laid out for a window 1280 px wide; script takes up the real width. */
	#current = $state(1216);
	/** On a narrow screen there is only the list, and no reader waits for a picture that is not shown. */
	#isShown = $state(!browser || isWide());

	get current(): number {
		return this.#current;
	}

	get isShown(): boolean {
		return this.#isShown;
	}

	follow = (seen: number): void => {
		if (!isWide()) return;
		this.#current = seen;
		this.#isShown = true;
	};
}
