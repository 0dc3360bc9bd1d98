/** The fonts of the site hold what its pages need of the published ones (ADR 19). */
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import widths from '../../src/lib/timeline/advance-widths.json' with { type: 'json' };

const WEIGHTS = [400, 500, 600, 650, 700];
const TYPED = [...'ÄÖÜäöüßàâçéèêëîïôûùœñáíóúãõåæøìò¿¡«»€£'];
/** Pairs set closer, and letters joined. */
const TEXTS = ['AVATo TeWaVo, “Yes.” 1949–2024', 'first fly effort'];
/** Letters only readers write are in the table of widths, which is in a script. */
const TABLE = widths.characters.slice(widths.characters.indexOf('¡'));

const lettersOfPages = [
	...new Set(
		readdirSync('build', { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(html|js|json)$/.test(file))
			.flatMap((file) => [...new Set(readFileSync(`build/${file}`, 'utf8').replace(TABLE, ''))])
			.filter((letter) => letter >= ' ')
	)
].sort();

for (const [name, published] of [
	['column-serif', 'source-serif-4'],
	['column-sans', 'source-sans-3']
] as const)
	test(`${name} draws what pages have, and what a teacher may type, as ${published} does`, async ({
		page
	}) => {
		expect(lettersOfPages).toEqual(expect.arrayContaining([...'Az09’é↓—']));
		expect(lettersOfPages).not.toContain('¤');
		const files = [
			`src/styles/fonts/${name}.woff2`,
			`node_modules/@fontsource-variable/${published}/files/${published}-latin-wght-normal.woff2`
		].map((file) => readFileSync(file).toString('base64'));
		const texts = [...lettersOfPages, ...TYPED, ...TEXTS];
		const [ours = [], theirs = []] = await page.evaluate(
			async ({ files, texts, weights }) => {
				const context = document.createElement('canvas').getContext('2d');
				if (!context) throw new Error('no canvas');
				const drawn: number[][] = [];
				for (const [at, file] of files.entries()) {
					const face = new FontFace(`font ${at}`, `url(data:font/woff2;base64,${file})`, {
						weight: '200 900'
					});
					document.fonts.add(await face.load());
					drawn.push(
						weights.flatMap((weight) =>
							texts.map((text) => {
								context.font = `${weight} 1000px "font ${at}", monospace`;
								return context.measureText(text).width;
							})
						)
					);
				}
				return drawn;
			},
			{ files, texts, weights: WEIGHTS }
		);
		expect(ours).toHaveLength(WEIGHTS.length * texts.length);
		// Between the weights that were drawn, a width is rounded for each letter.
		const differing = WEIGHTS.flatMap((weight, row) =>
			texts
				.filter((_, column) => {
					const at = row * texts.length + column;
					const [here = NaN, there = NaN] = [ours[at], theirs[at]];
					return !(Math.abs(here - there) <= Math.max(1, there / 1000));
				})
				.map((text) => `${text} at ${weight}`)
		);
		expect(differing, 'add them to LETTERS in scripts/fonts.js, then "npm run fonts"').toEqual([]);
	});
