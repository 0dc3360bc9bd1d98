/**
 * Text widths from the advance widths of the interface font. No browser measures the text, so that
 * all browsers, the server and the tests lay out the same. Only the reader's text style is an input.
 */
import advanceWidths from './advance-widths.json';

export type Weight = 400 | 600;

const UNITS_PER_EM = 1000;
const MAX_ADVANCE = 900;

/** Cache: width in font units, by weight and text. A zoom measures the same texts at every step. */
const measuredWidths: Record<Weight, Map<string, number>> = { 400: new Map(), 600: new Map() };
const MAX_CACHED = 5000;

const indexByCharacter = new Map(
	[...advanceWidths.characters].map((character, index) => [character, index])
);

/** The reader's spacing in font units, after each letter and each space; the width of the font. */
let style = { letter: 0, word: 0, stretch: 1 };

/**
 * Sets the reader's text style: spacing in em (WCAG 2.2, 1.4.12), and the width of the reader's font
 * in proportion to the interface font. Callers must lay out again.
 */
export function setTextStyle(letter: number, word: number, stretch: number): void {
	const next = { letter: letter * UNITS_PER_EM, word: word * UNITS_PER_EM, stretch };
	// Each change of the page size calls this: keep the caches if the style is the same.
	if (next.letter === style.letter && next.word === style.word && stretch === style.stretch) return;
	style = next;
	for (const cache of [measuredWidths[400], measuredWidths[600], balancedLines]) cache.clear();
}

function unitsOf(text: string, weight: Weight): number {
	let units = 0;
	// An accented letter is as wide as its base letter, and a combining accent has no width.
	for (const character of text.normalize('NFD').replace(/\p{M}/gu, ''))
		units +=
			(advanceWidths[weight][indexByCharacter.get(character) ?? -1] ?? MAX_ADVANCE) *
				style.stretch +
			style.letter +
			(character === ' ' ? style.word : 0);
	return units;
}

/** Returns the width of a line, px. It ignores kerning, which only makes a line narrower. */
export function textWidth(text: string, fontSize: number, weight: Weight = 400): number {
	const cache = measuredWidths[weight];
	let units = cache.get(text);
	if (units === undefined) {
		if (cache.size > MAX_CACHED) cache.clear();
		cache.set(text, (units = unitsOf(text, weight)));
	}
	return (units / UNITS_PER_EM) * fontSize;
}

/** Cache: lines by width, font size, weight and text. */
const balancedLines = new Map<string, string[]>();

/** Returns the text as one line if it fits in `maxWidth` px, else as two lines of similar width. */
export function balanceText(
	text: string,
	maxWidth: number,
	fontSize: number,
	weight: Weight = 400
): string[] {
	const key = `${maxWidth} ${fontSize} ${weight} ${text}`;
	const cached = balancedLines.get(key);
	if (cached) return cached;
	if (balancedLines.size > MAX_CACHED) balancedLines.clear();
	const lines = breakText(text, maxWidth, fontSize, weight);
	balancedLines.set(key, lines);
	return lines;
}

function breakText(text: string, maxWidth: number, fontSize: number, weight: Weight): string[] {
	if (textWidth(text, fontSize, weight) <= maxWidth) return [text];
	const words = text.split(' ');
	const splits = words
		.slice(1)
		.map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
	const maxLineWidth = (lines: string[]) =>
		Math.max(...lines.map((line) => textWidth(line, fontSize, weight)));
	return splits.sort((a, b) => maxLineWidth(a) - maxLineWidth(b))[0] ?? [text];
}
