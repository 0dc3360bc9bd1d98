/**
 * `npm run fonts` writes the fonts of the site: subsets of the published ones, because every first
 * visit waits for them (ADR 19). Run it when the characters below or the published fonts change.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { main } from './cli.js';

const FONTS = { 'column-serif': 'source-serif-4', 'column-sans': 'source-sans-3' };
const TARGET = 'src/styles/fonts';
/** The weights of src/styles/typography.css. */
const WEIGHTS = { min: 400, max: 700 };
const ASCII = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) =>
	String.fromCodePoint(0x20 + index)
);
/**
 * Characters of the pages, and of titles and questions that teachers write in western European
 * languages.
 */
const LETTERS = ASCII.concat(
	...'\u00a0¶·×–—‘’“”…‹›↑↓−',
	...'ÄÖÜäöüßÀÂÇÈÉÊËÎÏÔÙÛŒàâçèéêëîïôùûœÁÍÓÚÑáíóúñÃÕãõªºÅÆØåæøÌÒìò¿¡«»„‚§°€£•'
);
/**
 * OpenType features that the pages use, and those that position letters. The others took a tenth of
 * the file.
 */
const FEATURES = ['kern', 'liga', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'];
/** Name record of the licence URL (OpenType `name` table). The subsetter keeps the copyright. */
const LICENCE_NAME = 14;

/**
 * Renames a font, because its licence reserves the name "Source" for the published files. The new
 * name has the same length, so that no offset in the file changes.
 *
 * @param {Buffer} font uncompressed
 */
function rename(font) {
	const encode = (/** @type {string} */ text) => Buffer.from(text, 'utf16le').swap16();
	for (const rest of [' S', 'S']) {
		const from = encode(`Source${rest}`);
		for (let offset = font.indexOf(from); offset >= 0; offset = font.indexOf(from, offset))
			encode('Column').copy(font, offset);
	}
	return font;
}

await main(async () => {
	for (const [name, published] of Object.entries(FONTS)) {
		const file = `node_modules/@fontsource-variable/${published}/files/${published}-latin-wght-normal.woff2`;
		const small = await subsetFont(await readFile(file), LETTERS.join(''), {
			targetFormat: 'sfnt',
			variationAxes: { wght: WEIGHTS },
			keepFeatures: FEATURES,
			preserveNameIds: [LICENCE_NAME]
		});
		// A second pass, which computes the checksums of the renamed tables.
		const font = await subsetFont(rename(small), null, {
			targetFormat: 'woff2',
			keepAllGlyphs: true,
			preserveNameIds: [LICENCE_NAME]
		});
		await writeFile(`${TARGET}/${name}.woff2`, font);
		console.info(
			`${LETTERS.length} letters of ${published} written to ${TARGET}/${name}.woff2: ${font.length} bytes`
		);
	}
});
