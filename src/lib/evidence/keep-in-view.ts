/** Keeps the evidence in view when the window changes, as when a phone is turned. */
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { scrollToEvidence } from './show-evidence';

/**
 * Scrolls back to the evidence when a change of the window moves it, or its heading, out of view.
 * Does nothing when the reader scrolls away.
 */
export const keepInView: Attachment<HTMLElement> = (evidence) => {
	const watched = [evidence, ...evidence.querySelectorAll('#evidence-title')];
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
