/** Pulling a sheet down to close it, swiping it sideways for what comes before or after. It reports and owns nothing. */
import type { Attachment } from 'svelte/attachments';

export interface BottomSheetGestures {
	/** False where the element is laid out as part of the page: then nothing is pulled. */
	isSheet: () => boolean;
	onclose: () => void;
	/** To what comes after (1) or before (-1). */
	onturn: (step: 1 | -1) => void;
}

/** So far a finger must travel to mean it, px. */
const FAR = 64;
/** Where a finger has not shown yet which way it goes, px. */
const UNDECIDED = 10;

/** Makes an element follow the finger that pulls it. Downwards only by its handle (`.grip`): elsewhere it scrolls. */
export function bottomSheetGestures({
	isSheet,
	onclose,
	onturn
}: BottomSheetGestures): Attachment<HTMLElement> {
	return (node) => {
		const ending = new AbortController();
		let pull: {
			id: number;
			x: number;
			y: number;
			axis: 'x' | 'y' | null;
			byHandle: boolean;
		} | null = null;
		const moved = ({ clientX, clientY }: PointerEvent) => ({
			x: clientX - (pull?.x ?? clientX),
			y: clientY - (pull?.y ?? clientY)
		});
		const rest = () => {
			pull = null;
			node.style.translate = '';
		};
		const listen = <Type extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel'>(
			type: Type,
			answer: (event: PointerEvent) => void
		) => node.addEventListener(type, answer, { signal: ending.signal });

		listen('pointerdown', (event) => {
			// A mouse selects text; a second finger enlarges.
			if (!isSheet() || event.pointerType === 'mouse' || !event.isPrimary) return;
			const byHandle = event.target instanceof Element && event.target.closest('.grip') !== null;
			pull = { id: event.pointerId, x: event.clientX, y: event.clientY, axis: null, byHandle };
		});
		listen('pointermove', (event) => {
			if (pull?.id !== event.pointerId) return;
			const { x, y } = moved(event);
			if (!pull.axis && Math.hypot(x, y) > UNDECIDED) {
				pull.axis = Math.abs(x) > Math.abs(y) ? 'x' : 'y';
				if (pull.axis === 'y' && !pull.byHandle) return rest();
				node.setPointerCapture(event.pointerId);
			}
			if (pull.axis) node.style.translate = pull.axis === 'x' ? `${x}px` : `0 ${Math.max(0, y)}px`;
		});
		listen('pointerup', (event) => {
			if (pull?.id !== event.pointerId) return;
			const { axis } = pull;
			const { x, y } = moved(event);
			rest();
			if (axis === 'y' && y > FAR) onclose();
			if (axis === 'x' && Math.abs(x) > FAR) onturn(x < 0 ? 1 : -1);
		});
		// The browser took the finger for scrolling or going back.
		listen('pointercancel', rest);
		return () => ending.abort();
	};
}
