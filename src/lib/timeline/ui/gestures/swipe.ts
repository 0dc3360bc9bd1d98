/** Recognises swipes: left is the next step, right the previous one. */
import type { Attachment } from 'svelte/attachments';

/** Length of a swipe, px. */
const MIN_DISTANCE = 48;
/** Horizontal distance divided by vertical distance. */
const MIN_RATIO = 1.5;

export function swipe(onswipe: (direction: 1 | -1) => void): Attachment<HTMLElement> {
	return (element) => {
		let start: { x: number; y: number } | null = null;
		const begin = ({ touches: [touch, second] }: TouchEvent) => {
			// A second finger starts a zoom.
			start = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
		};
		const end = ({ changedTouches: [touch] }: TouchEvent) => {
			if (!start || !touch) return;
			const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
			start = null;
			if (Math.abs(dx) > MIN_DISTANCE && Math.abs(dx) > Math.abs(dy) * MIN_RATIO)
				onswipe(dx < 0 ? 1 : -1);
		};
		element.addEventListener('touchstart', begin, { passive: true });
		element.addEventListener('touchend', end, { passive: true });
		return () => {
			element.removeEventListener('touchstart', begin);
			element.removeEventListener('touchend', end);
		};
	};
}
