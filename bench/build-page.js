/** Builds a page of the benchmark. tests/exhaustive/long-story.e2e.ts opens ours.html. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import path from 'node:path';
import { build } from 'vite';
import { root } from '../scripts/cli.js';
import { readStory } from '../scripts/env.js';
import { storyCss } from '../scripts/story-css.js';

/**
 * @param {string} page relative to bench/, such as ours.html
 * @param {string} outDir emptied first
 */
export const buildPage = (page, outDir) =>
	build({
		configFile: false,
		root: path.resolve(import.meta.dirname, path.dirname(page)),
		base: './',
		logLevel: 'error',
		plugins: [svelte({ configFile: false }), storyCss()],
		resolve: {
			alias: [
				{ find: '$story', replacement: path.join(root, 'data', readStory(process.env)) },
				{
					find: /^\$app\/(paths|environment)$/,
					replacement: path.join(import.meta.dirname, 'stubs.ts')
				}
			]
		},
		build: {
			outDir,
			emptyOutDir: true,
			chunkSizeWarningLimit: 5000,
			rolldownOptions: { input: path.join(import.meta.dirname, page) }
		}
	});
