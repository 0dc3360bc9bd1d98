import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { explain, root } from './cli.js';
import { checkFolders, isInstalled, isSupported, packagesOf } from './setup.js';

test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('Node %s is supported', (version) =>
	expect(isSupported(version)).toBe(true)
);

test.each(['20.18.3', '20.9.0', '18.20.0', '9.11.2'])('Node %s is too old', (version) =>
	expect(isSupported(version)).toBe(false)
);

test.each([
	['the same packages', { '': {}, a: { integrity: '1' } }, true],
	['a package of another version', { a: { integrity: '2' } }, false],
	['a missing package', { a: { integrity: '1' }, b: { integrity: '1' } }, false],
	['a missing optional package', { a: { integrity: '1' }, b: { optional: true } }, true],
	['an optional package of another version', { a: { integrity: '2', optional: true } }, false]
])('isInstalled(wanted, installed): %s gives %o → %s', (_, wanted, expected) =>
	expect(isInstalled(wanted, { a: { integrity: '1' } })).toBe(expected)
);

const dir = mkdtempSync(path.join(tmpdir(), 'setup-'));
const file = path.join(dir, 'file');
writeFileSync(file, '<<<<<<< HEAD');
afterAll(() => rmSync(dir, { recursive: true }));

test('packagesOf(file) is empty without a file, and undefined for a broken one', () => {
	expect(packagesOf(path.join(dir, 'none.json'))).toEqual({});
	expect(packagesOf(file)).toBeUndefined();
});

test('checkFolders accepts a folder, and one that does not exist yet', () =>
	expect(() => checkFolders([dir, path.join(dir, 'new/build')])).not.toThrow());

test.each([[file], [path.join(file, 'build')]])(
	'checkFolders names a file in place of %s',
	(name) =>
		expect(() => checkFolders([name])).toThrow(`${file} cannot be used (ENOTDIR): a file is where`)
);

test.each([
	['EACCES', 'correct its permissions'],
	['EPERM', 'correct its permissions'],
	['EROFS', 'read-only'],
	['ENOSPC', 'free some space']
])('explain names the cure of %s', (code, cure) => {
	const error = Object.assign(new Error(code), { code, path: '/site/build' });
	expect(explain(error)).toMatch(`/site/build cannot be used (${code})`);
	expect(explain(error)).toContain(cure);
});

test('explain leaves an unknown error, with its stack, to be printed', () =>
	expect(explain(new TypeError('x is not a function'))).toBeUndefined());

describe('a command', () => {
	/** @type {{ scripts: Record<string, string> }} */
	const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

	test('runs the set-up first, unless it needs neither packages nor a writable folder', () => {
		const others = Object.entries(scripts).filter(
			([, command]) => !/^(node scripts\/setup\.js &&|npm (run|test) )/.test(command)
		);
		// A built site is also served from a read-only disk.
		expect(others.map(([name]) => name)).toEqual(['serve']);
	});

	const clone = path.join(dir, 'clone');
	mkdirSync(clone);
	cpSync(path.join(root, 'scripts'), path.join(clone, 'scripts'), { recursive: true });
	cpSync(path.join(root, 'package.json'), path.join(clone, 'package.json'));
	/**
	 * @param {string} script
	 * @param {Record<string, string>} [env]
	 */
	const fail = (script, env) => {
		const { status, stderr } = spawnSync(process.execPath, [path.join(clone, 'scripts', script)], {
			env: { ...process.env, ...env },
			encoding: 'utf8'
		});
		expect(status).toBe(1);
		expect(stderr).not.toMatch(/^\s+at /m);
		return stderr.trim();
	};

	test('without a lock file says how to restore it', () =>
		expect(fail('setup.js')).toMatch(/^package-lock.json is missing or broken: restore it/));

	test('with a file in place of the output folder names it', () =>
		expect(fail('setup.js', { OUT_DIR: path.join(file, 'out') })).toMatch(
			`${file} cannot be used`
		));

	test('without packages says how to install them', () => {
		expect(fail('check-data.js')).toMatch(/^A package is missing: run "npm ci --include=dev"/);
		mkdirSync(path.join(clone, 'build'));
		expect(fail('serve.js')).toMatch(/^There is no site in build\/: run "npm run build" first/);
		writeFileSync(path.join(clone, 'build/index.html'), '');
		expect(fail('serve.js')).toMatch(/^A package is missing: run "npm ci --include=dev"/);
	});
});
