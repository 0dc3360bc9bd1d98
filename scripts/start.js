/** `npm start`: install what is missing, build the site, serve it. `--no-build` serves what was built before. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readBasePath } from './base-path.js';
import { build } from './build.js';
import { ensureInstalled } from './install.js';
import { onFreePort, readPort } from './port.js';
import { main, Problem } from './problem.js';
import { root } from './run.js';

await main(async () => {
	const flags = process.argv.slice(2);
	const unknown = flags.find((flag) => flag !== '--no-build');
	if (unknown)
		throw new Problem(`"${unknown}" is no option of npm start; the only one is --no-build.`);
	// Read before the minute of building, so that a slip shows at once.
	const first = readPort(process.env);
	const base = readBasePath(process.env);
	const dir = path.join(root, 'build');

	ensureInstalled();
	if (!flags.includes('--no-build')) await build();
	else if (!existsSync(dir))
		throw new Problem('Nothing is built yet: run npm start without --no-build.');

	// Imported late: it needs a package that may only just have been installed.
	const { serve } = await import('./serve.js');
	const { url } = await onFreePort(first, (port) => serve({ dir, port, base }));
	console.log(`\nFragile Alliance is ready: ${url}\nCtrl+C stops it.`);
});
