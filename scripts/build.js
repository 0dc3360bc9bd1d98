import { pathToFileURL } from 'node:url';
import { readOffline, takeBack } from './offline.js';
import { main, Problem } from './problem.js';
import { runNode, runTool } from './run.js';

/**
 * Checks the data, then builds the site into build/: a quote that is not in the column stops it here. `OFFLINE=off` puts
 * in place of the service worker one that takes itself and its copy of the site out of every browser that comes by.
 *
 * @throws {Problem}
 */
export function build() {
	const offline = readOffline(process.env);
	if (runNode('scripts/check-data.js') !== 0) throw new Problem('The data is wrong, so nothing was built.');
	if (runTool('vite', ['build']) !== 0) throw new Problem('The build failed; its own message stands above.');
	if (!offline) takeBack(process.env.OUT_DIR ?? 'build');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(build);
