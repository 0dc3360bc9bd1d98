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
 * Keeps the prerendered page where hydration fails: SvelteKit would replace it with an error page,
 * though all its text is readable (static/theme.js then shows it as without JavaScript). After
 * hydration, a link whose page fails to load is followed as a plain link.
 */
export function handleError({ error }: { error: unknown }): void {
	if (!('hydrated' in document.documentElement.dataset)) throw error;
	if (navigating.to) location.href = navigating.to.url.href;
}
