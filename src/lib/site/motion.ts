/** Animation and smooth scrolling, both instant if the reader prefers reduced motion. */
import type { Animate } from '../timeline/scale/timeline-view.svelte';

const isReduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const scrollBehavior = (): ScrollBehavior => (isReduced() ? 'instant' : 'smooth');

const easeOutCubic = (progress: number) => 1 - (1 - progress) ** 3;

/** Calls `draw` on each frame for a duration in ms. Returns a function that stops the animation. */
export const animate: Animate = (duration, draw) => {
	if (isReduced()) {
		draw(1);
		return () => undefined;
	}
	let start: number | undefined;
	let frame = requestAnimationFrame(function step(now) {
		start ??= now;
		const progress = Math.min(1, (now - start) / duration);
		draw(easeOutCubic(progress));
		if (progress < 1) frame = requestAnimationFrame(step);
	});
	return () => cancelAnimationFrame(frame);
};
