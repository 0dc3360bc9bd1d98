/** Builds a page of tests/bench/: for the benchmark, and for the tests of a story too long to list. */
import path from 'node:path';
import { root } from './run.js';

const pages = path.join(root, 'tests', 'bench');

/**
 * @param {string} name of the page: ours, vis or timelinejs
 * @param {string} outDir where it is written; emptied first
 * @param {boolean} minify not for a profile, whose names are then those of the source
 */
export async function buildPage(name, outDir, minify = true) {
	const { build } = await import('vite');
	const { svelte } = await import('@sveltejs/vite-plugin-svelte');
	await build({
		configFile: false,
		root: pages,
		base: './',
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		resolve: { alias: { '$app/paths': path.join(pages, 'stubs.ts') } },
		build: {
			outDir,
			emptyOutDir: true,
			minify,
			chunkSizeWarningLimit: 5000,
			rolldownOptions: { input: path.join(pages, `${name}.html`) }
		}
	});
}
