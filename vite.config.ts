import { sveltekit } from '@sveltejs/kit/vite';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { checkBrowserPackages } from './scripts/check-browser-packages.js';

// West of Greenwich a date that passes through local time loses a day, so a slip fails (scripts/zone.test.js proves the
// zone). Set here because the workers take it over when they start; only for tests, a build has the zone it is given.
if (process.env.VITEST) process.env.TZ = 'America/New_York';

/** What the timeline needs at once; what only another page or a later moment needs stays out of it. */
const CORE = [
	// Of Svelte, not what only other pages use: values bound to fields, transitions, collections that are state.
	/node_modules\/svelte\/(?!src\/(reactivity|animate|motion|transition|easing|internal\/client\/(index|timing|loop|dom\/(elements\/(transitions|bindings\/(input|select|universal|window))|blocks\/(key|svelte-element|svelte-component)))))/,
	/node_modules\/(@sveltejs|devalue|esm-env|clsx|d3-array|d3-time|date-fns\/constants)[./]/,
	/src\/lib\/(story\/(?!find|comparison|class)|timeline\/(?!labels|pills))/,
	/src\/lib\/components\/(?!later\/|compare\/|present\/|classroom\/|coverage\/|MilestoneTable|SourceCard|Statement)/,
	/src\/routes\/(\(timeline\)\/.*\+(layout|page)|\+(layout|error))\.(svelte|ts)/
];

/** Parts of the house that are one file each. */
const PARTS = ['compare', 'present', 'classroom'];

/**
 * Kit writes where a reader was on each page into sessionStorage whenever a page is left. The site stores nothing that nobody
 * asked for, and browsers find the place on their own.
 */
const STORE_NOTHING: Plugin = {
	name: 'store-nothing',
	enforce: 'pre',
	load: (id) =>
		id.endsWith('/kit/src/runtime/client/session-storage.js')
			? 'export const get = () => undefined; export const set = () => undefined;'
			: undefined
};

/** Every page waits for this file, and files in static/ are copied as they are: it goes without its comments. */
const SMALL_THEME: Plugin = {
	name: 'small-theme',
	apply: 'build',
	writeBundle({ dir = '' }) {
		if (this.environment.name !== 'client') return;
		const file = join(dir, 'theme.js');
		writeFileSync(file, minifySync(file, readFileSync(file, 'utf8'), { module: false }).code);
	}
};

export default defineConfig({
	plugins: [STORE_NOTHING, SMALL_THEME, checkBrowserPackages(), sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							// One file instead of fifteen: they compress better together, by 4 kB of 77 (ADR 11).
							groups: [
								{
									name: 'core',
									test: new RegExp(CORE.map(({ source }) => source).join('|')),
									priority: 1
								},
								// One file for each part of the house: the first view lists every file there is.
								...PARTS.map((part) => ({
									name: part,
									test: new RegExp(`src/(lib/(components/)?|routes/)${part}/.*\\.(svelte|ts|css)`)
								}))
							]
						}
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
		include: ['src/**/*.test.ts', 'scripts/**/*.test.js', 'bench/*.test.ts', 'tests/**/*.test.ts']
	}
});
