/**
 * Shared by the three pages: `window.run(count)` draws, and returns the time to the first picture.
 */
import { generate } from './generate';
import type { StoryMilestone } from '../src/lib/story/story';

declare global {
	interface Window {
		/**
		 * Draws `count` milestones. Returns the ms from the call until the picture is on the screen.
		 */
		run: (count: number) => Promise<number>;
		/** Zooms by a button, in a library that does not zoom by the wheel. */
		press?: (direction: 1 | -1) => void;
	}
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** @param draw starts to draw; resolves when the library reports that it is done */
export function defineRun(
	draw: (milestones: StoryMilestone[], here: HTMLElement) => Promise<unknown> | void
): void {
	window.run = async (count) => {
		const milestones = generate(count);
		const here = document.getElementById('here');
		if (!here) throw new Error('the page has no #here');
		const start = performance.now();
		await draw(milestones, here);
		// What is drawn in one frame is on the screen in the second.
		await frame();
		await frame();
		return performance.now() - start;
	};
}
