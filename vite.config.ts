import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { checkBrowserPackages } from './scripts/check-browser-packages.js';

// West of Greenwich a date that passes through local time loses a day, so an error fails a test
// (scripts/zone.test.js proves the zone). Set here because the workers inherit it when they start.
// Only for tests: a build runs in the zone of its environment.
if (process.env.VITEST) process.env.TZ = 'America/New_York';

/**
 * Lets the bundler drop the unused curves of d3-shape, 12 kB. They are results of calls, which
 * bundlers keep without this annotation.
 */
const dropUnusedCurves = {
	name: 'drop-unused-curves',
	transform: {
		filter: { id: /d3-shape/ },
		handler: (code: string) =>
			code.replaceAll(/= (?=\(function custom|curveRadial\()/g, '= /* @__PURE__ */ ')
	}
};

export default defineConfig({
	plugins: [checkBrowserPackages(), dropUnusedCurves, sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						// One file for modules of five or more entries compresses better, and the
						// first view requests fewer files.
						codeSplitting: { groups: [{ name: 'shared', minShareCount: 5 }] }
					}
				}
			}
		}
	},
	test: {
		environment: 'node',
		// Some tests arrange labels as the build does, which takes seconds.
		testTimeout: 120_000,
		// Test files change no shared state, and loading d3 for each took longer than the tests.
		isolate: false,
		include: ['src/**/*.test.ts', 'scripts/**/*.test.js', 'bench/*.test.ts', 'tests/**/*.test.ts']
	}
});
