import type { Story } from './story';

/** Returns whether a story has events or terms of office that are not from its text. */
export const hasBackground = ({ terms, events }: Pick<Story, 'terms' | 'events'>): boolean =>
	terms.length + events.length > 0;
