/**
 * Shared by the three pages: `window.run(count)` draws, and returns the time to the first picture.
 */
import { generate } from './generate';
import type { StoryMilestone } from '../src/lib/story/story';

declare global {
	interface Window {
		/** Draws `count` milestones. Returns the ms from the call to the picture on the screen. */
		run: (count: number) => Promise<number>;
		/** Zooms by a button, in a library that does not zoom by the wheel. */
		press?: (direction: 1 | -1) => void;
	}
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** @param draw starts to draw; resolves when the library reports that it is done */
export function defineRun(
	draw: (milestones: StoryMilestone[], container: HTMLElement) => Promise<unknown> | void
): void {
	window.run = async (count) => {
		const milestones = generate(count);
		const container = document.getElementById('container');
		if (!container) throw new Error('the page has no #container');
		const start = performance.now();
		await draw(milestones, container);
		// The result of one frame is on the screen in the next.
		await frame();
		await frame();
		return performance.now() - start;
	};
}
