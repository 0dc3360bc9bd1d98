/** Keeps the evidence in view when the window changes: a turned phone shows no sheet any more. */
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { scrollToEvidence } from './show-evidence';

/**
 * Returns to the evidence when a change of the window moves it, or its heading, out of view. Scrolling
 * away does not.
 */
export const keepInView: Attachment<HTMLElement> = (evidence) => {
	const watched = [evidence, ...evidence.querySelectorAll('h2')];
	const inView = new Set<Element>();
	let hasResized = false;
	const observer = new IntersectionObserver((entries) => {
		const isLost = entries.some(
			({ target, isIntersecting }) => !isIntersecting && inView.has(target)
		);
		for (const { target, isIntersecting } of entries)
			if (isIntersecting) inView.add(target);
			else inView.delete(target);
		if (isLost && hasResized) scrollToEvidence();
		hasResized = false;
	});
	const observe = () => watched.forEach((element) => observer.observe(element));
	observe();
	const stop = on(window, 'resize', () => {
		hasResized = true;
		// Reports all again after the next layout, with or without a change.
		observer.disconnect();
		observe();
	});
	return () => {
		stop();
		observer.disconnect();
	};
};
