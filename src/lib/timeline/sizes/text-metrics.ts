/**
 * How wide text comes out, from the advance widths of the interface font: no browser is asked, so that every reader, the
 * server and the tests get the same picture. The one thing a browser tells is what a reader adds between letters.
 */
import advanceWidths from './advance-widths.json';

export type Weight = 400 | 600;

const UNITS_PER_EM = 1000;
const MAX_ADVANCE = 900;

/** Widths in units, by weight and text: labels are measured at every step of a zoom, and their words stay the same. */
const measuredWidths: Record<Weight, Map<string, number>> = { 400: new Map(), 600: new Map() };
const MAX_CACHED = 5000;

const indexByCharacter = new Map(
	[...advanceWidths.characters].map((character, at) => [character, at])
);

/** Units that a reader adds after each letter and each space. */
let spacing = { letter: 0, word: 0 };

/** Takes up a reader's own spacing, em (WCAG 2.2, 1.4.12). What was laid out before has to be laid out again. */
export function setTextSpacing(letter: number, word: number): void {
	const next = { letter: letter * UNITS_PER_EM, word: word * UNITS_PER_EM };
	// Asked whenever a page changes its size: what was measured is kept where nothing else changed.
	if (next.letter === spacing.letter && next.word === spacing.word) return;
	spacing = next;
	for (const known of [measuredWidths[400], measuredWidths[600], balancedLines]) known.clear();
}

function unitsOf(text: string, weight: Weight): number {
	let units = 0;
	for (const character of text)
		units +=
			(advanceWidths[weight][indexByCharacter.get(character) ?? -1] ?? MAX_ADVANCE) +
			spacing.letter +
			(character === ' ' ? spacing.word : 0);
	return units;
}

/** Width of one line, px at `fontSize` px. Kerning is left out: it only ever makes a line a little narrower. */
export function textWidth(text: string, fontSize: number, weight: Weight = 400): number {
	const known = measuredWidths[weight];
	let units = known.get(text);
	if (units === undefined) {
		if (known.size > MAX_CACHED) known.clear();
		known.set(text, (units = unitsOf(text, weight)));
	}
	return (units / UNITS_PER_EM) * fontSize;
}

/** Lines by width, size, weight and text, for the same reason. */
const balancedLines = new Map<string, string[]>();

/** Two lines of nearly equal length, or one where it fits: the narrowest box that holds the text in two lines. */
export function balanceText(
	text: string,
	most: number,
	fontSize: number,
	weight: Weight = 400
): string[] {
	const key = `${most} ${fontSize} ${weight} ${text}`;
	const known = balancedLines.get(key);
	if (known) return known;
	if (balancedLines.size > MAX_CACHED) balancedLines.clear();
	const lines = breakText(text, most, fontSize, weight);
	balancedLines.set(key, lines);
	return lines;
}

function breakText(text: string, most: number, fontSize: number, weight: Weight): string[] {
	if (textWidth(text, fontSize, weight) <= most) return [text];
	const words = text.split(' ');
	const splits = words
		.slice(1)
		.map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
	const widest = (lines: string[]) =>
		Math.max(...lines.map((line) => textWidth(line, fontSize, weight)));
	return splits.sort((a, b) => widest(a) - widest(b))[0] ?? [text];
}
