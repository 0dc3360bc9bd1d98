/** Selects a window on the overview with d3-brush. */
import { brushX, select, type D3BrushEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';

export interface BrushGestures {
	width: () => number;
	height: number;
	/** The selected range, px; null for the whole story. */
	range: () => readonly [number, number] | null;
	/** Called with each range that the reader draws, px; null when the reader clears it. */
	onrange: (range: readonly [number, number] | null) => void;
}

const MIN_SELECTION = 2;
/** Width of the target at each end, px (WCAG 2.5.8). */
const HANDLE_SIZE = 24;

/** Returns an attachment that turns a group into a brush. */
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
			.handleSize(HANDLE_SIZE)
			// Some browsers with a touch screen report none.
			.touchable(true)
			.on('start brush end', ({ sourceEvent, selection, type }: D3BrushEvent<unknown>) => {
				if (!sourceEvent) return;
				brushing = type !== 'end';
				const drawn = selection as [number, number] | null;
				// A press without a drag shows the whole story.
				if (drawn && drawn[1] - drawn[0] > MIN_SELECTION) onrange(drawn);
				else if (type === 'end') onrange(null);
			});
		// Effects, because d3 draws the brush: once for its size, and once for each window.
		$effect(() => {
			behaviour.extent([
				[0, 0],
				[width(), height]
			]);
			target.call(behaviour);
		});
		$effect(() => {
			const selection = range();
			// During a drag the pointer sets the brush.
			if (!brushing) behaviour.move(target, selection as [number, number] | null);
		});
		return () => target.on('.brush', null);
	};
}
