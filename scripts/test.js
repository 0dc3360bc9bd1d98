/**
 * `npm test`: runs each step of a tier until one fails, then prints the ten slowest test files and
 * the counts. No task runner adds up the reports of Vitest and Playwright. `npm run
 * test:exhaustive` runs the core tests on every other story, then the wide tests.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CliError, main, root, run } from './cli.js';
import { listStories, readStory } from './env.js';
import { playwrightFiles, vitestFiles } from './test-reports.js';

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';
const REPORTERS = `--reporter=default --reporter=json --outputFile.json=${UNIT_REPORT}`;
const VITEST = `vitest run --allowOnly=false ${REPORTERS}`;
const PLAYWRIGHT = 'playwright test --forbid-only --project';

/** Steps of both tiers, as step → command, in order. */
const BUILD = {
	data: 'node scripts/check-data.js',
	build: 'vite build',
	browser: 'node scripts/browser.js'
};
const BUILD_AND_TEST = { ...BUILD, e2e: `${PLAYWRIGHT} core` };
/**
 * Returns the steps of a story; of the default story if none is named.
 *
 * @param {Record<string, string>} commands
 * @param {string} [story]
 */
const stepsOf = (commands, story) =>
	Object.entries(commands).map(([name, command]) => ({
		name: story ? `${name} of ${story}` : name,
		command,
		env: story ? { STORY: story } : {}
	}));
const others = listStories().filter((story) => story !== readStory({}));

/** @type {Record<string, ReturnType<typeof stepsOf>>} */
const TIERS = {
	core: stepsOf({
		format: 'prettier --check .',
		types: 'svelte-kit sync && svelte-check --fail-on-warnings',
		lint: 'npm run lint',
		unit: VITEST,
		...BUILD_AND_TEST
	}),
	exhaustive: [
		...others.flatMap((story) => stepsOf(BUILD_AND_TEST, story)),
		...stepsOf({
			...BUILD,
			'e2e, exhaustive': `${PLAYWRIGHT} exhaustive`,
			'e2e, other browsers': 'npm run test:browsers'
		})
	]
};

/** @type {import('./test-reports.js').TestFile[]} */
const files = [];

/**
 * @param {string} name
 * @param {(report: any) => import('./test-reports.js').TestFile[]} read
 */
function collect(name, read) {
	const report = path.join(root, name);
	if (!existsSync(report)) return;
	files.push(...read(JSON.parse(readFileSync(report, 'utf8'))));
	rmSync(report);
}

/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

const begin = performance.now();
await main(() => {
	const tier = process.argv[2] ?? 'core';
	const steps = TIERS[tier];
	if (!steps) throw new CliError(`"${tier}" is none of ${Object.keys(TIERS).join(', ')}.`);
	// West of Greenwich a date read in local time loses a day, so an error fails a test.
	process.env.TZ = 'America/New_York';
	for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(path.join(root, report), { force: true });

	for (const [index, { name, command, env }] of steps.entries()) {
		console.log(`\n── ${name} (${index + 1} of ${steps.length}) ──`);
		const started = performance.now();
		const status = run(command, { env });
		console.log(`── ${name}: ${seconds(performance.now() - started)}`);
		collect(UNIT_REPORT, vitestFiles);
		collect(E2E_REPORT, playwrightFiles);
		if (status !== 0) throw new CliError(`npm test stopped: the step "${name}" failed.`);
	}
	if (files.length === 0) throw new CliError('No test ran.');
});

if (files.length > 0) console.log('\nThe slowest test files:');
for (const { file, ms } of files.sort((a, b) => b.ms - a.ms).slice(0, 10))
	console.log(`${seconds(ms).padStart(9)}  ${path.relative(root, file)}`);
console.log(`\nTotal time: ${seconds(performance.now() - begin)}`);
/** @param {'passed' | 'failed'} outcome */
const count = (outcome) => files.reduce((total, file) => total + file[outcome], 0);
console.log(`${count('passed')} passed, ${count('failed')} failed`);
