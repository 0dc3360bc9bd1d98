import { existsSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { root, runTool } from './run.js';

/**
 * Imports a module of src/lib/content as the build would, `import.meta.glob` included. Without the project's own Vite
 * configuration: these modules need nothing of SvelteKit, which takes seconds to start.
 *
 * @template T
 * @param {string} name such as 'check-command.ts'
 * @returns {Promise<T>}
 */
export async function importContent(name) {
	// Vite reads tsconfig.json even so, and that one extends a file which a fresh checkout does not have yet.
	if (!existsSync(path.join(root, '.svelte-kit/tsconfig.json'))) runTool('svelte-kit', ['sync']);

	/** @type {{ module: T }} */
	const { module } = await runnerImport(path.join(root, 'src/lib/content', name), {
		root,
		configFile: false,
		logLevel: 'error'
	});
	return module;
}
