/**
 * `npm run font-metrics` writes the advance widths of the interface font, so that the build can lay
 * out labels without a browser. Run it when the font changes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from './browser.js';
import { main } from './cli.js';

const FONT =
	'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const TARGET = 'src/lib/timeline/sizes/advance-widths.json';
const WEIGHTS = [400, 600];
const LATIN = Array.from({ length: 0xff - 0x20 + 1 }, (_, index) =>
	String.fromCodePoint(0x20 + index)
);
/** Without accented letters: they are as wide as their base letters. */
const CHARACTERS = [
	...LATIN.filter(
		(character) => !/[\x7f-\x9f\xad]/.test(character) && character.normalize('NFD') === character
	),
	...'–—‘’“”…−'
];

await main(async () => {
	const browser = await chromium.launch(await browserLaunchOptions());
	try {
		const page = await browser.newPage();
		const font = (await readFile(FONT)).toString('base64');
		const widths = await page.evaluate(
			async ({ font, characters, weights }) => {
				const face = new FontFace('Measured', `url(data:font/woff2;base64,${font})`, {
					weight: '200 900'
				});
				document.fonts.add(await face.load());
				const context = /** @type {CanvasRenderingContext2D} */ (
					document.createElement('canvas').getContext('2d')
				);
				const widthsAt = (/** @type {number} */ weight) => {
					context.font = `${weight} 1000px Measured`;
					return characters.map((character) => Math.round(context.measureText(character).width));
				};
				// Lists, because every visitor loads them: an object would be twice as long.
				return {
					characters: characters.join(''),
					...Object.fromEntries(weights.map((weight) => [weight, widthsAt(weight)]))
				};
			},
			{ font, characters: CHARACTERS, weights: WEIGHTS }
		);
		await writeFile(TARGET, `${JSON.stringify(widths, null, '\t')}\n`);
		console.info(
			`${CHARACTERS.length} widths at weights ${WEIGHTS.join(' and ')} written to ${TARGET}`
		);
	} finally {
		await browser.close();
	}
});
