/** `npm run dev`: install what is missing, then Vite's development server. Options go to Vite: `npm run dev -- --open`. */
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.js';
import { main } from './problem.js';
import { root, toolFile } from './run.js';

await main(async () => {
	ensureInstalled();
	process.chdir(root);
	// In this process rather than a child, so that Ctrl+C and a stop signal reach Vite itself.
	const vite = toolFile('vite');
	process.argv.splice(1, 1, vite, 'dev');
	await import(pathToFileURL(vite).href);
});
