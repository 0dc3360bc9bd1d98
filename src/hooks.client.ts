/** When script takes over, and what happens where it does not come. */
import type { ClientInit } from '@sveltejs/kit';
import { navigating } from '$app/state';

/** Once the page that came has been painted: on a phone it can be read some tenths of a second earlier. */
export const init: ClientInit = () =>
	new Promise((done) => {
		// Unseen, nothing is painted.
		if (document.hidden) done();
		else requestAnimationFrame(() => setTimeout(done));
	});

/**
 * Kit would clear the page and put up one that says it could not be shown. As long as its router does not run, which it
 * tells the browser by taking over scrolling, that is not called for: all text is there. See static/theme.js, too. Later a
 * link is followed without script.
 */
export function handleError({ error }: { error: unknown }): void {
	if (history.scrollRestoration === 'auto') throw error;
	if (navigating.to) location.href = navigating.to.url.href;
}
