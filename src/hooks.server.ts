/** What each prerendered page asks for at once. */
import type { Handle } from '@sveltejs/kit';

/** Fonts too: one that comes after the first picture would move the text, so it would not be used (ADR 13). */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
