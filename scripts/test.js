/** `npm test`: everything that has to hold before a change is shared. `npm test -- --only unit,e2e` runs some of it. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser.js';
import { build } from './build.js';
import { ensureInstalled } from './install.js';
import { main, Problem } from './problem.js';
import { root, runNode, runTool } from './run.js';
import { playwrightCounts, vitestCounts } from './test-counts.js';

/** @typedef {() => number | void | Promise<number | void>} Step returns an exit code, or throws a Problem */

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';
const totals = { passed: 0, failed: 0 };

/**
 * Runs a test runner and adds its counts to the totals.
 *
 * @template T
 * @param {string} file its report
 * @param {(report: T) => import('./test-counts.js').Counts} read
 * @param {() => number} run
 */
function counting(file, read, run) {
	const report = path.join(root, file);
	rmSync(report, { force: true });
	const status = run();
	if (existsSync(report)) {
		const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')));
		totals.passed += passed;
		totals.failed += failed;
	}
	return status;
}

/** @param {string[]} args */
const playwright = (...args) =>
	counting(E2E_REPORT, playwrightCounts, () => runTool('playwright', ['test', ...args]));

/** @type {Record<string, Step>} */
const STEPS = {
	format: () => runTool('prettier', ['--check', '.']),
	lint: () => runTool('svelte-kit', ['sync']) || runTool('eslint', ['.']),
	types: () => runTool('svelte-kit', ['sync']) || runTool('svelte-check', ['--fail-on-warnings']),
	data: () => runNode('scripts/check-data.js') || runNode('scripts/schema.js', ['--check']),
	unit: () =>
		counting(UNIT_REPORT, vitestCounts, () =>
			runTool('vitest', [
				'run',
				'--allowOnly=false',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${UNIT_REPORT}`
			])
		),
	build,
	browser: async () => {
		process.env.CHROMIUM_PATH = await findBrowser();
		console.log(process.env.CHROMIUM_PATH);
	},
	e2e: () => playwright('--project=core', '--forbid-only'),
	soak: () => {
		process.env.SOAK = '1000';
		return playwright('tests/exhaustive/memory-leak.e2e.ts');
	},
	access: () => {
		process.env.ACCESS = 'all';
		return playwright('tests/exhaustive/axe.e2e.ts');
	}
};

/**
 * Takes long, and runs only when it is asked for: end-to-end tests do the same, a hundred times in place of a thousand, and
 * on one page of each kind in place of all.
 */
const ON_REQUEST = ['soak', 'access'];

/** What a step cannot do without; the site is built anew, so that no test passes on an old one. */
const NEEDS = new Map(['e2e', ...ON_REQUEST].map((step) => [step, ['build', 'browser']]));

/** @param {string[]} args */
function chosenSteps(args) {
	const all = Object.keys(STEPS);
	if (args.length === 0) return all.filter((name) => !ON_REQUEST.includes(name));
	const names = args.flatMap((arg) => arg.replace(/^--only=?/, '').split(',')).filter(Boolean);
	const unknown = names.find((name) => !all.includes(name));
	if (!args[0]?.startsWith('--only') || unknown || names.length === 0) {
		throw new Problem(
			`"${unknown ?? args.join(' ')}" is no step: use npm test -- --only with some of ${all.join(',')}.`
		);
	}
	const wanted = new Set(names.flatMap((name) => [name, ...(NEEDS.get(name) ?? [])]));
	return all.filter((name) => wanted.has(name));
}

await main(async () => {
	const steps = chosenSteps(process.argv.slice(2));
	let current = 'install';
	try {
		ensureInstalled();
		// West of Greenwich a date that passes through local time loses a day: pages are built, and tests run, there.
		process.env.TZ = 'America/New_York';
		for (const [at, name] of steps.entries()) {
			current = name;
			console.log(`\n── ${name} (${at + 1} of ${steps.length}) ${'─'.repeat(60 - name.length)}`);
			const started = performance.now();
			const status = await STEPS[name]?.();
			console.log(`── ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
			if (status) throw new Problem(`Exit code ${status}.`);
		}
		const expectTests = ['unit', 'e2e', ...ON_REQUEST].some((step) => steps.includes(step));
		if (expectTests && totals.passed + totals.failed === 0)
			throw new Problem('No test ran at all.');
	} catch (error) {
		process.exitCode = 1;
		console.error(error instanceof Problem ? `\n${error.message}` : error);
		console.error(`npm test stopped: the step "${current}" failed.`);
	}
	console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
});
