/** What a canvas over a page has to be told of how the page looks, and whether it could look the same at all (ADR 20). */
/** What colours are drawn with, by the name of their custom property. */
export const COLOURS = [
	...(['paper', 'paper-raised', 'ink', 'ink-soft', 'rule', 'rule-strong', 'mark'] as const),
	...(['moscow', 'moscow-wash', 'beijing', 'beijing-wash', 'both'] as const)
];
/** What a page looks like that a canvas has to be told. */
export interface CanvasStyle {
	colours: Record<(typeof COLOURS)[number], string>;
	family: string;
	/** From the upper edge of a line to what its words stand on, px, by the font and the height of the line. */
	baselines: Map<string, number>;
}

const hasCanvas = !!document.createElement('canvas').getContext('2d');

/** Whether what is drawn on a canvas would look as the page does: there is one, the system sets no colours, nobody spaces
 * letters, and no focus ring is to be seen. */
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

/** Reads the look of a page off a canvas that holds an element in each of `COLOURS`. */
export function readCanvasStyle(canvas: HTMLCanvasElement): CanvasStyle {
	const colours = COLOURS.map((name, at) => [
		name,
		getComputedStyle(canvas.children[at] ?? canvas).color
	]);
	return {
		colours: Object.fromEntries(colours) as CanvasStyle['colours'],
		family: getComputedStyle(canvas).fontFamily,
		baselines: new Map()
	};
}
