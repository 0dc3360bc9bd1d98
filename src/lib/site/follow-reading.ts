/** Follows the part of a page that the reader has reached. */
import type { Attachment } from 'svelte/attachments';

/**
 * Returns an attachment that calls `onreach` with the id of each child that crosses the middle of
 * the window.
 */
export const followReading =
	(onreach: (id: string) => void): Attachment<HTMLElement> =>
	(list) => {
		const observer = new IntersectionObserver(
			(entries) => {
				for (const { isIntersecting, target } of entries) if (isIntersecting) onreach(target.id);
			},
			{ rootMargin: '-50% 0px -50% 0px' }
		);
		for (const child of list.children) observer.observe(child);
		return () => observer.disconnect();
	};
