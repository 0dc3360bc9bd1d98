/**
 * `npm run check:data`: every quote is in the column, every date is valid, every id is known.
 * Imports the check by Vite, because Node 20 runs no TypeScript and the data is read by
 * `import.meta.glob`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CliError, main, root, run } from './cli.js';
import { readStory } from './env.js';

await main(async () => {
	const { runnerImport } = await import('vite');
	// Vite reads tsconfig.json, which extends a file that SvelteKit writes.
	if (!existsSync(path.join(root, '.svelte-kit/tsconfig.json')) && run('svelte-kit sync') !== 0)
		throw new CliError('svelte-kit sync failed, for the reason above. No data was checked.');

	// Without the project's configuration: the check needs nothing of SvelteKit, which takes seconds
	// to start.
	/** @type {{ module: { run: () => number } }} */
	const { module } = await runnerImport(path.join(root, 'src/lib/content/check-command.ts'), {
		root,
		configFile: false,
		resolve: { alias: { $story: path.join(root, 'data', readStory(process.env)) } },
		logLevel: 'error'
	});
	process.exitCode = module.run();
});
