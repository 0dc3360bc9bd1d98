/** Beside each text file of the site its .gz and .br, for servers that pass such files on as they are. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|js|css|json|csv|svg|txt|xml|webmanifest)$/;

/**
 * Not Brotli's best, 11, as adapter-static's `precompress` has it: that takes fifteen times as long for a tenth less, a
 * minute of building instead of four seconds. Gzip sees no more than 32 kB back, so that here even 9 makes a quarter less.
 */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** @type {[string, (raw: Buffer) => Promise<Buffer>][]} */
const WAYS = [
	['gz', (raw) => promisify(gzip)(raw, { level: 9 })],
	['br', (raw) => promisify(brotliCompress)(raw, BROTLI)]
];

/**
 * A file that would not become smaller has none beside it.
 *
 * @param {string} dir absolute
 * @returns {Promise<void>}
 */
export async function compress(dir) {
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
		TEXT.test(file)
	);
	// One after another: the two ways share the cores, and nothing is held longer than needed.
	for (const file of files) {
		const raw = await readFile(path.join(dir, file));
		await Promise.all(
			WAYS.map(async ([ending, way]) => {
				const small = await way(raw);
				if (small.length < raw.length) await writeFile(path.join(dir, `${file}.${ending}`), small);
			})
		);
	}
}
