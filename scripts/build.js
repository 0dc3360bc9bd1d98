import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compress } from './compress.js';
import { main, Problem } from './problem.js';
import { root, runNode, runTool } from './run.js';

/**
 * Checks the data, then builds the site into build/: a quote that is not in the column stops it here.
 *
 * @throws {Problem}
 */
export async function build() {
	if (runNode('scripts/check-data.js') !== 0) throw new Problem('The data is wrong, so nothing was built.');
	if (runTool('vite', ['build']) !== 0) throw new Problem('The build failed; its own message stands above.');
	await compress(path.resolve(root, process.env.OUT_DIR ?? 'build'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(build);
