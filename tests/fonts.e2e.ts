/**
 * The font subsets have each letter of the pages (ADR 19). HarfBuzz reads the font files, because
 * Chromium with a window rounds advance widths to whole pixels.
 */
import { expect, test } from '@playwright/test';
// @ts-expect-error -- the package has no types
import fontverter from 'fontverter';
import { Blob, Buffer as TextBuffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import { readdirSync, readFileSync } from 'node:fs';
import widths from '../src/lib/timeline/sizes/advance-widths.json' with { type: 'json' };
import { story } from './support/test';

const WEIGHTS = [400, 500, 600, 650, 700];
const TYPED = [...'ÄÖÜäöüßàâçèéêëîïôûùœñáíóúãõåæøìò¿¡«»€£'];
/** Kerning pairs and ligatures. */
const TEXTS = ['AVATo TeWaVo, “Yes.” 1234–56789', 'first fly effort'];
/** The table of advance widths, which lists more letters than the pages have. */
const TABLE = widths.characters.slice(widths.characters.indexOf('¡'));

const titles = story.milestones.map(({ title }) => title).join('');
const lettersOfPages = [
	...new Set(
		readdirSync('build', { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(html|js|json)$/.test(file))
			.flatMap((file) => [...new Set(readFileSync(`build/${file}`, 'utf8').replace(TABLE, ''))])
			.filter((letter) => letter >= ' ')
	)
].sort();

async function readFont(file: string): Promise<Font> {
	const { convert } = fontverter as { convert: (font: Uint8Array, to: 'sfnt') => Promise<Buffer> };
	// Copied, because the next conversion overwrites the memory.
	const font = new Font(
		new Face(new Blob(Uint8Array.from(await convert(readFileSync(file), 'sfnt'))))
	);
	font.setScale(1000, 1000);
	return font;
}

/** Width in thousandths of the font size, and whether the font lacks a letter of the text. */
function measure(font: Font, text: string): { width: number; isMissing: boolean } {
	const buffer = new TextBuffer();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	shape(font, buffer);
	return {
		width: buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0),
		isMissing: buffer.getGlyphInfos().some(({ codepoint }) => codepoint === 0)
	};
}

for (const [name, published] of [
	['column-serif', 'source-serif-4'],
	['column-sans', 'source-sans-3']
] as const)
	test(`the font ${name} has each letter of the pages, as wide as in ${published}`, async () => {
		expect(lettersOfPages).toEqual(expect.arrayContaining([...`Az09’↓—${titles}`]));
		expect(lettersOfPages).not.toContain('¤');
		const subsetFont = await readFont(`src/styles/fonts/${name}.woff2`);
		const originalFont = await readFont(
			`node_modules/@fontsource-variable/${published}/files/${published}-latin-wght-normal.woff2`
		);
		const differing: string[] = [];
		for (const weight of WEIGHTS) {
			for (const font of [subsetFont, originalFont])
				font.setVariations([new Variation('wght', weight)]);
			for (const text of [...lettersOfPages, ...TYPED, ...TEXTS]) {
				const [subset, original] = [measure(subsetFont, text), measure(originalFont, text)];
				// Widths between the drawn weights are rounded.
				const isLike =
					Math.abs(subset.width - original.width) <= Math.max(1, original.width / 1000);
				if (!isLike || subset.isMissing !== original.isMissing)
					differing.push(`${text} at ${weight}`);
			}
		}
		expect(differing, 'add them to LETTERS in scripts/fonts.js, then "npm run fonts"').toEqual([]);
	});
