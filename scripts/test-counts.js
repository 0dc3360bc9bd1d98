/** Reads how many tests passed and failed from what the two test runners report. */

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * A file that fails to load holds no failed test, yet has failed: it counts as one.
 *
 * @param {{ numPassedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * of Vitest's json reporter
 * @returns {Counts}
 */
export function vitestCounts({ numPassedTests, testResults }) {
	const failed = testResults.map(({ status, assertionResults }) => {
		const tests = assertionResults.filter((test) => test.status === 'failed').length;
		return status === 'failed' ? Math.max(tests, 1) : tests;
	});
	return { passed: numPassedTests, failed: sum(failed) };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report of Playwright's
 * json reporter; `errors` are those outside any test
 * @returns {Counts}
 */
export const playwrightCounts = ({ stats, errors }) => ({
	passed: stats.expected + stats.flaky,
	failed: stats.unexpected + errors.length
});

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
