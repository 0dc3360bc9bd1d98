/** A swipe to the left is the next step, to the right the one before. Only reports. */
import type { Attachment } from 'svelte/attachments';

/** px that a finger must go, and how much flatter than steep. */
const MIN_DISTANCE = 48;
const MAX_SLOPE = 1.5;

export function swipe(onswipe: (direction: 1 | -1) => void): Attachment<HTMLElement> {
	return (element) => {
		let start: { x: number; y: number } | null = null;
		const begin = ({ touches: [touch, other] }: TouchEvent) => {
			// Two fingers zoom.
			start = touch && !other ? { x: touch.clientX, y: touch.clientY } : null;
		};
		const end = ({ changedTouches: [touch] }: TouchEvent) => {
			if (!start || !touch) return;
			const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
			start = null;
			if (Math.abs(dx) > MIN_DISTANCE && Math.abs(dx) > Math.abs(dy) * MAX_SLOPE)
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
