/** Reads the style of the page for the canvas, and checks whether both can look alike (ADR 20). */

/** Colours by the name of their custom property (src/styles/colours.css). */
export const COLOURS = [
	...(['paper', 'paper-raised', 'ink', 'ink-soft', 'rule', 'rule-strong', 'mark'] as const),
	...(['side-above', 'side-above-wash', 'side-below', 'side-below-wash', 'side-both'] as const)
];
/** Line widths, opacities and dashes by name of the custom property (src/styles/drawing.css). */
const NUMBERS = [
	...(['axis-width', 'axis-break-width', 'axis-label-halo', 'stated-opacity'] as const),
	...(['bar-width', 'bar-width-selected', 'bar-opacity', 'bar-opacity-selected'] as const),
	...(['leader-width', 'leader-width-selected', 'leader-opacity', 'event-width'] as const),
	...(['mark-halo', 'mark-width', 'mark-width-selected', 'filtered-out-opacity'] as const),
	...(['brush-opacity', 'doubtful-tint'] as const)
];
const DASHES = ['bar-fade-dash', 'doubtful-dash', 'paramount-dash'] as const;

export interface CanvasStyle {
	colours: Record<(typeof COLOURS)[number], string>;
	/** Percentages as shares. */
	numbers: Record<(typeof NUMBERS)[number], number>;
	dashes: Record<(typeof DASHES)[number], number[]>;
	family: string;
	/** Distance from the top of a line to its baseline, px, by font and line height. */
	baselines: Map<string, number>;
}

const hasCanvas = !!document.createElement('canvas').getContext('2d');

/**
 * Returns whether a canvas would look like the page. It would not with forced colours, with letter
 * spacing set by the reader, or with a visible focus ring.
 */
export function canUseCanvas(frame: HTMLElement): boolean {
	const { letterSpacing, wordSpacing } = getComputedStyle(frame);
	return (
		hasCanvas &&
		!matchMedia('(forced-colors: active)').matches &&
		letterSpacing === 'normal' &&
		parseFloat(wordSpacing) === 0 &&
		!frame.querySelector(':focus-visible')
	);
}

/** Returns the style for a canvas that contains one element in each of `COLOURS`. */
export function readCanvasStyle(canvas: HTMLCanvasElement): CanvasStyle {
	const style = getComputedStyle(canvas);
	const valueOf = (name: string) => style.getPropertyValue(`--${name}`);
	const read = <Name extends string, Value>(
		names: readonly Name[],
		valueFor: (name: Name, index: number) => Value
	) =>
		Object.fromEntries(names.map((name, index) => [name, valueFor(name, index)])) as Record<
			Name,
			Value
		>;
	return {
		// Computed, because a custom property still holds `light-dark()`.
		colours: read(COLOURS, (_, index) => getComputedStyle(canvas.children[index] ?? canvas).color),
		numbers: read(
			NUMBERS,
			(name) => parseFloat(valueOf(name)) / (valueOf(name).includes('%') ? 100 : 1)
		),
		dashes: read(DASHES, (name) => valueOf(name).trim().split(' ').map(Number)),
		family: style.fontFamily,
		baselines: new Map()
	};
}
