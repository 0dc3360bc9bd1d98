import { expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from './test-counts.js';

/** @param {...string} statuses */
const tests = (...statuses) => statuses.map((status) => ({ status }));

test('unit tests are counted by their outcome, skipped ones not at all', () => {
	const testResults = [
		{ status: 'passed', assertionResults: tests('passed', 'skipped') },
		{ status: 'failed', assertionResults: tests('passed', 'failed', 'failed') }
	];
	expect(vitestCounts({ numPassedTests: 2, testResults })).toEqual({ passed: 2, failed: 2 });
});

test('a test file that cannot be loaded counts as a failed test', () => {
	const testResults = [{ status: 'failed', assertionResults: [] }];
	expect(vitestCounts({ numPassedTests: 0, testResults })).toEqual({ passed: 0, failed: 1 });
});

test('end-to-end tests are counted by their outcome, and an error outside any test as a failed one', () => {
	const stats = { expected: 5, unexpected: 1, flaky: 0 };
	expect(playwrightCounts({ stats, errors: [new Error('no server')] })).toEqual({
		passed: 5,
		failed: 2
	});
});
