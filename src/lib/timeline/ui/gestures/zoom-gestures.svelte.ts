/** Zooms and pans the timeline with d3-zoom, and reports the visible window. */
import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { Span } from '../../scale/span';
import { isWide } from '../../../site/breakpoints';
import { canUseCanvas } from '../canvas/canvas-style';

export interface ZoomGestures {
	/** The visible window, in units of the time scale. */
	span: () => Span;
	/** @param useCanvas Whether to draw on the canvas until `onend` (ADR 20). */
	onspan: (span: Span, useCanvas: boolean) => void;
	/** Called when the gesture ends, or shortly after the last turn of the wheel. */
	onend: () => void;
}

const MAX_ZOOM = 1e5;

const toTransform = ({ start, width }: Span, pixels: number): ZoomTransform =>
	zoomIdentity.translate((-start / width) * pixels, 0).scale(1 / width);

const toSpan = ({ k, x }: ZoomTransform, pixels: number): Span =>
	new Span(-x / k / pixels, (pixels - x) / k / pixels);

/**
 * Returns the zoom of a wheel event, as an exponent of two. One notch of a mouse wheel zooms about
 * as far as a press of a zoom button. Small deltas come from a pinch on a trackpad and get a larger
 * factor, so that the zoom follows the fingers.
 */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
	const pixels = deltaMode === 0 ? deltaY : deltaY * 40;
	return -pixels * (Math.abs(pixels) < 50 ? 0.015 : 0.0055);
}

/**
 * Accepts the wheel with Ctrl or ⌘, a drag with the main button, and two fingers. The wheel alone
 * and one finger still scroll the page. A narrow screen shows a list, so there the browser handles
 * these gestures and enlarges the page.
 */
function isZoomEvent(event: MouseEvent | TouchEvent | WheelEvent): boolean {
	if (!isWide()) return false;
	if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
	if ('touches' in event) return event.touches.length > 1;
	return !event.ctrlKey && event.button === 0;
}

/** No `mouseup` arrives when focus moves to another window during a drag, so synthesise one. */
const release = () => dispatchEvent(new MouseEvent('mouseup', { view: window }));

/** Returns an attachment that zooms and pans. It sets the class `wheeling` during a wheel zoom. */
export function zoomGestures({ span, onspan, onend }: ZoomGestures): Attachment<HTMLElement> {
	return (node) => {
		const target = select<HTMLElement, unknown>(node);
		/** Result of `canUseCanvas`, evaluated once for each gesture. */
		let useCanvas: boolean | undefined;
		/**
		 * Width in px of the pointer, measured before each gesture: CSS zoom or a scaled host shows the
		 * timeline at another width than its layout.
		 */
		let pixels = 0;
		const behaviour = zoom<HTMLElement, unknown>()
			.filter((event: MouseEvent | TouchEvent | WheelEvent) => {
				if (!isZoomEvent(event)) return false;
				pixels = node.getBoundingClientRect().width;
				const extent: [[number, number], [number, number]] = [
					[0, 0],
					[pixels, 1]
				];
				behaviour.extent(extent).translateExtent(extent);
				// Buttons, keys and the URL also change the window: copied to the transform of d3.
				target.property('__zoom', toTransform(span(), pixels));
				return true;
			})
			// Some browsers with a touch screen report none.
			.touchable(true)
			.scaleExtent([1, MAX_ZOOM])
			.wheelDelta(wheelDelta)
			// In px: a press that moves less than this is a click, so links still open.
			.clickDistance(4)
			.on('start end', ({ sourceEvent, type }: D3ZoomEvent<HTMLElement, unknown>) => {
				node.classList.toggle('wheeling', type === 'start' && sourceEvent instanceof WheelEvent);
				useCanvas = undefined;
				if (type === 'end') onend();
				else addEventListener('blur', release, { once: true });
			})
			.on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<HTMLElement, unknown>) => {
				if (sourceEvent) onspan(toSpan(transform, pixels), (useCanvas ??= canUseCanvas(node)));
			});
		target.call(behaviour).on('dblclick.zoom', null);

		// During a wheel zoom, `.wheeling::after` covers the links. Pass a click to the link below.
		target.on('click.zoom', (event: MouseEvent) => {
			if (event.target !== node) return;
			const below = document.elementFromPoint(event.clientX, event.clientY);
			if (below !== node) below?.dispatchEvent(new MouseEvent(event.type, event));
		});
		return () => target.on('.zoom', null);
	};
}
