/**
 * Writes the fonts of the site: of the published ones the letters and weights that are used, because every first visit waits
 * for them (ADR 19). Run again when the letters below or the published fonts change: `npm run fonts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const FONTS = { 'column-serif': 'source-serif-4', 'column-sans': 'source-sans-3' };
const TARGET = 'src/styles/fonts';
/** As src/styles/typography.css says. */
const WEIGHTS = { min: 400, max: 700 };
const ASCII = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) =>
	String.fromCodePoint(0x20 + index)
);
/** What pages have; what teachers write in the west of Europe and in America, in titles, questions, names. */
const LETTERS = ASCII.concat(
	...'\u00a0¶·×–—‘’“”…‹›↑↓−',
	...'ÄÖÜäöüßÀÂÇÈÉÊËÎÏÔÙÛŒàâçèéêëîïôùûœÁÍÓÚÑáíóúñÃÕãõªºÅÆØåæøÌÒìò¿¡«»„‚§°€£•'
);
/** What pages ask of a font, and what keeps letters together; the rest was a tenth of its bytes. */
const FEATURES = ['kern', 'liga', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'];
/** Of the names in a font the address of its licence. The copyright is kept anyhow. */
const LICENCE_NAME = 14;

/**
 * The licence reserves the name "Source" to the fonts as they were published. The new name is as long, so that nothing else
 * in the file moves.
 *
 * @param {Buffer} font uncompressed
 */
function rename(font) {
	const encode = (/** @type {string} */ text) => Buffer.from(text, 'utf16le').swap16();
	for (const rest of [' S', 'S']) {
		const from = encode(`Source${rest}`);
		for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at))
			encode('Column').copy(font, at);
	}
	return font;
}

for (const [name, published] of Object.entries(FONTS)) {
	const file = `node_modules/@fontsource-variable/${published}/files/${published}-latin-wght-normal.woff2`;
	const small = await subsetFont(await readFile(file), LETTERS.join(''), {
		targetFormat: 'sfnt',
		variationAxes: { wght: WEIGHTS },
		keepFeatures: FEATURES,
		preserveNameIds: [LICENCE_NAME]
	});
	// Once more, because a font holds sums of its parts, and one part was renamed.
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
