/** Choosing a window with d3-brush: it reports a range of pixels and owns nothing but what it draws in its own group. */
import { brushX, select, type D3BrushEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';

export interface BrushGestures {
	width: () => number;
	height: number;
	/** The chosen range, px; null where all is in view. */
	range: () => readonly [number, number] | null;
	/** Null where the reader clears it. */
	onrange: (range: readonly [number, number] | null) => void;
}

const MIN_SELECTION = 2;
/** Width of what takes hold of an end, px (WCAG 2.5.8). */
const HANDLE = 24;

/** Makes a group a brush; `onrange` gets each range the reader draws, px. */
export function brushGestures({
	width,
	height,
	range,
	onrange
}: BrushGestures): Attachment<SVGGElement> {
	return (node) => {
		const target = select<SVGGElement, unknown>(node);
		let brushing = false;
		const behaviour = brushX<unknown>()
			.handleSize(HANDLE)
			.on('start brush end', ({ sourceEvent, selection, type }: D3BrushEvent<unknown>) => {
				if (!sourceEvent) return;
				brushing = type !== 'end';
				const drawn = selection as [number, number] | null;
				// Before the pointer has moved there is no range yet; let go without one, and all is shown.
				if (drawn && drawn[1] - drawn[0] > MIN_SELECTION) onrange(drawn);
				else if (type === 'end') onrange(null);
			});
		// Effects, because the brush draws itself, and only when told: once for its size, once for each window.
		$effect(() => {
			behaviour.extent([
				[0, 0],
				[width(), height]
			]);
			target.call(behaviour);
		});
		$effect(() => {
			const chosen = range();
			// While the reader holds it, the brush is where the pointer put it.
			if (!brushing) behaviour.move(target, chosen as [number, number] | null);
		});
		return () => target.on('.brush', null);
	};
}
