/** Preloads of prerendered pages. */
import type { Handle } from '@sveltejs/kit';

/** With fonts, because a font that loads after the first paint is not used: it would move text (ADR 13). */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
