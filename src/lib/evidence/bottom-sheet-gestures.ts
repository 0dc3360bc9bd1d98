/** Gestures of a bottom sheet: drag down to close, swipe sideways for the previous or next milestone. */
import type { Attachment } from 'svelte/attachments';
import { displayScale } from '../site/display-scale';

export interface BottomSheetGestures {
	/** False where the element is part of the page's flow, so that it cannot be dragged. */
	isSheet: () => boolean;
	onclose: () => void;
	/** Called with 1 for the next milestone, -1 for the previous one. */
	onturn: (step: 1 | -1) => void;
}

/** Distance from which a drag counts, px. */
const DRAG_THRESHOLD = 64;
/** Distance from which a drag has a direction, px. */
const DIRECTION_THRESHOLD = 10;

/**
 * Returns an attachment that drags an element. Only the handle (`.grip`) drags downwards, because a
 * vertical drag elsewhere scrolls.
 */
export function bottomSheetGestures({
	isSheet,
	onclose,
	onturn
}: BottomSheetGestures): Attachment<HTMLElement> {
	return (node) => {
		const listeners = new AbortController();
		let drag: {
			id: number;
			x: number;
			y: number;
			axis: 'x' | 'y' | null;
			onHandle: boolean;
		} | null = null;
		const distance = ({ clientX, clientY }: PointerEvent) => ({
			x: clientX - (drag?.x ?? clientX),
			y: clientY - (drag?.y ?? clientY)
		});
		const reset = () => {
			drag = null;
			node.style.translate = '';
		};
		const listen = <Type extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel'>(
			type: Type,
			handler: (event: PointerEvent) => void
		) => node.addEventListener(type, handler, { signal: listeners.signal });

		listen('pointerdown', (event) => {
			// A mouse selects text; a second finger zooms the page.
			if (!isSheet() || event.pointerType === 'mouse' || !event.isPrimary) return;
			const onHandle = event.target instanceof Element && event.target.closest('.grip') !== null;
			drag = { id: event.pointerId, x: event.clientX, y: event.clientY, axis: null, onHandle };
		});
		listen('pointermove', (event) => {
			if (drag?.id !== event.pointerId) return;
			const { x, y } = distance(event);
			if (!drag.axis && Math.hypot(x, y) > DIRECTION_THRESHOLD) {
				drag.axis = Math.abs(x) > Math.abs(y) ? 'x' : 'y';
				if (drag.axis === 'y' && !drag.onHandle) return reset();
				node.setPointerCapture(event.pointerId);
			}
			const scale = displayScale(node);
			if (drag.axis)
				node.style.translate =
					drag.axis === 'x' ? `${x / scale}px` : `0 ${Math.max(0, y / scale)}px`;
		});
		listen('pointerup', (event) => {
			if (drag?.id !== event.pointerId) return;
			const { axis } = drag;
			const { x, y } = distance(event);
			reset();
			if (axis === 'y' && y > DRAG_THRESHOLD) onclose();
			if (axis === 'x' && Math.abs(x) > DRAG_THRESHOLD) onturn(x < 0 ? 1 : -1);
		});
		// The browser uses the touch for scrolling or going back.
		listen('pointercancel', reset);
		return () => listeners.abort();
	};
}
