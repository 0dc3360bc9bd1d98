/** Zooming and panning with d3-zoom: it reports windows of the lens and owns nothing. */
import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { Span } from '../timeline/span';

export interface ZoomGestures {
	/** What is shown now, in units of the lens. */
	span: () => Span;
	width: () => number;
	onspan: (span: Span) => void;
}

const MOST = 1e5;

const toTransform = ({ start, width }: Span, pixels: number): ZoomTransform =>
	zoomIdentity.translate((-start / width) * pixels, 0).scale(1 / width);

const toSpan = ({ k, x }: ZoomTransform, pixels: number): Span => new Span(-x / k / pixels, (pixels - x) / k / pixels);

/** Ctrl or ⌘ with the wheel, so that the page still scrolls; the main button; two fingers, so that one still scrolls. */
function meant(event: MouseEvent | TouchEvent | WheelEvent): boolean {
	if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
	if ('touches' in event) return event.touches.length > 1;
	return !event.ctrlKey && event.button === 0;
}

export function zoomGestures({ span, width, onspan }: ZoomGestures): Attachment<HTMLElement> {
	return (node) => {
		const target = select<HTMLElement, unknown>(node);
		const behaviour = zoom<HTMLElement, unknown>()
			.filter(meant)
			.scaleExtent([1, MOST])
			// A press that moves less than this is a click on a link.
			.clickDistance(4)
			.on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<HTMLElement, unknown>) => {
				if (sourceEvent) onspan(toSpan(transform, width()));
			});
		target.call(behaviour).on('dblclick.zoom', null);

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
