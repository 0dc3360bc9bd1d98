/** Zooming and panning with d3-zoom: it reports windows of the time scale and owns nothing. */
import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { Span } from '../../scale/span';
import { isWide } from '../../../site/breakpoints';
import { canUseCanvas } from '../canvas/canvas-style';

export interface ZoomGestures {
	/** What is shown now, in units of the time scale. */
	span: () => Span;
	width: () => number;
	/** @param canHold Whether the picture may be held: drawn on a canvas until `onend` (ADR 20). */
	onspan: (span: Span, canHold: boolean) => void;
	/** The hand has let go, or the wheel has come to rest. */
	onend: () => void;
}

const MAX_ZOOM = 1e5;

const toTransform = ({ start, width }: Span, pixels: number): ZoomTransform =>
	zoomIdentity.translate((-start / width) * pixels, 0).scale(1 / width);

const toSpan = ({ k, x }: ZoomTransform, pixels: number): Span =>
	new Span(-x / k / pixels, (pixels - x) / k / pixels);

/** A notch of a wheel zooms as much as a button; a pinch on a trackpad, which comes as many small turns, follows the fingers. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
	const pixels = deltaMode === 0 ? deltaY : deltaY * 40;
	return -pixels * (Math.abs(pixels) < 50 ? 0.015 : 0.0055);
}

/**
 * Ctrl or ⌘ with the wheel, so that the page still scrolls; the main button; two fingers, so that one still scrolls. On
 * a narrow screen none of them: there is no picture to zoom, and the page must be enlarged by them as ever.
 */
function isZoomEvent(event: MouseEvent | TouchEvent | WheelEvent): boolean {
	if (!isWide()) return false;
	if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
	if ('touches' in event) return event.touches.length > 1;
	return !event.ctrlKey && event.button === 0;
}

/** When another window comes to the front, nobody tells that the button was released over it. */
const release = () => dispatchEvent(new MouseEvent('mouseup', { view: window }));

/** Makes an element zoom and pan; `onspan` gets each window the reader asks for, in units of the time scale.
 * The element has the class `wheeling` while the wheel turns. */
export function zoomGestures({
	span,
	width,
	onspan,
	onend
}: ZoomGestures): Attachment<HTMLElement> {
	return (node) => {
		const target = select<HTMLElement, unknown>(node);
		/** Asked once for each gesture. */
		let holds: boolean | undefined;
		const behaviour = zoom<HTMLElement, unknown>()
			.filter(isZoomEvent)
			.scaleExtent([1, MAX_ZOOM])
			.wheelDelta(wheelDelta)
			// A press that moves less than this is a click on a link.
			.clickDistance(4)
			// While the wheel turns; its end comes when it has rested for a moment.
			.on('start end', ({ sourceEvent, type }: D3ZoomEvent<HTMLElement, unknown>) => {
				node.classList.toggle('wheeling', type === 'start' && sourceEvent instanceof WheelEvent);
				holds = undefined;
				if (type === 'end') onend();
				else addEventListener('blur', release, { once: true });
			})
			.on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<HTMLElement, unknown>) => {
				if (sourceEvent) onspan(toSpan(transform, width()), (holds ??= canUseCanvas(node)));
			});
		target.call(behaviour).on('dblclick.zoom', null);

		// Pressed while the wheel was coming to rest, the shield was hit, and what lies beneath it was meant.
		target.on('click.zoom', (event: MouseEvent) => {
			if (event.target !== node) return;
			const beneath = document.elementFromPoint(event.clientX, event.clientY);
			if (beneath !== node) beneath?.dispatchEvent(new MouseEvent(event.type, event));
		});

		// d3 keeps a transform on the node. An effect, because whatever else moves the window (a button, a key, the
		// address) must be what the next gesture starts from.
		$effect(() => {
			behaviour
				.extent([
					[0, 0],
					[width(), 1]
				])
				.translateExtent([
					[0, 0],
					[width(), 1]
				]);
			target.property('__zoom', toTransform(span(), width()));
		});
		return () => target.on('.zoom', null);
	};
}
