import { expect, test } from 'vitest';
import { playwrightFiles, vitestFiles } from './test-reports.js';

/** @param {...string} statuses */
const tests = (...statuses) => statuses.map((status) => ({ status, results: [{ duration: 5 }] }));

test('vitestFiles(report) counts a file that cannot be loaded as failed', () => {
	const file = { name: '/a.test.ts', startTime: 10, endTime: 30 };
	const testResults = [
		{ ...file, status: 'failed', assertionResults: tests('passed', 'failed', 'failed', 'skipped') },
		{ ...file, status: 'failed', assertionResults: [] }
	];
	expect(vitestFiles({ testResults })).toEqual([
		{ file: '/a.test.ts', ms: 20, passed: 1, failed: 2 },
		{ file: '/a.test.ts', ms: 20, passed: 0, failed: 1 }
	]);
});

test('playwrightFiles(report) counts nested tests and errors', () => {
	const nested = { file: 'a.e2e.ts', specs: [{ tests: tests('unexpected', 'skipped') }] };
	const suites = [{ file: 'a.e2e.ts', specs: [{ tests: tests('expected') }], suites: [nested] }];
	expect(
		playwrightFiles({ config: { rootDir: '/tests' }, suites, errors: [new Error('no server')] })
	).toEqual([
		{ file: '/tests/a.e2e.ts', ms: 15, passed: 1, failed: 1 },
		{ file: '/tests', ms: 0, passed: 0, failed: 1 }
	]);
});
