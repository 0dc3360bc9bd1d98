/** Delays hydration until the page is painted, and handles its failure. */
import type { ClientInit } from '@sveltejs/kit';
import { navigating } from '$app/state';

/** Hydrates after the first paint: a phone shows the page some tenths of a second earlier. */
export const init: ClientInit = () =>
	new Promise((done) => {
		// A hidden page is not painted.
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
