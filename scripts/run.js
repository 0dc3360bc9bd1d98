/**
 * Runs the project's tools with this very Node and without a shell: no PATH to search, nothing to quote, the same on
 * every system.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The package a command comes from, where the two names differ. */
const PACKAGES = new Map([
	['svelte-kit', '@sveltejs/kit'],
	['playwright', '@playwright/test']
]);

/**
 * The JavaScript file behind a command of an installed package.
 *
 * @param {string} name such as 'vite'
 */
export function toolFile(name) {
	const home = path.join(root, 'node_modules', PACKAGES.get(name) ?? name);
	const { bin } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
	return path.join(home, typeof bin === 'string' ? bin : bin[name]);
}

/**
 * Runs a JavaScript file at the top of the project and waits for it; its output is shown as it comes.
 *
 * @param {string} file relative to the top of the project, or absolute
 * @param {string[]} [args]
 * @param {{ env?: Record<string, string | undefined>, timeout?: number }} [options] `env` is added to ours; `timeout` in ms
 * @returns {number} the exit code; 1 when it was stopped by a signal or the time limit
 */
export function runNode(file, args = [], { env = {}, timeout } = {}) {
	const { status } = spawnSync(process.execPath, [file, ...args], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
		timeout
	});
	return status ?? 1;
}

/**
 * Runs a command of an installed package; see {@link runNode}.
 *
 * @param {string} name
 * @param {string[]} [args]
 * @param {{ env?: Record<string, string | undefined>, timeout?: number }} [options]
 */
export const runTool = (name, args, options) => runNode(toolFile(name), args, options);
