import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compress } from './compress.js';
import { readOffline, takeBack } from './offline.js';
import { main, Problem } from './problem.js';
import { root, runNode, runTool } from './run.js';

/**
 * Checks the data, then builds the site into build/: a quote that is not in the column stops it here. `OFFLINE=off` puts
 * in place of the service worker one that takes itself and its copy of the site out of every browser that comes by.
 *
 * @throws {Problem}
 */
export async function build() {
	const offline = readOffline(process.env);
	const out = path.resolve(root, process.env.OUT_DIR ?? 'build');
	if (runNode('scripts/check-data.js') !== 0)
		throw new Problem('The data is wrong, so nothing was built.');
	if (runTool('vite', ['build']) !== 0)
		throw new Problem('The build failed; its own message stands above.');
	if (!offline) takeBack(out);
	await compress(out);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(build);
