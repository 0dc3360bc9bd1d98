import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { checkBrowserPackages } from './scripts/check-browser-packages.js';
import { storyCss } from './scripts/story-css.js';

// West of Greenwich a date that passes through local time loses a day, so a slip fails a test
// (scripts/zone.test.js proves the zone). Set here because the workers inherit it when they start.
// Only for tests: a build has the zone it is given.
if (process.env.VITEST) process.env.TZ = 'America/New_York';

// Unit tests read the second story, whose text may be copied. Set before SvelteKit reads its own
// configuration, which points the alias $story to this folder.
if (process.env.VITEST) process.env.STORY = 'space-race';

export default defineConfig({
	plugins: [checkBrowserPackages(), storyCss(), sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					// Writes constants, such as the words of the story, in place: smaller than a variable.
					optimization: { inlineConst: { mode: 'all', pass: 2 } },
					output: {
						// Few files with what several entries share: they compress better together, and the
						// first view asks for fewer. The first has the timeline and all that it depends on.
						// None has what only the crossing, slides, handouts or the comparison share, nor what
						// the timeline loads on use.
						codeSplitting: {
							groups: [
								{
									name: 'timeline',
									minShareCount: 2,
									test: /src\/lib\/(timeline(?!\/ui\/(gestures|canvas|many)))\/(?!.*type=style)/,
									priority: 1
								},
								{
									name: 'shared',
									minShareCount: 4,
									test: /^(?!.*\/(lib\/(classroom|compare|present|crossing|tour|evidence|column)|styles)\/)/
								}
							]
						}
					}
				}
			}
		}
	},
	test: {
		environment: 'node',
		// Some tests arrange labels as the build does, for seconds, and machines are busy.
		testTimeout: 120_000,
		// Files do not change what others see, and loading d3 and the story for each took longer
		// than the tests.
		isolate: false,
		include: ['{src,tests,data}/**/*.test.ts', 'scripts/**/*.test.js', 'bench/*.test.ts']
	}
});
