/** `npm run zip`: builds the site and packs it, to be carried on a stick and opened without a network. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.js';
import { ensureInstalled } from './install.js';
import { main } from './problem.js';
import { root } from './run.js';

const NAME = 'fragile-alliance';

/** @param {string} version */
const readMe = (version) => `Fragile Alliance
A timeline of Moscow and Beijing, 1949-2024, made from one newspaper column.

To read it, open index.html in this folder with a browser. All texts and pictures are there, and the links lead on.

To zoom, search, present and do the tasks as well, start a server: browsers run the scripts of a page only when it comes
from one. Open a terminal in this folder and write

    python3 -m http.server 8000 --bind 127.0.0.1

(on Windows: py -m http.server 8000 --bind 127.0.0.1), or where Node is installed

    npx http-server -a 127.0.0.1 -p 8000

Then open http://localhost:8000/ in a browser. Ctrl+C stops the server. Python needs no network for this, nor does the site;
npx fetches http-server the first time.

The software is under the MIT License, see LICENSE.txt. The licence does not cover the column and the quotations from it:
they belong to their author and publishers, all rights reserved.

Version ${version}
`;

/**
 * The site in one folder of a zip, with how to start it. What was compressed for servers is left out, since the servers that
 * a stick meets do not pass it on.
 *
 * @param {string} dir the built site, absolute
 * @returns {Promise<Uint8Array>}
 */
export async function zip(dir) {
	// Imported late: it may only just have been installed.
	const { strToU8, zipSync } = await import('fflate');
	const { version } = JSON.parse(readFileSync(path.join(dir, '_app', 'version.json'), 'utf8'));
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((file) => !/\.(gz|br)$/.test(file) && statSync(path.join(dir, file)).isFile())
		.sort();
	return zipSync({
		[`${NAME}/READ-ME.txt`]: strToU8(readMe(version)),
		[`${NAME}/LICENSE.txt`]: readFileSync(path.join(root, 'LICENSE')),
		...Object.fromEntries(
			files.map((file) => [
				`${NAME}/${file.split(path.sep).join('/')}`,
				// With the time it was built: a browser asks by it whether a page has changed since the stick before.
				[readFileSync(path.join(dir, file)), { mtime: statSync(path.join(dir, file)).mtime }]
			])
		)
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await main(async () => {
		ensureInstalled();
		await build();
		const packed = await zip(path.join(root, 'build'));
		const file = path.join(root, `${NAME}.zip`);
		writeFileSync(file, packed);
		console.log(`\n${path.relative(process.cwd(), file)}: ${(packed.length / 1e6).toFixed(1)} MB`);
	});
}
