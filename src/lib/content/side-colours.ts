/** Checks that the colours of the sides can be read in each theme: WCAG 2.2, 1.4.6. */
import { hsl, rgb } from 'd3';
import type { Reporter } from './problems';
import type { StoryRecord } from './schema';

/** The background of each theme, as in src/styles/colours.css. */
export const PAPERS = { light: '#fbf8f1', dark: '#14161b', projector: '#ffffff' } as const;
/** The minimum contrast of text (AAA). The colours are those of words, too. */
const MIN_CONTRAST = 7;

function relativeLuminance(colour: string): number {
	const { r, g, b } = rgb(colour);
	const [red = 0, green = 0, blue = 0] = [r, g, b]
		.map((value) => value / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast ratio of two colours, 1 to 21. */
function contrastRatio(a: string, b: string): number {
	const [dark = 0, light = 0] = [relativeLuminance(a), relativeLuminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** Returns the colour with the nearest lightness that has enough contrast to the paper. */
function nearestReadable(colour: string, paper: string): string {
	const { h, s, l } = hsl(colour);
	const candidates = Array.from({ length: 1001 }, (_, index) => index / 1000)
		.sort((a, b) => Math.abs(a - l) - Math.abs(b - l))
		.map((lightness) => hsl(h, s, lightness).formatHex());
	return candidates.find((candidate) => contrastRatio(candidate, paper) >= MIN_CONTRAST) ?? paper;
}

/** Reports each colour with too little contrast, and the nearest that has enough. */
export function checkSideColours(sides: StoryRecord['sides'], reporter: Reporter): void {
	for (const { id, colours } of sides)
		for (const theme of ['light', 'dark', 'projector'] as const) {
			const [colour, paper] = [colours[theme], PAPERS[theme]];
			const contrast = contrastRatio(colour, paper);
			if (contrast < MIN_CONTRAST)
				reporter.reportFor('story.json', id)(
					`colours.${theme}`,
					colour,
					`has a contrast of ${contrast.toFixed(1)} on the background ${paper}, of the 7 that text needs; the nearest colour that has it is ${nearestReadable(colour, paper)}`
				);
		}
}
