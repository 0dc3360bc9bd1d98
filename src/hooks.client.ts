/** Delays hydration until the page is painted, and handles errors of hydration and navigation. */
import type { ClientInit } from '@sveltejs/kit';
import { navigating } from '$app/state';
import { afterPaint } from '$lib/site/after-paint';

/** Hydrates after the first paint: a phone shows the page some tenths of a second earlier. */
export const init: ClientInit = afterPaint;

/**
 * Keeps the prerendered page if hydration fails. SvelteKit would replace the readable text with an
 * error page. Then static/theme.js shows the page as without JavaScript. After hydration, a link
 * whose page fails to load becomes a plain navigation.
 */
export function handleError({ error }: { error: unknown }): void {
	if (!('hydrated' in document.documentElement.dataset)) throw error;
	if (navigating.to) location.href = navigating.to.url.href;
}
