/**
 * Drags a row of a list by its grip. The DOM does not change during a drag, so that the grip keeps
 * the pointer capture: the row follows the pointer, and a line marks its target.
 */
import { displayScale } from '../../site/display-scale';

interface Drag {
	from: number;
	to: number;
	/** Distance of the dragged row below its position in the list, px. */
	offset: number;
}

/** Distance from the window edges at which the page scrolls, px. A sticky bar is at the bottom. */
const EDGE = { top: 60, bottom: 120 };
/** Scroll distance per frame, px. */
const STEP = 9;

export class DragOrder {
	#drag = $state.raw<Drag | null>(null);
	/** Vertical middles of all rows, and the start of the drag, in px of the page. */
	#middles: number[] = [];
	#scale = 1;
	#start = 0;
	/** Vertical position of the pointer in the window, px. */
	#pointer = 0;
	#frame = 0;
	readonly #onmove: (from: number, to: number) => void;

	constructor(onmove: (from: number, to: number) => void) {
		this.#onmove = onmove;
	}

	get current(): Drag | null {
		return this.#drag;
	}
	/** Returns the side of a row that shows the target line, if any. */
	lineAt(index: number): 'before' | 'after' | null {
		const drag = this.#drag;
		if (drag?.to !== index || drag.to === drag.from) return null;
		return drag.to < drag.from ? 'before' : 'after';
	}

	start(event: PointerEvent, from: number): void {
		const grip = event.currentTarget as HTMLElement;
		const rows = grip.closest('ol')?.children;
		if (event.button !== 0 || !rows) return;
		grip.setPointerCapture(event.pointerId);
		this.#middles = [...rows].map((row) => {
			const { top, height } = row.getBoundingClientRect();
			return top + height / 2 + scrollY;
		});
		this.#scale = displayScale(grip);
		this.#start = event.clientY + scrollY;
		this.#pointer = event.clientY;
		this.#drag = { from, to: from, offset: 0 };
		this.#frame = requestAnimationFrame(this.#scroll);
	}
	move(event: PointerEvent): void {
		this.#pointer = event.clientY;
		this.#follow();
	}
	/** Ends the drag and moves the row to the target. */
	drop(): void {
		const drag = this.#drag;
		this.cancel();
		if (drag && drag.from !== drag.to) this.#onmove(drag.from, drag.to);
	}
	cancel(): void {
		cancelAnimationFrame(this.#frame);
		this.#drag = null;
	}

	#follow(): void {
		const drag = this.#drag;
		if (!drag) return;
		const offset = this.#pointer + scrollY - this.#start;
		const middle = (this.#middles[drag.from] ?? 0) + offset;
		const to = this.#middles.filter(
			(rowMiddle, index) => index !== drag.from && rowMiddle < middle
		).length;
		this.#drag = { ...drag, offset: offset / this.#scale, to };
	}
	readonly #scroll = (): void => {
		if (this.#pointer < EDGE.top) scrollBy({ top: -STEP, behavior: 'instant' });
		else if (this.#pointer > innerHeight - EDGE.bottom)
			scrollBy({ top: STEP, behavior: 'instant' });
		this.#follow();
		this.#frame = requestAnimationFrame(this.#scroll);
	};
}
