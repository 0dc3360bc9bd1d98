/** Reads the JSON reports of Vitest and Playwright. */
import path from 'node:path';

/** @typedef {{ file: string, ms: number, passed: number, failed: number }} TestFile */
/** @typedef {{ name: string, status: string, startTime: number, endTime: number }} VitestFile */

/**
 * Returns the test files of a report by Vitest. A file that cannot be loaded holds no test, and
 * counts as one that failed.
 *
 * @param {{ testResults: (VitestFile & { assertionResults: { status: string }[] })[] }} report
 * @returns {TestFile[]}
 */
export const vitestFiles = ({ testResults }) =>
	testResults.map(({ name, status, startTime, endTime, assertionResults }) => {
		/** @param {string} outcome */
		const count = (outcome) => assertionResults.filter((test) => test.status === outcome).length;
		const failed = Math.max(count('failed'), status === 'failed' ? 1 : 0);
		return { file: name, ms: endTime - startTime, passed: count('passed'), failed };
	});

/** @typedef {{ tests: { status: string, results: { duration: number }[] }[] }} Spec */
/** @typedef {{ file: string, specs: Spec[], suites?: Suite[] }} Suite */

/**
 * Returns the test files of a report by Playwright. An error outside any test counts as a
 * failed test.
 *
 * @param {{ config: { rootDir: string }, suites: Suite[], errors: unknown[] }} report
 * @returns {TestFile[]}
 */
export function playwrightFiles({ config, suites, errors }) {
	/** @param {Suite} suite @returns {Spec['tests']} */
	const testsOf = ({ specs, suites = [] }) => [
		...specs.flatMap(({ tests }) => tests),
		...suites.flatMap(testsOf)
	];
	const files = suites.map((suite) => {
		const tests = testsOf(suite);
		return {
			file: path.join(config.rootDir, suite.file),
			ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
			passed: tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
			failed: tests.filter(({ status }) => status === 'unexpected').length
		};
	});
	const outside = { file: config.rootDir, ms: 0, passed: 0, failed: errors.length };
	return errors.length > 0 ? [...files, outside] : files;
}
