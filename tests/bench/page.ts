/** What the three pages have in common: `window.run(count)` draws and tells how long it took to the first picture. */
import { generate } from './generate';
import type { StoryMilestone } from '../../src/lib/story/story';

declare global {
	interface Window {
		/** Draws so many milestones; gives the ms from the call until the picture is on the screen. */
		run: (count: number) => Promise<number>;
		/** Zooms by a button of the page, where it has no wheel. */
		press?: (direction: 1 | -1) => void;
	}
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** @param draw Starts to draw; resolves when the library says that it is done, if it says so. */
export function offer(
	draw: (milestones: StoryMilestone[], here: HTMLElement) => Promise<unknown> | void
): void {
	window.run = async (count) => {
		const milestones = generate(count);
		const here = document.getElementById('here');
		if (!here) throw new Error('there is no place to draw in');
		const start = performance.now();
		await draw(milestones, here);
		// The frame after the next has what was drawn in this one.
		await frame();
		await frame();
		return performance.now() - start;
	};
}
