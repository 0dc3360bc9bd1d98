/** Preloads of prerendered pages. */
import type { Handle } from '@sveltejs/kit';

/** Preloads fonts, too: a font that loads after the first paint would move text (ADR 13). */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
