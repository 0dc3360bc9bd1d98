/** Motion where it explains a change; none for readers who asked for none. */
import type { Animate } from '../timeline/scale/timeline-view.svelte';

const isUnwanted = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How to scroll to something. */
export const scrollBehavior = (): ScrollBehavior => (isUnwanted() ? 'instant' : 'smooth');

/** Fast at first, and slower towards the end. */
const ease = (progress: number) => 1 - (1 - progress) ** 3;

/** Draws frame by frame for a time, ms. */
export const animate: Animate = (duration, draw) => {
	if (isUnwanted()) {
		draw(1);
		return () => undefined;
	}
	let start: number | undefined;
	let frame = requestAnimationFrame(function step(now) {
		start ??= now;
		const progress = Math.min(1, (now - start) / duration);
		draw(ease(progress));
		if (progress < 1) frame = requestAnimationFrame(step);
	});
	return () => cancelAnimationFrame(frame);
};
