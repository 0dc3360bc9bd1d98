import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { strangersAmong } from './scripts/browser-packages.js';

// West of Greenwich a date that passes through local time loses a day, so a slip fails (scripts/zone.test.js proves the
// zone). Set here because the workers take it over when they start; only for tests, a build has the zone it is given.
if (process.env.VITEST) process.env.TZ = 'America/New_York';

/** What is sent to readers is on a list (scripts/browser-packages.js): a package that slipped in stops the build. */
const NO_STRANGERS: Plugin = {
	name: 'no-strangers',
	generateBundle(_options, bundle) {
		if (this.environment.name !== 'client') return;
		const modules = Object.values(bundle).flatMap((file) =>
			file.type === 'chunk' ? file.moduleIds : []
		);
		const strangers = strangersAmong(modules);
		if (strangers.length > 0) this.error(`Not to be sent to readers: ${strangers.join(', ')}`);
	}
};

export default defineConfig({
	plugins: [NO_STRANGERS, sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						// One file for the modules that at least five entries share: they compress better
						// together, and the first view asks for fewer files.
						codeSplitting: { groups: [{ name: 'shared', minShareCount: 5 }] }
					}
				}
			}
		}
	},
	test: {
		environment: 'node',
		// Some arrange labels as the build does, for seconds, and machines are busy: no test is about time.
		testTimeout: 30_000,
		// Files do not change what others see, and loading d3 and the story anew for each took longer than the tests.
		isolate: false,
		include: ['src/**/*.test.ts', 'scripts/**/*.test.js', 'tests/**/*.test.ts']
	}
});
